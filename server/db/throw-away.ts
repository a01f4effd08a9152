import { randomBytes } from 'node:crypto';
import { openDatabase, type Database } from './connection.js';
import { DatabaseFault, serverFault } from './database-fault.js';
import { isAlive } from './embedded/postmaster-file.js';
import { makeEmptyDatabase } from './empty-database.js';
import type { ServerAddress } from './embedded/server-address.js';
import type { PassingDatabase } from './passing-database.js';

const PREFIX = 'throw_away';
const NAME = new RegExp(`^${PREFIX}_(\\d+)_[0-9a-f]{8}$`);

/**
 * Makes an empty, migrated database on the embedded server, to be dropped at the end. Its name carries the process that
 * owns it, so that what a killed command left behind is dropped by the next one.
 */
export async function openThrowAwayDatabase(
  server: ServerAddress,
): Promise<PassingDatabase & { connection: ServerAddress }> {
  const name = `${PREFIX}_${process.pid}_${randomBytes(4).toString('hex')}`;
  const drop = (): Promise<void> =>
    asAdministrator(server, async (administrator) => {
      await administrator.knex.raw(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    });
  try {
    await asAdministrator(server, async (administrator) => {
      await dropAbandoned(administrator);
      await makeEmptyDatabase(administrator, server, name);
    });
  } catch (error) {
    await drop().catch(passOverLostServer);
    throw serverFault(error) ?? error;
  }
  const connection = { ...server, database: name };
  const database = await openDatabase({ connection });
  return {
    database,
    connection,
    // Dropping by force ends the statements that run there.
    interrupt: drop,
    async discard() {
      await database.close();
      await drop().catch(passOverLostServer);
    },
  };
}

/** The next command recovers the server and drops the database; what went wrong before is what must be told. */
function passOverLostServer(error: unknown): void {
  if (!(error instanceof DatabaseFault) || error.code !== 'unreachable') throw error;
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
