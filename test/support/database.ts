import { randomBytes } from 'node:crypto';
import { openDatabase, type Database } from '../../server/db/connection.js';
import { TEMPLATE, serverVariable } from './test-server.js';

declare global {
  /** Set by `jest.config.js` in the projects that have a database. */
  var declicTests: { database: string } | undefined;
}

/** A database of one test file. */
export interface TestDatabase {
  db: Database;
  connectionString: string;
  /** Closes the pool and removes the database. */
  drop(): Promise<void>;
}

/**
 * Copies the migrated template into a new database (about half a second): call it once per test file, in
 * `beforeAll`. Only in files named `*.db.test.ts`, which run on every server the machine has.
 * @param options.empty a database without any migration.
 */
export async function createTestDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const server = testServer();
  const name = `t_${randomBytes(8).toString('hex')}`;
  const source = options.empty === true ? '' : ` template ${TEMPLATE} strategy = file_copy`;
  await onServer(server, `create database ${name}${source}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const db = await openDatabase({ connection: url.href, poolSize: 5 });
  return {
    db,
    connectionString: url.href,
    async drop() {
      await db.close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

/**
 * The migrated database that this worker keeps for its test files, one after the other: for tests that each work in an
 * organisation of their own. A copy of the template for each file takes half a second. It goes with the server.
 */
export async function openWorkerDatabase(): Promise<Database> {
  const server = testServer();
  try {
    await onServer(
      server,
      `create database ${workerDatabaseName()} template ${TEMPLATE} strategy = file_copy`,
    );
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  return openDatabase({ connection: workerConnection(), poolSize: 5 });
}

/** Where the database of `openWorkerDatabase` is, as a connection string. */
export function workerConnection(): string {
  const url = new URL(testServer());
  url.pathname = `/${workerDatabaseName()}`;
  return url.href;
}

const workerDatabaseName = (): string => `worker_${process.env.JEST_WORKER_ID ?? '0'}`;

const DUPLICATE_DATABASE = '42P04';
const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === DUPLICATE_DATABASE;

/** Where the server of the running project is, as a connection string. */
export function testServer(): string {
  const project = globalThis.declicTests?.database;
  const server = project === undefined ? undefined : process.env[serverVariable(project)];
  if (server === undefined) {
    throw new Error(
      'This test needs a database: name its file *.db.test.ts, so that it runs in a project with one.',
    );
  }
  return server;
}

async function onServer(server: string, statement: string): Promise<void> {
  const admin = await openDatabase({ connection: server, poolSize: 1 });
  try {
    await admin.knex.raw(statement);
  } finally {
    await admin.close();
  }
}
