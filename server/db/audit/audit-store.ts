import type { Client } from 'pg';
import type { AuditStore } from '../../usecases/audit-ports.js';
import type { Claim, Hold } from '../../usecases/jobs/job-ports.js';
import { LARGE_WORK, inOrganisation, type Database } from '../connection.js';
import { workTransaction } from '../jobs/end-job.js';
import { clientOf } from '../raw-client.js';
import { openAuditFacts } from '../read/audit-facts.js';
import { PostgresAuditSink } from './audit-sink.js';
import { settleAudit, type AskedAudit } from './settle-audit.js';

/**
 * Audits in PostgreSQL: facts are read and findings written in one transaction. One that finds what the current
 * audit found is that audit, and writes nothing.
 * @param keepsResult false where nothing is read after the audit but its result, as by a command: neither is kept, nor what the
 * rules were given, and no finding is demoted because its rule asks too often.
 * @param manyLines lines from which facts are prepared where they are not
 */
export function auditStore(
  database: Database,
  { keepsResult = true, manyLines }: { keepsResult?: boolean; manyLines?: number } = {},
): AuditStore {
  return {
    runAudit({ orgId, asOf, rules }, work) {
      return inOrganisation(
        database,
        orgId,
        async (trx) => {
          const client = await clientOf(trx);
          const sink = new PostgresAuditSink(client, orgId, {
            keepsInputs: keepsResult,
            demotes: keepsResult,
          });
          const outcome = await work(await openAuditFacts(client, 'everything', manyLines), sink);
          const asked = { orgId, asOf, rules: JSON.stringify(rules), keepsResult };
          const { auditId } = await settleAudit(client, sink, asked, () => addAudit(client, asked));
          return { auditId, outcome };
        },
        LARGE_WORK,
      );
    },
  };
}

/**
 * Audits into the audit that is claimed: all it finds and the end of the job, or nothing. Where the current audit found the
 * same, the claimed one points at it and holds nothing else.
 */
export function claimedAudit(database: Database, claim: Claim, hold: Hold): AuditStore {
  return {
    runAudit({ orgId, asOf, rules }, work) {
      return workTransaction(database, claim, hold, async (trx) => {
        const client = await clientOf(trx);
        const sink = new PostgresAuditSink(client, orgId);
        const outcome = await work(await openAuditFacts(client), sink);
        const asked = { orgId, asOf, rules: JSON.stringify(rules), keepsResult: true };
        const { auditId, isKept } = await settleAudit(client, sink, asked, () => Promise.resolve(claim.id));
        return {
          outcome: { auditId, outcome },
          written: { as_of: asOf, rules: asked.rules, same_as: isKept ? null : auditId },
        };
      });
    },
  };
}

async function addAudit(client: Client, { orgId, asOf, rules }: AskedAudit): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO audit (org_id, as_of, rules, state, finished_at) VALUES ($1, $2, $3, 'done', now()) RETURNING id`,
    [orgId, asOf, rules],
  );
  return rows[0]?.id ?? '';
}
