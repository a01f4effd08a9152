import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { sqlFile } from './read/sql-file.js';

/** Names this process within a session. */
const OWNER = `session_of_${randomBytes(8).toString('hex')}`;

const emptyTables = sqlFile(import.meta.url, './empty-session-tables.sql');

/** Connections in a transaction that will empty the tables, and whether it has used any. */
const transactions = new WeakMap<Client, { usesTables: boolean }>();

/**
 * Runs the work of a transaction and then empties the tables that it filled, before the commit: no later transaction of the
 * session can begin with rows of this one. `ON COMMIT DELETE ROWS` would truncate every table of the session, filled or not,
 * and build an index for each that may hold long values: 30 times as long.
 */
export async function emptyingSessionTables<T>(client: Client, work: () => Promise<T>): Promise<T> {
  const state = { usesTables: false };
  transactions.set(client, state);
  try {
    const outcome = await work();
    if (state.usesTables) await client.query(emptyTables);
    return outcome;
  } finally {
    transactions.delete(client);
  }
}

/**
 * Readies the connection of a transaction for the temporary tables that the SQL files of imports and audits write with
 * `CREATE TEMP TABLE IF NOT EXISTS … ON COMMIT PRESERVE ROWS`. The session keeps them, empty, for its next transaction: the
 * fifty tables of an audit are not made and dropped each time, which took half of the time of a small one and left tens of
 * thousands of dead rows in PostgreSQL's catalog. Behind a pooler the session may have been another process's, of a release
 * whose tables had other columns: what that process left goes first.
 */
export async function readySessionTables(client: Client): Promise<void> {
  await ready(client, null);
}

/** What an audit looks at: tables and views of the same names are made otherwise for each. */
export type SessionArea = 'whole' | 'part';

/**
 * Readies it for an audit of that area as well.
 * @returns whether what is named after the area is still to be made, because the session is new or had the other one
 */
export function readySessionArea(client: Client, area: SessionArea): Promise<boolean> {
  return ready(client, area);
}

async function ready(client: Client, area: SessionArea | null): Promise<boolean> {
  const state = transactions.get(client);
  if (state === undefined)
    throw new Error('Tables of a session are for a transaction of `inOrganisation`, which empties them.');
  // Those of a part are emptied by their own `ON COMMIT DELETE ROWS` (read/part-reader.ts).
  if (area !== 'part') state.usesTables = true;
  const { rows } = await client.query<{ ours: boolean; area: SessionArea | null }>(
    // "already exists, skipping" is told fifty times otherwise.
    `SELECT to_regclass('pg_temp.${OWNER}') IS NOT NULL AS ours,
            CASE WHEN to_regclass('pg_temp.${OWNER}_whole') IS NOT NULL THEN 'whole'
                 WHEN to_regclass('pg_temp.${OWNER}_part') IS NOT NULL THEN 'part' END AS area,
            set_config('client_min_messages', 'warning', true)`,
  );
  const found = rows[0];
  const isNew = found?.ours !== true || (area !== null && found.area !== null && found.area !== area);
  if (isNew) await client.query(`DISCARD TEMP; CREATE TEMP TABLE ${OWNER} () ON COMMIT PRESERVE ROWS`);
  if (area === null || (!isNew && found.area === area)) return false;
  await client.query(`CREATE TEMP TABLE ${OWNER}_${area} () ON COMMIT PRESERVE ROWS`);
  return true;
}
