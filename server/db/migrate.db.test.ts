import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { projectRoot } from '../project-root.js';
import { openDatabase } from './connection.js';
import { migrateToLatest, rollbackAll } from './migrate.js';
import { MIGRATIONS, type NamedMigration } from './migrations-list.js';

const open: TestDatabase[] = [];

async function emptyDatabase(): Promise<TestDatabase> {
  const made = await createTestDatabase({ empty: true });
  open.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.drop()));
});

const names = MIGRATIONS.map((migration) => migration.name);

test('the list holds every file of the folder, in order', () => {
  const files = readdirSync(join(projectRoot(), 'migrations')).filter((file) => !file.endsWith('.test.ts'));
  expect(names).toEqual(files.map((file) => file.replace(/\.ts$/, '')).sort());
});

test('migrations run once, come back whole, and run again', async () => {
  const { db } = await emptyDatabase();
  expect(await migrateToLatest(db)).toEqual(names);
  expect(await migrateToLatest(db)).toEqual([]);
  expect(await rollbackAll(db)).toEqual([...names].reverse());
  const left = await db.knex('pg_tables').select('tablename').where('schemaname', 'public').orderBy(1);
  expect(left).toEqual([{ tablename: 'knex_migrations' }, { tablename: 'knex_migrations_lock' }]);
  expect(await migrateToLatest(db)).toEqual(names);
});

test('two replicas starting at once: one migrates, the other waits and finds nothing to do', async () => {
  const { db, connectionString } = await emptyDatabase();
  const other = await openDatabase({ connection: connectionString });
  const done = await Promise.all([migrateToLatest(db), migrateToLatest(other)]);
  await other.close();
  expect(done.map((run) => run.length).sort()).toEqual([0, names.length]);
});

test('two databases of one server can be migrated at once, though roles are common to both', async () => {
  const databases = await Promise.all([emptyDatabase(), emptyDatabase(), emptyDatabase()]);
  const [first, ...others] = databases.map((each) => each.db);
  if (first === undefined) throw new Error('no database');
  const roleMigration = MIGRATIONS.slice(0, 1);
  await migrateToLatest(first, roleMigration);
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([
      rollbackAll(first, roleMigration),
      ...others.map((db) => migrateToLatest(db, roleMigration)),
    ]);
    await Promise.all([
      migrateToLatest(first, roleMigration),
      ...others.map((db) => rollbackAll(db, roleMigration)),
    ]);
  }
  const made = await first.knex('pg_roles').select('rolname').whereLike('rolname', 'declic\\_%').orderBy(1);
  expect(made).toEqual([{ rolname: 'declic_app' }, { rolname: 'declic_backup' }]);
});

test('a schema from a later version is refused and left alone', async () => {
  const { db } = await emptyDatabase();
  await migrateToLatest(db);
  await db
    .knex('knex_migrations')
    .insert({ name: '20991231_01_later', batch: 2, migration_time: new Date(0) });
  await expect(migrateToLatest(db)).rejects.toMatchObject({
    code: 'newer-schema',
    message: expect.stringContaining('20991231_01_later') as unknown,
  });
  await expect(rollbackAll(db)).rejects.toMatchObject({ code: 'newer-schema' });
  expect(await db.knex('knex_migrations').count()).toEqual([{ count: `${names.length + 1}` }]);
});

test('a migration that fails leaves nothing of the run, and no lock', async () => {
  const { db } = await emptyDatabase();
  let broken = true;
  const last: NamedMigration = {
    name: '20991231_01_half_done',
    async up(knex: Knex) {
      await knex.schema.createTable('half', (table) => table.bigint('id'));
      if (broken) throw new Error('cut short');
    },
    async down(knex: Knex) {
      await knex.schema.dropTable('half');
    },
  };
  await expect(migrateToLatest(db, [...MIGRATIONS, last])).rejects.toThrow('cut short');
  expect(await db.knex.schema.hasTable('half')).toBe(false);
  expect(await db.knex.schema.hasTable('knex_migrations')).toBe(false);
  broken = false;
  expect(await migrateToLatest(db, [...MIGRATIONS, last])).toEqual([...names, last.name]);
});
