import type { Client } from 'pg';
import { layOutStakeBounds } from '../read/result/stake-bounds.js';
import { sqlFile } from '../read/sql-file.js';
import { refreshStatistics } from '../refresh-statistics.js';

const shownSql = sqlFile(import.meta.url, './settle-shown.sql');
const subjectsSql = sqlFile(import.meta.url, './settle-subjects.sql');
const stakesSql = sqlFile(import.meta.url, './settle-stakes.sql');

/**
 * Writes what lists read of the audit in `app.audit_id`: its visible findings with what they are about, and what is at stake
 * on each line and invoice. Call it in the audit's transaction, once its findings and support are settled.
 */
export async function settleScreens(client: Client): Promise<void> {
  await client.query(shownSql);
  // A table filled a moment ago counts as empty until it is analysed: what joins it would go through all others once a row.
  await refreshStatistics(client, ['shown_finding']);
  await client.query(subjectsSql);
  await refreshStatistics(client, ['finding_subject']);
  await layOutStakeBounds(client);
  await client.query(stakesSql);
  await refreshStatistics(client, ['line_stake', 'invoice_stake', 'contract_lines']);
}
