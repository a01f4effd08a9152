import type { AuditFacts, AuditPart, AuditSink, AuditStore, FoundFinding } from './audit-ports.js';
import { runAudit, type AuditRequest } from './run-audit.js';

/** One consistent view of the facts of a part of an organisation. */
export interface PartFacts {
  readPart<T>(orgId: string, part: AuditPart, work: (facts: AuditFacts) => Promise<T>): Promise<T>;
}

/** What the rules find about a part of the dossier, as an audit of everything would find it. Nothing is kept of it. */
export async function auditPart(
  source: PartFacts,
  request: AuditRequest & { part: AuditPart },
): Promise<FoundFinding[]> {
  const findings: FoundFinding[] = [];
  const store: AuditStore = {
    async runAudit({ orgId }, work) {
      const outcome = await source.readPart(orgId, request.part, (facts) => work(facts, keepingIn(findings)));
      return { auditId: '', outcome };
    },
  };
  await runAudit(store, request);
  return findings;
}

function keepingIn(findings: FoundFinding[]): AuditSink {
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    addFinding(found) {
      findings.push(found);
      return Promise.resolve();
    },
    addLadder: nothing,
    addDeliverableEffort: nothing,
    addEffortSum: nothing,
    addInvoiceAnswers: nothing,
    addFault: nothing,
    finish: nothing,
  };
}
