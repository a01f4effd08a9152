import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, type Database } from './connection.js';
import type { ServerAddress } from './embedded/server-address.js';
import { migrateToLatest } from './migrate.js';

const PREFIX = 'empty_declic';
/** The number of the advisory lock held while a database is made from the template. Arbitrary; another than that of migrations. */
const LOCK = 7_203_413;
/** A command that holds the lock longer is stopped or stuck: the others do without the template. */
const LOCK_WAIT_MS = 3000;
const LOCK_TRY_MS = 50;
const MIGRATIONS = new URL('../../migrations/', import.meta.url);
/** What migrations call. */
const CALLED = /^(?:protect-table|roles)\.[jt]s$/;

/**
 * Makes a migrated, empty database: a copy of a template that the server keeps for each schema, in a fifth of the time of
 * the migrations. The first command that needs the template makes it; one killed meanwhile leaves only a database of the
 * name given.
 * @param administrator a pool of one connection, closed soon: the lock is its session's and ends with it.
 */
export async function makeEmptyDatabase(
  administrator: Database,
  server: ServerAddress,
  name: string,
): Promise<void> {
  if (!(await takesLock(administrator))) {
    await migrated(administrator, server, name);
    return;
  }
  const template = `${PREFIX}_${hashOfSchema()}`;
  const known = await templates(administrator);
  for (const other of known) {
    if (other.name !== template || !other.isUsable)
      await administrator.knex.raw(`DROP DATABASE IF EXISTS ${other.name} WITH (FORCE)`);
  }
  if (!known.some((one) => one.name === template && one.isUsable)) {
    await migrated(administrator, server, name);
    await administrator.knex.raw(`ALTER DATABASE ${name} RENAME TO ${template}`);
    // A session there would stop every copy.
    await administrator.knex.raw(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`);
  }
  await administrator.knex.raw(`CREATE DATABASE ${name} TEMPLATE ${template}`);
}

async function takesLock(administrator: Database): Promise<boolean> {
  const deadline = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    const { rows } = await administrator.knex.raw<{ rows: { locked: boolean }[] }>(
      'SELECT pg_try_advisory_lock(?) AS locked',
      [LOCK],
    );
    if (rows[0]?.locked === true) return true;
    if (Date.now() > deadline) return false;
    await pause(LOCK_TRY_MS);
  }
}

/** One whose removal was cut short stays under its name with a limit of -2 connections, and can only be removed. */
async function templates(administrator: Database): Promise<{ name: string; isUsable: boolean }[]> {
  const { rows } = await administrator.knex.raw<{ rows: { name: string; isUsable: boolean }[] }>(
    `SELECT datname AS name, datconnlimit <> -2 AS "isUsable" FROM pg_database WHERE datname LIKE '${PREFIX}\\_%'`,
  );
  return rows;
}

async function migrated(administrator: Database, server: ServerAddress, name: string): Promise<void> {
  await administrator.knex.raw(`CREATE DATABASE ${name}`);
  const database = await openDatabase({ connection: { ...server, database: name }, poolSize: 1 });
  try {
    await migrateToLatest(database);
  } finally {
    await database.close();
  }
}

/** Of every file that makes the schema: a change in one of them makes another template. */
function hashOfSchema(): string {
  const here = new URL('.', import.meta.url);
  const filesOf = (folder: URL, wanted: RegExp): URL[] =>
    readdirSync(folder)
      .filter((file) => wanted.test(file))
      .sort()
      .map((file) => new URL(file, folder));
  const hash = createHash('sha256');
  for (const file of [...filesOf(MIGRATIONS, /\.[jt]s$/), ...filesOf(here, CALLED)])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
