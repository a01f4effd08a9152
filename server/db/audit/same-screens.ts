import type { Client } from 'pg';
import { sqlFile } from '../read/sql-file.js';
import { settleScreens } from './settle-screens.js';

const knownFindingsSql = sqlFile(import.meta.url, './known-findings.sql');
const SCREEN_TABLES = ['shown_finding', 'finding_subject', 'line_stake', 'invoice_stake', 'contract_lines'];

/**
 * Whether what lists read of the audit in `app.audit_id` is what would be written of it now: a contract that was read again
 * has another id, although nothing else is found. The statements that write it run against tables of this session that bear
 * the same names and stand in front of the others.
 */
export async function areScreensUnchanged(client: Client, auditId: string): Promise<boolean> {
  await client.query(knownFindingsSql);
  for (const table of SCREEN_TABLES)
    await client.query(`CREATE TEMP TABLE ${table} ON COMMIT DROP AS SELECT * FROM ${table} WITH NO DATA`);
  await settleScreens(client);
  let same = true;
  for (const table of SCREEN_TABLES) same &&= await isTableSame(client, table, auditId);
  for (const table of SCREEN_TABLES) await client.query(`DROP TABLE pg_temp.${table}`);
  return same;
}

async function isTableSame(client: Client, table: string, auditId: string): Promise<boolean> {
  const kept = `FROM public.${table} WHERE audit_id = $1`;
  const { rows } = await client.query<{ same: boolean }>(
    `SELECT NOT EXISTS (SELECT * FROM pg_temp.${table} EXCEPT ALL SELECT * ${kept})
            AND (SELECT count(*) FROM pg_temp.${table}) = (SELECT count(*) ${kept}) AS same`,
    [auditId],
  );
  return rows[0]?.same === true;
}
