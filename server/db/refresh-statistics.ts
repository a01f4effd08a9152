import type { Client } from 'pg';

/**
 * Fresh statistics for tables that this transaction has just filled: without them a million rows are planned as a
 * thousand. ANALYZE needs the owner, so the transaction leaves the application role for that statement alone. It waits for as
 * long as another organisation's import or audit that has analysed the same tables takes to end.
 */
export async function refreshStatistics(client: Client, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ role: string; wait: string }>(
    `SELECT current_setting('role') AS role, current_setting('lock_timeout') AS wait`,
  );
  await client.query(`SELECT set_config('role', 'none', true), set_config('lock_timeout', '0', true)`);
  await client.query(`ANALYZE ${tables.join(', ')}`);
  await client.query(`SELECT set_config('role', $1, true), set_config('lock_timeout', $2, true)`, [
    rows[0]?.role,
    rows[0]?.wait,
  ]);
}
