import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { projectRoot } from '../project-root.js';
import { inOrganisation, openDatabase } from './connection.js';
import { migrateToLatest, rollbackAll } from './migrate.js';
import { MIGRATIONS, type NamedMigration } from './migrations-list.js';
import { createOrganisation } from './organisation.js';

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

test('a plain owner, whom the policies of its own tables hold too, takes back and brings again what changes rows', async () => {
  const { db: admin, connectionString } = await emptyDatabase();
  const url = new URL(connectionString);
  const login = `owner_${process.pid}`;
  await admin.knex.raw(`create role ${login} login createrole`);
  await admin.knex.raw(`alter database ${url.pathname.slice(1)} owner to ${login}`);
  await admin.knex.raw(`grant declic_app, declic_backup to ${login}`);
  url.username = login;
  const db = await openDatabase({ connection: url.href, poolSize: 2 });
  try {
    await migrateToLatest(db);
    const orgId = await createOrganisation(db, 'Métropole d’essai');
    await inOrganisation(db, orgId, (trx) =>
      trx.raw(`
        INSERT INTO import (org_id, state, files_total) VALUES (${orgId}, 'done', 1);
        INSERT INTO document (org_id, import_id, file, byte_length, kind, format, status, part)
          SELECT ${orgId}, id, 'register/contracts.csv', 1, 'register', 'native', 'superseded', 'register' FROM import;
        INSERT INTO one_time_link (org_id, purpose, secret_hash, role, expires_at, account_id, password_version)
          VALUES (${orgId}, 'new-password', 'x', 'finance', now(), 1, 1)`),
    );
    const changing = MIGRATIONS.filter(({ name }) => name >= '20261126_18');
    await db.knex.transaction(async (trx) => {
      for (const migration of [...changing].reverse()) await migration.down(trx);
    });
    const [old] = await admin.knex('document').pluck<string[]>('status');
    expect([old, await admin.knex('one_time_link').count()]).toEqual(['read', [{ count: '0' }]]);
    await admin.knex.raw(`
      UPDATE document SET sha256 = repeat('ab', 32);
      INSERT INTO ai_declaration (org_id, document_id, row_no, declaration_ref, contract_ref, contract_key, ai_use, signed_by, signed_at)
        SELECT d.org_id, d.id, n.row_no, n.ref, 'M-1', 'M1', 'none', 'Camille Exemple', '2026-09-30'
        FROM document d CROSS JOIN (VALUES (2, '2'), (3, 'D-1')) AS n (row_no, ref);
      INSERT INTO supplier (org_id, key, name)
        SELECT d.org_id, n.key, n.name
        FROM document d CROSS JOIN (VALUES ('A', 'SARL Studio Rivage'), ('B', NULL)) AS n (key, name)`);
    await db.knex.transaction(async (trx) => {
      for (const migration of changing) await migration.up(trx);
    });
    const compared = await admin.knex('supplier').orderBy('key').pluck<string[]>('name_key');
    expect(compared).toEqual(['studiorivage', null]);
    const keys = await admin.knex('ai_declaration').orderBy('row_no').pluck<string[]>('declaration_key');
    expect(keys).toEqual(['abababababab:2', 'D-1']);
  } finally {
    await db.close();
    await admin.knex.raw(
      `reassign owned by ${login} to current_user; drop owned by ${login}; drop role ${login}`,
    );
  }
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
