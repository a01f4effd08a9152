import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeTestFolder } from '../../test/support/test-server.js';
import { openDatabase, type Database } from './connection.js';
import { startEmbedded, type EmbeddedServer } from './embedded/launcher.js';
import { createOrganisation } from './organisation.js';
import { openThrowAwayDatabase } from './throw-away.js';

let folder: string;
let server: EmbeddedServer;
let administrator: Database;

beforeAll(async () => {
  folder = makeTestFolder('throw-away');
  server = await startEmbedded({ dataDir: join(folder, 'postgres'), forTests: true });
  administrator = await openDatabase({ connection: server.connection, poolSize: 1 });
});

afterAll(async () => {
  await administrator.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function databases(): Promise<string[]> {
  const { rows } = await administrator.knex.raw<{ rows: { name: string }[] }>(
    `SELECT datname AS name FROM pg_database WHERE datname LIKE 'empty\\_%' OR datname LIKE 'throw\\_%' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

test('two at once from nothing make one template, and each has an empty schema of its own', async () => {
  const two = await Promise.all([1, 2].map(() => openThrowAwayDatabase(server.connection)));
  const [first] = two;
  if (first) await createOrganisation(first.database, 'a city');
  const counted = two.map(({ database }) =>
    database.knex('organisation').count('* as organisations').first(),
  );
  expect(await Promise.all(counted)).toEqual([{ organisations: '1' }, { organisations: '0' }]);
  for (const one of two) await one.discard();
  expect(await databases()).toEqual([expect.stringMatching(/^empty_declic_[0-9a-f]{16}$/)]);
});

test('the template of another schema goes, and what a killed command had begun', async () => {
  const [template = ''] = await databases();
  await administrator.knex.raw(`ALTER DATABASE ${template} RENAME TO empty_declic_0123456789abcdef`);
  // The number of a process belongs to nobody above 4,194,304.
  await administrator.knex.raw('CREATE DATABASE throw_away_4194305_01234567');
  const made = await openThrowAwayDatabase(server.connection);
  expect(await made.database.knex.schema.hasTable('audit')).toBe(true);
  await made.discard();
  expect(await databases()).toEqual([template]);
});

test('a template whose removal was cut short is made again, and nobody may open one', async () => {
  const [template = ''] = await databases();
  await administrator.knex.raw(`UPDATE pg_database SET datconnlimit = -2 WHERE datname = '${template}'`);
  await (await openThrowAwayDatabase(server.connection)).discard();
  expect(await databases()).toEqual([template]);
  const opened = openDatabase({ connection: { ...server.connection, database: template } });
  await expect(opened).rejects.toThrow('not currently accepting connections');
});

test('a command that holds the template up holds nobody up for long', async () => {
  const stuck = await openDatabase({ connection: server.connection, poolSize: 1 });
  await stuck.knex.raw('SELECT pg_advisory_lock(7203413)');
  const made = await openThrowAwayDatabase(server.connection);
  expect(await made.database.knex.schema.hasTable('audit')).toBe(true);
  await made.discard();
  await stuck.close();
});
