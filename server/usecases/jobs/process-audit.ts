import type { CivilDate } from '../../domain/civil-date.js';
import type { Rule } from '../../rules/rule.js';
import type { AuditStore } from '../audit-ports.js';
import { runAudit, type AuditRequest } from '../run-audit.js';
import type { Claim, Claims, Hold, Job } from './job-ports.js';
import { workUnderClaim, type JobOutcome } from './work-under-claim.js';

interface ProcessAuditDeps {
  claims: Claims;
  rules: readonly Rule[];
  /** The day it is in an organisation: the audit's as-of date. */
  today(orgId: string): Promise<CivilDate>;
  /** Audits under a claim, into the audit that was asked for. @throws ClaimLost */
  storeUnder(claim: Claim, hold: Hold): AuditStore;
  onFault: NonNullable<AuditRequest['onFault']>;
}

/** Audits an organisation, once, whatever happens to the workers meanwhile. See `workUnderClaim`. */
export function processAudit(deps: ProcessAuditDeps, job: Job, signal: AbortSignal): Promise<JobOutcome> {
  return workUnderClaim(deps.claims, job, signal, async (claim, hold) => {
    await runAudit(deps.storeUnder(claim, hold), {
      orgId: claim.orgId,
      asOf: await deps.today(claim.orgId),
      rules: deps.rules,
      onProgress: ({ subjectsDone, subjectsTotal }) => {
        hold.report({ done: subjectsDone, total: subjectsTotal, rows: 0, currentFile: null });
      },
      onFault: deps.onFault,
    });
  });
}
