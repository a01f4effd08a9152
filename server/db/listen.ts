import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { ServerAddress } from './embedded/server-address.js';

interface ListenOptions {
  connection: string | ServerAddress;
  /** How the connection is named in `pg_stat_activity`. */
  applicationName: string;
  channels: readonly string[];
  tell(channel: string, payload: string): void;
  /** Told once each time that the connection is lost. */
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
    const opened = await connect(options, (lost, error) => {
      // While it connects, whoever connects hears of it.
      if (closed || client !== lost) return;
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
      } catch {
        // Told when the connection was lost.
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

async function connect(
  options: ListenOptions,
  onLost: (client: pg.Client, error: unknown) => void,
): Promise<pg.Client> {
  const { connection, applicationName, channels } = options;
  const where = typeof connection === 'string' ? { connectionString: connection } : { ...connection };
  const client = new pg.Client({ ...where, application_name: applicationName });
  client.on('notification', ({ channel, payload }) => {
    options.tell(channel, payload ?? '');
  });
  client.on('error', (error) => {
    onLost(client, error);
  });
  await client.connect();
  for (const channel of channels) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
  return client;
}
