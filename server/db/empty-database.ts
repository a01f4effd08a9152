import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDatabase, type Database } from './connection.js';
import type { ServerAddress } from './embedded/server-address.js';
import { migrateToLatest } from './migrate.js';

const PREFIX = 'empty_declic';
/** The number of the advisory lock held while a template is made. Arbitrary; another than that of migrations. */
const LOCK = 7_203_413;
const MIGRATIONS = new URL('../../migrations/', import.meta.url);
/** What migrations call. */
const CALLED = /^(?:protect-table|roles)\.[jt]s$/;

/**
 * The template of a server that every throw-away database is a copy of: migrated and empty, made once for each schema. To
 * copy it takes a fifth of the time of the migrations. Of several commands that need it at once, one makes it.
 * @param administrator a pool of one connection: the lock is its session's.
 * @param making name of the database that becomes the template: one that the next command drops if this one is killed.
 */
export async function emptyDatabase(
  administrator: Database,
  server: ServerAddress,
  making: string,
): Promise<string> {
  const name = `${PREFIX}_${hashOfSchema()}`;
  await administrator.knex.raw('SELECT pg_advisory_lock(?)', [LOCK]);
  try {
    const { rows } = await administrator.knex.raw<{ rows: { name: string }[] }>(
      `SELECT datname AS name FROM pg_database WHERE datname LIKE '${PREFIX}\\_%'`,
    );
    const found = rows.map((row) => row.name);
    if (found.includes(name)) return name;
    await make(administrator, server, making);
    await administrator.knex.raw(`ALTER DATABASE ${making} RENAME TO ${name}`);
    for (const older of found) await administrator.knex.raw(`DROP DATABASE IF EXISTS ${older} WITH (FORCE)`);
    return name;
  } finally {
    await administrator.knex.raw('SELECT pg_advisory_unlock(?)', [LOCK]);
  }
}

async function make(administrator: Database, server: ServerAddress, name: string): Promise<void> {
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
  const files = [
    ...readdirSync(MIGRATIONS).map((file) => new URL(file, MIGRATIONS)),
    ...readdirSync(here)
      .filter((file) => CALLED.test(file))
      .map((file) => new URL(file, here)),
  ];
  const hash = createHash('sha256');
  for (const file of files.filter(({ pathname }) => /\.[jt]s$/.test(pathname)))
    hash.update(readFileSync(fileURLToPath(file)));
  return hash.digest('hex').slice(0, 16);
}
