import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type { Knex } from 'knex';
import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import type { Database } from '../connection.js';

const PgStore = connectPgSimple(session);

/** Sessions in the table `web_session`. */
export interface SessionStore {
  store: session.Store;
  /** Ends every session of an account. */
  endAll(accountId: string): Promise<void>;
  close(): void;
}

/**
 * Sessions in PostgreSQL, found by the hash of their name: whoever reads the table cannot sign in with it.
 * They are read as the login: who is signed in is asked before any organisation is known.
 */
export function sessionStore(database: Database): SessionStore {
  const store = new HashedStore({
    pgPromise: { any: (text: string, values: unknown[]) => rowsOf(database, text, values) },
    tableName: 'web_session',
    createTableIfMissing: false,
    // `sweepEnded` removes those that ended.
    pruneSessionInterval: false,
    errorLog: () => undefined,
  });
  return {
    store,
    async endAll(accountId) {
      await database.knex.raw(`DELETE FROM web_session WHERE sess ->> 'accountId' = ?`, [accountId]);
    },
    close: () => {
      store.close();
    },
  };
}

/** The secret that signs cookies: made at the first start, the same for all replicas. */
export async function sessionSecret(database: Database): Promise<string> {
  await database.knex.raw(
    `INSERT INTO server_secret (name, value) VALUES ('session', ?) ON CONFLICT (name) DO NOTHING`,
    [randomBytes(32).toString('base64url')],
  );
  const answer = await database.knex.raw<{ rows: { value: string }[] }>(
    `SELECT value FROM server_secret WHERE name = 'session'`,
  );
  return answer.rows[0]?.value ?? '';
}

type Callback<T> = (error: unknown, value?: T) => void;

class HashedStore extends PgStore {
  override get(sid: string, done: Callback<session.SessionData | null>): void {
    super.get(hashOf(sid), done);
  }

  override set(sid: string, data: session.SessionData, done?: Callback<never>): void {
    super.set(hashOf(sid), data, done);
  }

  override destroy(sid: string, done?: Callback<never>): void {
    super.destroy(hashOf(sid), done);
  }

  override touch(sid: string, data: session.SessionData, done?: () => void): void {
    super.touch(hashOf(sid), data, done);
  }
}

const hashOf = (sid: string): string => createHash('sha256').update(sid).digest('base64url');

/** The statements of the store have `$1` places, which Knex does not fill. */
async function rowsOf(database: Database, text: string, values: unknown[]): Promise<unknown[]> {
  const pool = database.knex.client as Knex.Client;
  const client = (await pool.acquireConnection()) as Client;
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  } finally {
    await pool.releaseConnection(client);
  }
}
