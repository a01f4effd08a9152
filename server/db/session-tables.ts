import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';

/** Names this process within a session. */
const OWNER = `session_of_${randomBytes(8).toString('hex')}`;

/**
 * Readies the connection of a transaction for the temporary tables that the SQL files of imports and audits write with
 * `CREATE TEMP TABLE IF NOT EXISTS … ON COMMIT DELETE ROWS`. The session keeps them, empty, for its next transaction: the
 * fifty tables of an audit are not made and dropped each time, which took half of the time of a small one and left tens of
 * thousands of dead rows in PostgreSQL's catalog. Behind a pooler the session may have been another process's, of a release
 * whose tables had other columns: what that process left goes first.
 */
export async function readySessionTables(client: Client): Promise<void> {
  const { rows } = await client.query<{ ours: boolean }>(
    // "already exists, skipping" is told fifty times otherwise.
    `SELECT to_regclass('pg_temp.${OWNER}') IS NOT NULL AS ours, set_config('client_min_messages', 'warning', true)`,
  );
  if (rows[0]?.ours === true) return;
  await client.query(`DISCARD TEMP; CREATE TEMP TABLE ${OWNER} () ON COMMIT DELETE ROWS`);
}
