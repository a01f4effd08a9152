import knex, { type Knex } from 'knex';
import { DatabaseFault, reasonOf, serverFault } from './database-fault.js';
import type { ServerAddress } from './embedded/server-address.js';
import { clientOf } from './raw-client.js';
import { APP_ROLE, BACKUP_ROLE } from './roles.js';
import { emptyingSessionTables } from './session-tables.js';
import { valueParsers } from './value-parsers.js';

/** An open database: a pool, and the roles its transactions take. */
export interface Database {
  /** The pool, as the login of the connection: for migrations and checks only, never for a request. */
  knex: Knex;
  /** The role `inOrganisation` takes. */
  role: string;
  /** `server_version_num`, such as 150018. */
  serverVersion: number;
  /** All its transactions are parts of one, on one connection. Default: each has its own. */
  isOneConnection?: true;
  /** Ends the pool, once running queries are done. */
  close(): Promise<void>;
}

/** Where and how to connect. */
export interface DatabaseOptions {
  /** A connection string, or what `startEmbedded` gave. */
  connection: string | ServerAddress;
  /** Default 10. */
  poolSize?: number;
  /** Default `declic_app`. */
  role?: string;
}

/** Bounds of one transaction. */
interface TransactionBounds {
  /** Longest single statement. Default one minute; an import of a million lines asks for more. */
  statementMs?: number;
  /** Longest wait for a lock. Default ten seconds. */
  lockMs?: number;
  /** Longest wait for the next statement; then the server ends the session. Default five minutes. */
  idleMs?: number;
  /** Memory of one sort or join, in megabytes (PostgreSQL's `work_mem`). Default: the server's. */
  sortMegabytes?: number;
}

/** For an import or an audit of a million rows: half an hour a statement, sorts in memory. Few run at once. */
export const LARGE_WORK: TransactionBounds = { statementMs: 30 * 60_000, sortMegabytes: 128 };

/**
 * Of a worker's bookkeeping: a few statements one after the other, on rows that others wait for. Where the next one does not
 * come, the worker is frozen. Shorter than the wait for a lock, so that whoever waits gets it.
 */
export const SHORT_WORK = { idleMs: 5000 } satisfies TransactionBounds;

const OLDEST_VERSION = 150000;
const STATEMENT_MS = 60_000;
const LOCK_MS = 10_000;
/** A transaction left open by a stuck worker holds locks and old rows; five minutes leaves room to parse a file. */
const IDLE_MS = 300_000;

/**
 * Opens the pool and checks that the server answers and is recent enough.
 * @throws DatabaseFault `unreachable`, or `version-too-old` before PostgreSQL 15.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const where =
    typeof options.connection === 'string'
      ? { connectionString: options.connection }
      : { ...options.connection };
  const pool = knex({
    client: 'pg',
    connection: { ...where, application_name: 'declic', types: valueParsers },
    pool: { min: 0, max: options.poolSize ?? 10 },
    acquireConnectionTimeout: 15_000,
    // An error would otherwise carry the values of its statement, an address or a password's hash among them, into a log.
    compileSqlOnError: false,
    log: { warn },
  });
  try {
    const serverVersion = await versionOf(pool);
    if (serverVersion < OLDEST_VERSION) throw tooOld(serverVersion);
    return { knex: pool, role: options.role ?? APP_ROLE, serverVersion, close: () => pool.destroy() };
  } catch (error) {
    await pool.destroy();
    throw error instanceof DatabaseFault ? error : unreachable(options.connection, error);
  }
}

/**
 * Runs `work` in one transaction that sees and writes one organisation only: the role and `app.org_id`
 * are set first, in one statement, for this transaction alone (so it holds behind a pooler too).
 * Commits what `work` returns; anything it throws rolls back and comes out unchanged.
 * @throws DatabaseFault `connection-lost`, `no-room`: the server failed, not the work.
 */
export async function inOrganisation<T>(
  database: Database,
  orgId: string,
  work: (trx: Knex.Transaction) => Promise<T>,
  bounds: TransactionBounds = {},
): Promise<T> {
  if (orgId === '') throw new RangeError('A transaction needs the organisation it works for.');
  try {
    return await database.knex.transaction(async (trx) => {
      await enter(trx, database.role, orgId, bounds);
      return emptyingSessionTables(await clientOf(trx), () => work(trx));
    });
  } catch (error) {
    throw serverFault(error) ?? error;
  }
}

/**
 * Runs `work` in one transaction as the application, of no organisation: it reaches only what belongs to none, and the
 * functions made for signing in.
 * @throws DatabaseFault `connection-lost`, `no-room`
 */
export async function outsideOrganisations<T>(
  database: Database,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await database.knex.transaction(async (trx) => {
      await enter(trx, database.role, '', {});
      return work(trx);
    });
  } catch (error) {
    throw serverFault(error) ?? error;
  }
}

/** Runs `work` in one transaction as the login: for the queue, which is outside the organisations. */
export function asLogin<T>(
  database: Database,
  work: (trx: Knex.Transaction) => Promise<T>,
  bounds: TransactionBounds = {},
): Promise<T> {
  return database.knex.transaction(async (trx) => {
    await enter(trx, 'none', '', bounds);
    return work(trx);
  });
}

/**
 * Runs `work` as the backup role over every organisation, reading one instant of the database
 * (repeatable read, read only). `app.org_id` is empty there.
 */
export function asBackup<T>(
  database: Database,
  work: (trx: Knex.Transaction) => Promise<T>,
  bounds: TransactionBounds = {},
): Promise<T> {
  return database.knex.transaction(
    async (trx) => {
      await enter(trx, BACKUP_ROLE, '', bounds);
      return work(trx);
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
}

async function enter(
  trx: Knex.Transaction,
  role: string,
  orgId: string,
  bounds: TransactionBounds,
): Promise<void> {
  await trx.raw(
    // `jit`: a statement of an import or an audit is put once, so that compiling it serves nothing.
    `select set_config('role', ?, true), set_config('app.org_id', ?, true),
            set_config('statement_timeout', ?, true), set_config('lock_timeout', ?, true),
            set_config('idle_in_transaction_session_timeout', ?, true),
            set_config('work_mem', coalesce(?, current_setting('work_mem')), true), set_config('jit', 'off', true)`,
    [
      role,
      orgId,
      `${bounds.statementMs ?? STATEMENT_MS}`,
      `${bounds.lockMs ?? LOCK_MS}`,
      `${bounds.idleMs ?? IDLE_MS}`,
      bounds.sortMegabytes === undefined ? null : `${bounds.sortMegabytes}MB`,
    ],
  );
}

/** Knex prints a failed migration or connection that it also throws to whoever uses it; its other warnings are worth a line. */
function warn(message: unknown): void {
  const text = String(message);
  if (!/^(migration |Acquire connection error|Connection Error: )/.test(text))
    process.stderr.write(`${text}\n`);
}

async function versionOf(pool: Knex): Promise<number> {
  const answer = await pool.raw<{ rows: { version: string }[] }>(
    `select current_setting('server_version_num') as version`,
  );
  return Number(answer.rows[0]?.version);
}

function tooOld(version: number): DatabaseFault {
  const major = Math.floor(version / 10_000);
  return new DatabaseFault('version-too-old', {
    fr: `Le serveur est un PostgreSQL ${major} ; Déclic demande la version 15 ou une version plus récente.`,
    en: `The server is PostgreSQL ${major}; Déclic needs version 15 or later.`,
  });
}

function unreachable(connection: string | ServerAddress, cause: unknown): DatabaseFault {
  const place = describe(connection);
  return new DatabaseFault(
    'unreachable',
    {
      fr: `La base de données ${place} ne répond pas : ${reasonOf(cause)}`,
      en: `The database ${place} does not answer: ${reasonOf(cause)}`,
    },
    cause,
  );
}

/** Host and database only: a connection string may hold a password. */
function describe(connection: string | ServerAddress): string {
  if (typeof connection !== 'string') return `${connection.host}/${connection.database}`;
  if (!URL.canParse(connection)) return 'DATABASE_URL';
  const url = new URL(connection);
  return `${url.host}${url.pathname}`;
}
