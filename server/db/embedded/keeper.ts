import { realpathSync } from 'node:fs';
import pg from 'pg';
import { codeOf } from '../database-fault.js';
import type { ServerAddress } from './server-address.js';

/**
 * The number of the advisory lock, in the database `postgres`, that every process using an embedded server
 * holds in shared mode for as long as it lives. Arbitrary; never change it.
 */
const LOCK = 7_203_411;
const CONNECT_MS = 5_000;
const RETRY_MS = 200;

/** One process's hold on a server. The system drops it with the connection, however the process ends. */
export interface Keeper {
  /** Makes the database `name` if it is missing; several processes may ask at once. */
  ensureDatabase(name: string): Promise<void>;
  /**
   * Lets go. True when no other process holds the server: the caller then has the lock alone, no newcomer can
   * settle in, and it must stop the server before `close`. Of several processes leaving at once, exactly one
   * is told true.
   */
  release(): Promise<boolean>;
  /** Ends the connection. */
  close(): Promise<void>;
}

/**
 * Connects and takes hold of the server, if it is the one of this data folder.
 * @param cluster the real path of the data folder: a copied folder still names the server of the original.
 * @throws the error of `pg`: ECONNREFUSED or ENOENT when nothing listens, 57P03 while it starts or stops.
 */
export async function holdServer(address: ServerAddress, cluster: string): Promise<Keeper> {
  let closing = false;
  let client = await connectAndHold(address, cluster, onEnd);

  function onEnd(): void {
    if (!closing) setTimeout(takeHoldAgain, RETRY_MS).unref();
  }

  // A backend that dies makes the server drop every connection; without a new hold, another process
  // leaving would stop the server under this one.
  function takeHoldAgain(): void {
    if (closing) return;
    connectAndHold(address, cluster, onEnd).then(
      (fresh) => {
        if (closing) void fresh.end();
        else client = fresh;
      },
      () => {
        onEnd();
      },
    );
  }

  return {
    async ensureDatabase(name) {
      const found = await client.query('select 1 from pg_database where datname = $1', [name]);
      if (found.rowCount === 0) await createDatabase(client, name);
    },
    async release() {
      closing = true;
      await client.query('select pg_advisory_unlock_shared($1)', [LOCK]);
      const asked = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
        LOCK,
      ]);
      return asked.rows[0]?.alone === true;
    },
    async close() {
      closing = true;
      await client.end().catch(() => undefined);
    },
  };
}

async function connectAndHold(
  address: ServerAddress,
  cluster: string,
  onEnd: () => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    ...address,
    database: 'postgres',
    application_name: 'declic keeper',
    connectionTimeoutMillis: CONNECT_MS,
  });
  let held = false;
  // Without a listener, the end of the server would end this process too.
  client.on('error', () => undefined);
  client.on('end', () => {
    if (held) onEnd();
  });
  try {
    await client.connect();
    const served = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    );
    const folder = served.rows[0]?.folder ?? '';
    if (realpathSync(folder) !== cluster) throw new Error(`This server serves ${folder}, not ${cluster}.`);
    await client.query('select pg_advisory_lock_shared($1)', [LOCK]);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  held = true;
  return client;
}

async function createDatabase(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    // Another process made it in between: 42P04 once it is there, 23505 while it was being made.
    const code = codeOf(error);
    if (code !== '42P04' && code !== '23505') throw error;
  }
}
