import type { Client } from 'pg';

/**
 * Fresh statistics for tables that this transaction has just filled: without them a million rows are planned as a
 * thousand. ANALYZE needs the owner, so the transaction leaves the application role for that statement alone.
 */
export async function refreshStatistics(client: Client, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ role: string }>(`SELECT current_setting('role') AS role`);
  await client.query(`SELECT set_config('role', 'none', true)`);
  await client.query(`ANALYZE ${tables.join(', ')}`);
  await client.query(`SELECT set_config('role', $1, true)`, [rows[0]?.role]);
}
