import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { ServerAddress } from '../embedded/server-address.js';
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
const RECONNECT_MS = 1000;

/**
 * Opens the connections of the queue. Once open, a statement that fails is told to `onFault` and answers no row: pg-boss
 * reports the end of a job without waiting for the answer, and its unheard rejection would end the process. What was not
 * reported is delivered again. Of a server that is away, the first statement is told.
 */
export async function openQueueConnection(options: QueueConnectionOptions): Promise<QueueConnection> {
  const { connection, onFault } = options;
  const where = typeof connection === 'string' ? { connectionString: connection } : { ...connection };
  const settings = { ...where, application_name: 'declic-queue' };
  const pool = new pg.Pool({ ...settings, max: POOL_SIZE });
  pool.on('error', onFault);
  const listener = new Listener(settings, onFault);
  await pool.query('SELECT FROM pgboss.version');
  await listener.listen();
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
      listener.tell = tell;
    },
    async close() {
      await Promise.all(running);
      await listener.close();
      await pool.end();
    },
  };
}

/** Hears that jobs were sent; connects again when its connection is lost. */
class Listener {
  tell: (queue: string) => void = () => undefined;
  private client: pg.Client | undefined;
  private isClosed = false;

  constructor(
    private readonly settings: pg.ClientConfig,
    private readonly onFault: QueueConnectionOptions['onFault'],
  ) {}

  async listen(): Promise<void> {
    const client = new pg.Client(this.settings);
    client.on('notification', ({ payload }) => {
      this.tell(payload ?? '');
    });
    client.on('error', (error) => {
      // While it connects, its caller hears of it.
      if (this.isClosed || this.client !== client) return;
      this.onFault(error);
      void this.listenAgain();
    });
    await client.connect();
    await client.query(`LISTEN ${JOBS_CHANNEL}`);
    this.client = client;
    if (this.isClosed) await client.end();
  }

  private async listenAgain(): Promise<void> {
    this.client = undefined;
    while (!this.isClosed) {
      await pause(RECONNECT_MS, undefined, { ref: false });
      try {
        await this.listen();
        return;
      } catch {
        // Told when the connection was lost.
      }
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.client?.end();
  }
}
