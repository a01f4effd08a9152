import { randomBytes } from 'node:crypto';
import { openDatabase, type Database } from './connection.js';
import { isAlive } from './embedded/postmaster-file.js';
import type { ServerAddress } from './embedded/server-address.js';
import { migrateToLatest } from './migrate.js';

const PREFIX = 'throw_away';
const NAME = new RegExp(`^${PREFIX}_(\\d+)_[0-9a-f]{8}$`);

/** A database of the embedded server that lives as long as one command. */
export interface ThrowAwayDatabase {
  database: Database;
  drop: () => Promise<void>;
}

/**
 * Makes an empty, migrated database on the embedded server. Its name carries the process that owns it, so that what a
 * killed command left behind is dropped by the next one.
 */
export async function openThrowAwayDatabase(server: ServerAddress): Promise<ThrowAwayDatabase> {
  const name = `${PREFIX}_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdministrator(server, async (administrator) => {
    await dropAbandoned(administrator);
    await administrator.knex.raw(`CREATE DATABASE ${name}`);
  });
  const database = await openDatabase({ connection: { ...server, database: name } });
  await migrateToLatest(database);
  return {
    database,
    async drop() {
      await database.close();
      await asAdministrator(server, async (administrator) => {
        await administrator.knex.raw(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      });
    },
  };
}

async function asAdministrator(
  server: ServerAddress,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const administrator = await openDatabase({ connection: server, poolSize: 1 });
  try {
    await work(administrator);
  } finally {
    await administrator.close();
  }
}

async function dropAbandoned(administrator: Database): Promise<void> {
  const { rows } = await administrator.knex.raw<{ rows: { name: string }[] }>(
    `SELECT datname AS name FROM pg_database WHERE datname LIKE '${PREFIX}\\_%'`,
  );
  for (const { name } of rows) {
    const owner = NAME.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner)))
      await administrator.knex.raw(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}
