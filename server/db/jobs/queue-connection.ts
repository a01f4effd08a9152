import pg from 'pg';
import type { ServerAddress } from '../embedded/server-address.js';
import { listen } from '../listen.js';
import { JOBS_CHANNEL } from './job-queue.js';

/** The connections of one worker process to its queue, as the login: the queue is outside the organisations. */
export interface QueueConnection {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** Tells to which queue a job was sent. Not always heard: behind a pooler in transaction mode, never. */
  onSent(tell: (queue: string) => void): void;
  close(): Promise<void>;
}

interface QueueConnectionOptions {
  connection: string | ServerAddress;
  onFault: (error: unknown) => void;
}

/** Looking for jobs and reporting their end take a few milliseconds each. */
const POOL_SIZE = 2;
const APPLICATION_NAME = 'declic-queue';

/**
 * Opens the connections of the queue. Once open, a statement that fails is told to `onFault` and answers no row: pg-boss
 * reports the end of a job without waiting for the answer, and its unheard rejection would end the process. What was not
 * reported is delivered again. Of a server that is away, the first statement is told.
 */
export async function openQueueConnection(options: QueueConnectionOptions): Promise<QueueConnection> {
  const { connection, onFault } = options;
  const where = typeof connection === 'string' ? { connectionString: connection } : { ...connection };
  const pool = new pg.Pool({ ...where, application_name: APPLICATION_NAME, max: POOL_SIZE });
  pool.on('error', onFault);
  await pool.query('SELECT FROM pgboss.version');
  let tellSent: (queue: string) => void = () => undefined;
  const heard = await listen({
    connection,
    applicationName: APPLICATION_NAME,
    channels: [JOBS_CHANNEL],
    tell: (_channel, queue) => {
      tellSent(queue);
    },
    onFault,
  });
  const running = new Set<Promise<unknown>>();
  let isAway = false;
  const answer = async (text: string, values?: unknown[]): Promise<{ rows: unknown[] }> => {
    try {
      const found = await pool.query<object>(text, values);
      isAway = false;
      return found;
    } catch (error) {
      if (!isAway) onFault(error);
      isAway = true;
      return { rows: [] };
    }
  };
  return {
    async executeSql(text, values) {
      const statement = answer(text, values);
      running.add(statement);
      try {
        return await statement;
      } finally {
        running.delete(statement);
      }
    },
    onSent(tell) {
      tellSent = tell;
    },
    async close() {
      await Promise.all(running);
      await heard.close();
      await pool.end();
    },
  };
}
