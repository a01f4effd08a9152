import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { openDatabase, type Database } from '../connection.js';
import { migrateToLatest } from '../migrate.js';
import { createOrganisation } from '../organisation.js';
import { sweepEnded } from './sweep-ended.js';

const login = `upkeep_${process.pid}`;
let made: TestDatabase;
/** As an installation has it: a login that is no superuser, and owns the tables that it migrated. */
let db: Database;
let orgs: [string, string];

beforeAll(async () => {
  made = await createTestDatabase({ empty: true });
  const url = new URL(made.connectionString);
  await made.db.knex.raw(`create role ${login} login createrole`);
  await made.db.knex.raw(`alter database ${url.pathname.slice(1)} owner to ${login}`);
  await made.db.knex.raw(`grant declic_app, declic_backup to ${login}`);
  url.username = login;
  db = await openDatabase({ connection: url.href, poolSize: 3 });
  await migrateToLatest(db);
  orgs = [await createOrganisation(db, 'Métropole d’essai'), await createOrganisation(db, 'Ailleurs')];
});

afterAll(async () => {
  await db.close();
  const server = new URL(made.connectionString);
  await made.drop();
  server.pathname = '/postgres';
  const admin = await openDatabase({ connection: server.href, poolSize: 1 });
  await admin.knex.raw(`drop role ${login}`);
  await admin.close();
});

beforeEach(async () => {
  await made.db.knex.raw('TRUNCATE web_session, rate_limit, idempotent_request, one_time_link');
});

/** What is left of a table, by a text that names each row. */
async function left(table: string, name: string): Promise<string[]> {
  const { rows } = await made.db.knex.raw<{ rows: { name: string }[] }>(
    `SELECT ${name} AS name FROM ${table} ORDER BY 1`,
  );
  return rows.map((row) => row.name);
}

async function add(sql: string): Promise<void> {
  await made.db.knex.raw(sql);
}

const link = (orgId: string, name: string, ended: string): string =>
  `INSERT INTO one_time_link (org_id, purpose, secret_hash, role, expires_at, used_at, revoked_at)
   SELECT ${orgId}, 'invitation', '${name}', 'finance', ${ended}`;

async function fill(): Promise<void> {
  const [one, other] = orgs;
  await add(`INSERT INTO web_session VALUES
    ('old', '{}', localtimestamp - interval '1 second'), ('lasting', '{}', localtimestamp + interval '1 minute')`);
  await add(`INSERT INTO rate_limit SELECT name, 1, (extract(epoch FROM now() + age) * 1000)::bigint
    FROM (VALUES ('old', interval '-61 minutes'), ('hour', interval '-59 minutes'), ('lasting', interval '1 minute')) v (name, age)`);
  for (const orgId of orgs) {
    await add(`INSERT INTO idempotent_request (org_id, account_id, key, operation, request_hash, created_at)
      VALUES (${orgId}, 1, 'day', 'x', 'x', now() - interval '1439 minutes'), (${orgId}, 1, 'old', 'x', 'x', now() - interval '1441 minutes')`);
  }
  const ago = (days: number): string => `now() - interval '${days} days'`;
  await add(link(one, 'open', `now() + interval '1 day', NULL, NULL`));
  await add(link(one, 'expired a month ago', `${ago(29)}, NULL, NULL`));
  await add(link(one, 'expired long ago', `${ago(31)}, NULL, NULL`));
  await add(link(other, 'used long ago', `${ago(20)}, ${ago(31)}, NULL`));
  await add(link(other, 'withdrawn long ago', `${ago(20)}, NULL, ${ago(31)}`));
  await add(link(other, 'used a month ago', `${ago(20)}, ${ago(29)}, NULL`));
}

describe('the sweep', () => {
  test('removes what ended, in every organisation, and nothing else', async () => {
    await fill();
    expect(await sweepEnded(db)).toEqual({ sessions: 1, attempts: 1, answers: 2, links: 3 });
    expect(await left('web_session', 'sid')).toEqual(['lasting']);
    expect(await left('rate_limit', 'key')).toEqual(['hour', 'lasting']);
    expect(await left('idempotent_request', 'key')).toEqual(['day', 'day']);
    expect(await left('one_time_link', 'secret_hash')).toEqual([
      'expired a month ago',
      'open',
      'used a month ago',
    ]);
    expect(await sweepEnded(db)).toEqual({ sessions: 0, attempts: 0, answers: 0, links: 0 });
  });

  test('is done by one replica at a time', async () => {
    await fill();
    const holder = await made.db.knex.transaction();
    try {
      await holder.raw('SELECT pg_advisory_xact_lock(7203414)');
      expect(await sweepEnded(db)).toBeNull();
      expect(await left('web_session', 'sid')).toEqual(['lasting', 'old']);
    } finally {
      await holder.rollback();
    }
    expect(await sweepEnded(db)).toMatchObject({ sessions: 1 });
  });

  test('is the only way of that login to rows of organisations, and to those that ended alone', async () => {
    await fill();
    const asLogin = (sql: string): Promise<number> =>
      db.knex.transaction(async (trx) => {
        await trx.raw(`SELECT set_config('app.org_id', '0', true)`);
        return (await trx.raw<{ rowCount: number }>(sql)).rowCount;
      });
    expect(await asLogin('DELETE FROM idempotent_request')).toBe(2);
    expect(await asLogin('DELETE FROM one_time_link')).toBe(3);
    expect(await left('one_time_link', 'secret_hash')).toHaveLength(3);
  });
});
