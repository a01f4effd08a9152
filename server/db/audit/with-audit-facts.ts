import type { Client } from 'pg';
import type { AuditFacts } from '../../usecases/audit-ports.js';
import { inOrganisation, LARGE_WORK, type Database } from '../connection.js';
import { clientOf } from '../raw-client.js';
import { openAuditFacts } from '../read/audit-facts.js';

/** Lines from which a second connection takes less time than it costs: both lay some of the same tables. */
const MANY_LINES = 20_000;

/**
 * Runs `work` with the facts of everything. Where there is much, it may read those of half of the grains over a second connection
 * that sees the same instant: one of them makes rows while the other's are used. The second one commits before the first, which
 * does all the writing.
 * @param client in the transaction of the audit
 * @param manyLines lines from which there is much
 */
export async function withAuditFacts<T>(
  database: Database,
  orgId: string,
  client: Client,
  work: (facts: AuditFacts) => Promise<T>,
  manyLines = MANY_LINES,
): Promise<T> {
  const facts = await openAuditFacts(client);
  if (database.isOneConnection === true || !(await hasLines(client, manyLines))) return work(facts);
  const { rows } = await client.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
  return inOrganisation(
    database,
    orgId,
    async (trx) => work({ ...facts, beside: await openAuditFacts(await clientOf(trx)) }),
    { ...LARGE_WORK, snapshot: rows[0]?.snapshot ?? '' },
  );
}

async function hasLines(client: Client, atLeast: number): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM invoice_line OFFSET $1 LIMIT 1', [atLeast - 1]);
  return rowCount === 1;
}
