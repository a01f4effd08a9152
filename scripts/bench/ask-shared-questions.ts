import type { CivilDate } from '../../server/domain/civil-date.js';
import type { Finding } from '../../server/domain/finding.js';
import { inOrganisation, LARGE_WORK, type Database } from '../../server/db/connection.js';
import { clientOf } from '../../server/db/raw-client.js';
import { openAuditFacts } from '../../server/db/read/audit-facts.js';
import { catalogue } from '../../server/rules/catalogue.js';
import type { Grain } from '../../server/rules/facts/grain-facts.js';
import { askRules, neededFacts, type RuleSet } from '../../server/rules/run-rules.js';
import type { AuditFacts } from '../../server/usecases/audit-ports.js';
import { SHARED_CODES } from './check-answers.js';

/** What the six questions cost in the product's own way, and what they found. */
export interface SharedQuestionsRun {
  seconds: number;
  findings: Finding[];
}

/**
 * Asks the rules that put the six questions of the reference, over everything, as an audit does: their facts are laid out and
 * read, each rule answers for each subject, findings are completed with their sentences. Nothing is stored.
 */
export async function askSharedQuestions(
  database: Database,
  orgId: string,
  asOf: CivilDate,
): Promise<SharedQuestionsRun> {
  const set: RuleSet = { rules: catalogue.filter(({ code }) => SHARED_CODES.has(code)), asOf };
  const findings: Finding[] = [];
  const started = performance.now();
  await inOrganisation(
    database,
    orgId,
    async (trx) => ask(set, await openAuditFacts(await clientOf(trx)), findings),
    LARGE_WORK,
  );
  return { seconds: (performance.now() - started) / 1000, findings };
}

/** The grains that the six questions are about. */
const GRAINS = ['invoice', 'person', 'line'] as const satisfies readonly Grain[];

async function ask(set: RuleSet, facts: AuditFacts, findings: Finding[]): Promise<void> {
  for (const grain of GRAINS) {
    for await (const subject of facts.subjects(grain, neededFacts(set.rules, grain))) {
      for (const verdict of askRules(set, grain, subject.facts)) {
        if (verdict.outcome === 'error') throw verdict.error;
        if (verdict.outcome === 'flagged') findings.push(...verdict.findings.map(({ finding }) => finding));
      }
    }
  }
}
