import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Knex } from 'knex';
import pg from 'pg';
import { auditDossier } from '../../test/support/audit-dossier.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { TWO_FINDINGS, TWO_FINDINGS_AS_OF } from '../../test/support/two-findings-dossier.js';
import { inOrganisation, openDatabase, type Database } from './connection.js';
import { createOrganisation } from './organisation.js';
import { clientOf } from './raw-client.js';
import { openAuditFacts } from './read/audit-facts.js';

let made: TestDatabase;
/** One session for everything: a pool of one connection. */
let database: Database;
let statements: string[];
let json: string;

beforeAll(async () => {
  made = await createTestDatabase();
  database = await openDatabase({ connection: made.connectionString, poolSize: 1 });
  const asked = jest.spyOn(pg.Client.prototype, 'query') as unknown as { mock: { calls: unknown[][] } };
  ({ json } = await auditDossier(TWO_FINDINGS, TWO_FINDINGS_AS_OF, { database }));
  statements = asked.mock.calls
    .map(([text]) => text)
    .filter((text): text is string => typeof text === 'string' && text.includes('ON COMMIT PRESERVE ROWS'))
    .flatMap((text) => text.split(/;\n/));
  jest.restoreAllMocks();
});
afterAll(async () => {
  await database.close();
  await made.drop();
});

async function rows<T>(orgId: string, sql: string): Promise<T[]> {
  return inOrganisation(database, orgId, async (trx) => {
    const client = await clientOf(trx);
    return (await client.query<T & object>(sql)).rows;
  });
}

const TABLES = `SELECT relname AS name, oid::text AS id FROM pg_class
  WHERE relnamespace = pg_my_temp_schema() AND relkind = 'r' ORDER BY 1`;

/** The tables that show rows to a transaction of another organisation. */
async function leftInTables(): Promise<string[]> {
  const orgId = await createOrganisation(database, 'another');
  const tables = await rows<{ name: string }>(orgId, TABLES);
  const filled = tables.map(
    ({ name }) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM pg_temp.${name})`,
  );
  return (await rows<{ name: string }>(orgId, filled.join(' UNION ALL '))).map(({ name }) => name);
}

test('the tables of an audit are empty for the next transaction, and serve the next audit', async () => {
  const orgId = await createOrganisation(database, 'next');
  const before = await rows<{ name: string; id: string }>(orgId, TABLES);
  expect(before.map(({ name }) => name)).toEqual(expect.arrayContaining(['line_share', 'tie', 'found']));
  expect(await leftInTables()).toEqual([]);
  expect((await auditDossier(TWO_FINDINGS, TWO_FINDINGS_AS_OF, { database })).json).toBe(json);
  expect(await rows(orgId, TABLES)).toEqual(before);
});

test('an audit that fails leaves no row either', async () => {
  const orgId = await createOrganisation(database, 'failing');
  const failed = inOrganisation(database, orgId, async (trx) => {
    const client = await clientOf(trx);
    await openAuditFacts(client);
    await client.query(`INSERT INTO scope_invoice VALUES (${orgId}, 1)`);
    throw new Error('in the middle');
  });
  await expect(failed).rejects.toThrow('in the middle');
  expect(await leftInTables()).toEqual([]);
});

test('a table of some size is given back too', async () => {
  const orgId = await createOrganisation(database, 'large');
  const bytes = (): Promise<{ bytes: string }[]> =>
    rows(orgId, `SELECT pg_relation_size('pg_temp.scope_invoice') AS bytes`);
  await inOrganisation(database, orgId, async (trx) => {
    const client = await clientOf(trx);
    await openAuditFacts(client);
    await client.query(`INSERT INTO scope_invoice SELECT ${orgId}, n FROM generate_series(1, 20000) n`);
  });
  expect(await leftInTables()).toEqual([]);
  expect(await bytes()).toEqual([{ bytes: '0' }]);
});

test('a transaction that would not empty them is given none', async () => {
  const client = (await (database.knex.client as Knex.Client).acquireConnection()) as pg.Client;
  try {
    await expect(openAuditFacts(client)).rejects.toThrow('inOrganisation');
  } finally {
    await (database.knex.client as Knex.Client).releaseConnection(client);
  }
});

test('tables that another process left in a pooled session are not used', async () => {
  const orgId = await createOrganisation(database, 'pooled');
  const [own] = await rows<{ name: string }>(
    orgId,
    `${TABLES.replace('ORDER BY 1', '')} AND relname LIKE 'session_of_%'`,
  );
  await rows(
    orgId,
    `DISCARD TEMP; CREATE TEMP TABLE line_share (org_id text); CREATE TEMP TABLE session_of_another ()`,
  );
  await expect(auditDossier(TWO_FINDINGS, TWO_FINDINGS_AS_OF, { database })).resolves.toBeDefined();
  const names = (await rows<{ name: string }>(orgId, TABLES)).map(({ name }) => name);
  expect(names).toContain(own?.name);
  expect(names).not.toContain('session_of_another');
});

const insertions = (): [string, string][] =>
  statements
    .map((text) => /^(?:\s*--.*\n|\s)*INSERT INTO (\w+)\n([\s\S]*)$/.exec(text))
    .filter((found) => found !== null)
    // Ten queries put ties of several kinds into one table, most of whose columns each leaves empty.
    .filter(([, table]) => table !== 'tie')
    .map(([, table = '', query = '']): [string, string] => [table, query]);

test('what goes into a table has its columns, by name and in its order', async () => {
  const orgId = await createOrganisation(database, 'columns');
  const differing = await inOrganisation(database, orgId, async (trx) => {
    const client = await clientOf(trx);
    const namesOf = async (from: string): Promise<string[]> =>
      (await client.query(`SELECT * FROM ${from} LIMIT 0`)).fields.map(({ name }) => name);
    const found: unknown[] = [];
    for (const [table, query] of insertions()) {
      const [columns, given] = [await namesOf(table), await namesOf(`(${query}) q`)];
      if (given.join() !== columns.join()) found.push([table, columns, given]);
    }
    return found;
  });
  expect(insertions().length).toBeGreaterThan(30);
  expect(differing).toEqual([]);
});
