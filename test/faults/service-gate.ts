import type { Knex } from 'knex';
import type { Database } from '../../server/db/connection.js';
import { becomes } from './watch-work.js';

/** A busy machine takes its time; a worker that does not come takes for ever. */
export const SERVICE_PATIENCE_MS = 40_000;
/** What is asked of the database stays so once it is: looking more often takes the processor from the worker. */
export const SERVICE_LOOK_MS = 100;

/** A lock that stops a worker at one step, until it is opened. */
export interface Gate {
  /** Waits until a worker stands before it. */
  isReached(): Promise<boolean>;
  open(): Promise<void>;
}

/**
 * Where a worker can be stopped, by the lock that its next statement waits for. The steps of an import in their order, then
 * one of the audit.
 */
export const STEPS = {
  'before the claim': 'SELECT FROM organisation FOR NO KEY UPDATE',
  'reading the files': 'LOCK TABLE contract IN ACCESS EXCLUSIVE MODE',
  'settling what was read': 'LOCK TABLE invoice_line IN SHARE MODE',
  'just before the commit': 'LOCK TABLE pgboss.queue IN ACCESS EXCLUSIVE MODE',
  'in the audit': 'LOCK TABLE finding IN SHARE MODE',
} as const;

/** One of them. */
export type Step = keyof typeof STEPS;

const SESSIONS_AT_WORK = 'SELECT backend_pid FROM import UNION ALL SELECT backend_pid FROM audit';

/** Closes a gate. */
export async function closeGate(database: Database, step: Step): Promise<Gate> {
  const holder: Knex.Transaction = await database.knex.transaction();
  const { rows } = await holder.raw<{ rows: { pid: number }[] }>('SELECT pg_backend_pid() AS pid');
  await holder.raw(STEPS[step]);
  const pid = rows[0]?.pid ?? 0;
  // A sweep may stand before the same lock; the work is told by the session that it noted. A claim is before that.
  const atWork = step === 'before the claim' ? '' : `AND pid IN (${SESSIONS_AT_WORK})`;
  return {
    isReached: () =>
      becomes(
        async () => {
          const waiting = await database.knex.raw<{ rows: unknown[] }>(
            `SELECT FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid)) ${atWork}`,
            [pid],
          );
          return waiting.rows.length > 0;
        },
        SERVICE_PATIENCE_MS,
        SERVICE_LOOK_MS,
      ),
    async open() {
      if (!holder.isCompleted()) await holder.rollback();
    },
  };
}

/** Waits until the renewal of a lease stands before the row that the work of its worker has written. */
export function isRenewing(database: Database): Promise<boolean> {
  return becomes(async () => {
    const waiting = await database.knex.raw<{ rows: unknown[] }>(
      `SELECT FROM pg_stat_activity a JOIN import i ON i.backend_pid = ANY (pg_blocking_pids(a.pid))
        WHERE a.query ~* '^update "import"'`,
    );
    return waiting.rows.length > 0;
  }, SERVICE_PATIENCE_MS);
}
