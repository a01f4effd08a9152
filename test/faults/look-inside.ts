import { join } from 'node:path';
import pg from 'pg';
import { readPostmasterFile } from '../../server/db/embedded/postmaster-file.js';
import { EMBEDDED_USER } from '../../server/db/embedded/server-address.js';
import { IMPORT_STATEMENT } from '../support/import-at-work.js';
import type { CommandHouse } from '../support/run-command.js';
import { becomes } from './watch-work.js';

/** What is stored in a database that a command made for itself. */
export interface Stored {
  documents: number;
  entries: number;
}

/** Opens a connection to the running server of a house, as it is: nothing is started, stopped or held by looking. */
async function connectTo(house: CommandHouse, database: string): Promise<pg.Client> {
  const file = readPostmasterFile(join(house.folder, 'postgres', 'cluster'));
  if (file === undefined || file.socketDir === '') throw new Error('no server');
  const client = new pg.Client({ host: file.socketDir, port: file.port, user: EMBEDDED_USER, database });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Waits until a command is in the middle of its import: its transaction has stored something and goes on. False: never. */
export async function importHasBegun(house: CommandHouse): Promise<boolean> {
  let client: pg.Client | undefined;
  await becomes(async () => {
    client = await connectTo(house, 'postgres').catch(() => undefined);
    return client !== undefined;
  });
  try {
    return await becomes(async () => {
      const found = await client?.query(
        `select from pg_stat_activity
          where datname like 'throw\\_away\\_%' and backend_xid is not null and query ~* $1`,
        [IMPORT_STATEMENT],
      );
      return found?.rowCount !== 0;
    });
  } finally {
    await client?.end();
  }
}

/** The databases that commands made for themselves. */
export async function databasesOf(house: CommandHouse): Promise<string[]> {
  const client = await connectTo(house, 'postgres');
  try {
    const names = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname like 'throw\\_away\\_%'`,
    );
    return names.rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** What each database of the commands holds; one that has no tables yet is left out. */
export async function storedBy(house: CommandHouse): Promise<Stored[]> {
  const stored: Stored[] = [];
  for (const name of await databasesOf(house)) stored.push(...(await storedIn(house, name)));
  return stored;
}

async function storedIn(house: CommandHouse, database: string): Promise<Stored[]> {
  const client = await connectTo(house, database);
  try {
    const tables = await client.query<{ found: boolean }>(
      `select to_regclass('timesheet_entry') is not null as found`,
    );
    if (tables.rows[0]?.found !== true) return [];
    const counted = await client.query<Stored>(
      `select (select count(*)::int from document) as documents,
              (select count(*)::int from timesheet_entry) as entries`,
    );
    return counted.rows;
  } finally {
    await client.end();
  }
}
