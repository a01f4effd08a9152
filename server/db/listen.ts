import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { ServerAddress } from './embedded/server-address.js';

interface ListenOptions {
  connection: string | ServerAddress;
  channels: readonly string[];
  tell(channel: string, payload: string): void;
  onFault(error: unknown): void;
}

const RECONNECT_MS = 1000;

/**
 * Hears notifications of PostgreSQL on a connection of its own, opened again when it is lost. Not always heard: behind a
 * pooler in transaction mode, never. Whoever listens must also look from time to time.
 */
export async function listen(options: ListenOptions): Promise<{ close(): Promise<void> }> {
  let client: pg.Client | undefined;
  let closed = false;
  const open = async (): Promise<void> => {
    const opened = await connect(options, (error) => {
      if (closed) return;
      client = undefined;
      options.onFault(error);
      void again();
    });
    client = opened;
    if (closed) await opened.end();
  };
  const again = async (): Promise<void> => {
    while (!closed) {
      await pause(RECONNECT_MS, undefined, { ref: false });
      try {
        await open();
        return;
      } catch (error) {
        options.onFault(error);
      }
    }
  };
  await open();
  return {
    async close() {
      closed = true;
      await client?.end();
    },
  };
}

async function connect(options: ListenOptions, onLost: (error: unknown) => void): Promise<pg.Client> {
  const { connection, channels } = options;
  const where = typeof connection === 'string' ? { connectionString: connection } : { ...connection };
  const client = new pg.Client({ ...where, application_name: 'declic-news' });
  client.on('notification', ({ channel, payload }) => {
    options.tell(channel, payload ?? '');
  });
  client.on('error', onLost);
  await client.connect();
  for (const channel of channels) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
  return client;
}
