import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { openDatabase, type Database } from './connection.js';
import { assertSafe, safetyFaults } from './safety.js';

let made: TestDatabase;
let db: Database;

beforeAll(async () => {
  made = await createTestDatabase();
  db = made.db;
});

afterAll(() => made.drop());

afterEach(async () => {
  await db.knex.raw('drop schema if exists probe cascade');
});

/** Builds a schema of its own: the application's tables stay as the migrations made them. */
async function build(statements: string): Promise<void> {
  await db.knex.raw(`create schema probe; grant usage on schema probe to declic_app; ${statements}`);
}

async function faults(): Promise<string[]> {
  return (await safetyFaults(db)).map((text) => text.en);
}

const TABLE = 'create table probe.line (org_id bigint not null, id bigint);';
const ENABLED = 'alter table probe.line enable row level security;';
const FORCED = 'alter table probe.line force row level security;';
const POLICY = 'create policy by_org on probe.line using (org_id = 1);';

test('the schema of the migrations is safe', async () => {
  await expect(assertSafe(db)).resolves.toBeUndefined();
});

test.each([
  ['has no protection', TABLE, 'lacks ENABLE ROW LEVEL SECURITY'],
  ['is not forced', TABLE + ENABLED + POLICY, 'lacks FORCE ROW LEVEL SECURITY'],
  ['has no policy', TABLE + ENABLED + FORCED, 'has no policy'],
])('a table that %s stops the start', async (_what, statements, missing) => {
  await build(statements);
  expect(await faults()).toEqual([`The table probe.line has org_id and ${missing}.`]);
  await expect(assertSafe(db)).rejects.toMatchObject({
    code: 'unsafe-role',
    text: { fr: expect.stringContaining('probe.line') as unknown },
  });
});

test('a table with all three, and one without org_id, are safe', async () => {
  await build(`${TABLE}${ENABLED}${FORCED}${POLICY} create table probe.holiday (day date);`);
  expect(await faults()).toEqual([]);
});

test('a partition is safe behind its parent, and not once given to the application by itself', async () => {
  await build(`
    create table probe.line (org_id bigint not null, day date) partition by range (day);
    create table probe.line_rest partition of probe.line default;
    grant select on probe.line to declic_app; ${ENABLED}${FORCED}${POLICY}`);
  expect(await faults()).toEqual([]);
  await db.knex.raw('grant select on probe.line_rest to declic_app');
  expect(await faults()).toEqual([
    'The table probe.line_rest has org_id and lacks ENABLE ROW LEVEL SECURITY.',
  ]);
});

test('a view that reads with the rights of its owner is told, one that does not is safe', async () => {
  await build(`${TABLE}${ENABLED}${FORCED}${POLICY}
    create view probe.kept_apart with (security_invoker = true) as select * from probe.line;
    grant select on probe.kept_apart to declic_app;`);
  expect(await faults()).toEqual([]);
  await db.knex.raw(`create view probe.shared as select * from probe.line;
    create view probe.turned_off with (security_invoker = false) as select * from probe.line;
    create materialized view probe.stored as select * from probe.line;
    grant select on probe.shared, probe.stored, probe.turned_off to declic_app`);
  expect(await faults()).toEqual([
    'The materialized view probe.stored has org_id and cannot have a policy.',
    'Read with the rights of their owner (security_invoker is missing): probe.shared, probe.turned_off.',
  ]);
});

test('a role that owns a table could lift its policies', async () => {
  await build(`${TABLE}${ENABLED}${FORCED}${POLICY} alter table probe.line owner to declic_app;`);
  expect(await faults()).toEqual(['The role declic_app owns probe.line: it could lift the policies.']);
});

test.each([
  ['superuser', 'The role probe_role is a superuser: policies do not apply to it.'],
  ['bypassrls', 'The role probe_role has BYPASSRLS: policies do not apply to it.'],
])('a role with %s is refused', async (attribute, sentence) => {
  await db.knex.raw(`create role probe_role ${attribute}`);
  const found = await safetyFaults({ ...db, role: 'probe_role' });
  await db.knex.raw('drop role probe_role');
  expect(found.map((text) => text.en)).toEqual([sentence]);
});

test('a login that cannot take the role is told', async () => {
  const login = `probe_login_${process.pid}`;
  await db.knex.raw(`create role ${login} login`);
  const url = new URL(made.connectionString);
  url.username = login;
  const other = await openDatabase({ connection: url.href, poolSize: 1 });
  const found = await safetyFaults(other);
  await other.close();
  await db.knex.raw(`drop role ${login}`);
  expect(found.map((text) => text.en)).toEqual([
    `The login ${login} cannot take the role declic_app; grant it (GRANT declic_app TO ${login}).`,
  ]);
});

test('a role that is not there is told', async () => {
  const found = await safetyFaults({ ...db, role: 'nobody_made_it' });
  expect(found.map((text) => text.en)).toEqual(['The role nobody_made_it does not exist.']);
});
