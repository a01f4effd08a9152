import type { Database } from '../connection.js';

/** One transaction: the session that runs it, and when it began. The session may later run another. */
export interface RunningTransaction {
  pid: number;
  start: string;
}

/** How long to wait for the end of a session: enough for a server under load, it is gone in milliseconds otherwise. */
export const END_MS = 5000;

/**
 * The transaction that a session is in. Asked as the login on another connection: under the application's role PostgreSQL
 * hides when it began.
 */
export async function transactionOf(database: Database, pid: number): Promise<RunningTransaction | null> {
  const { rows } = await database.knex.raw<{ rows: RunningTransaction[] }>(
    'SELECT pid, xact_start::text AS start FROM pg_stat_activity WHERE pid = ? AND xact_start IS NOT NULL',
    [pid],
  );
  return rows[0] ?? null;
}

/**
 * Ends a transaction with its session, and waits until it is undone and its locks are free. One that is over already is no
 * fault, whatever its session does since.
 * @throws Error when it does not end.
 */
export async function endTransaction(database: Database, { pid, start }: RunningTransaction): Promise<void> {
  const { rows } = await database.knex.raw<{ rows: { ended: boolean }[] }>(
    `SELECT pg_terminate_backend(pid, ${END_MS}) AS ended FROM pg_stat_activity
      WHERE pid = ? AND xact_start = ?::timestamptz`,
    [pid, start],
  );
  if (rows[0]?.ended === false) throw new Error(`session ${pid} does not end`);
}
