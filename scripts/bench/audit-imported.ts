import { auditStore } from '../../server/db/audit/audit-store.js';
import { inOrganisation, LARGE_WORK, type Database } from '../../server/db/connection.js';
import type { CivilDate } from '../../server/domain/civil-date.js';
import { catalogue } from '../../server/rules/catalogue.js';
import { runAudit } from '../../server/usecases/run-audit.js';
import type { CheckedFinding } from './check-answers.js';

/** What the whole catalogue costs over imported data, findings stored, and what it found. */
export interface CatalogueRun {
  seconds: number;
  findings: CheckedFinding[];
}

/** Audits everything as the command line does: every rule, the ladder of each line, findings and stakes stored. */
export async function auditImported(
  database: Database,
  orgId: string,
  asOf: CivilDate,
): Promise<CatalogueRun> {
  const started = performance.now();
  const auditId = await runAudit(auditStore(database, { keepsResult: false }), {
    orgId,
    asOf,
    rules: catalogue,
  });
  const seconds = (performance.now() - started) / 1000;
  return { seconds, findings: await foundBy(database, orgId, auditId) };
}

function foundBy(database: Database, orgId: string, auditId: string): Promise<CheckedFinding[]> {
  return inOrganisation(
    database,
    orgId,
    async (trx) => {
      const { rows } = await trx.raw<{ rows: CheckedFinding[] }>(
        `SELECT f.code, r.content -> 'values' AS "values", r.content ->> 'amountAtStake' AS "amountAtStake"
         FROM audit_finding a
         JOIN finding_revision r ON r.org_id = a.org_id AND r.id = a.revision_id
         JOIN finding f ON f.org_id = r.org_id AND f.id = r.finding_id
         WHERE a.audit_id = ?`,
        [auditId],
      );
      return rows;
    },
    LARGE_WORK,
  );
}
