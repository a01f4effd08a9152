import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { asBackup, asLogin, inOrganisation, openDatabase, SHORT_WORK, type Database } from './connection.js';

let made: TestDatabase;
let db: Database;

beforeAll(async () => {
  made = await createTestDatabase();
  db = made.db;
  await db.knex.raw(`
    create table probe (org_id text not null, day date, label text);
    alter table probe enable row level security;
    alter table probe force row level security;
    create policy by_org on probe to declic_app
      using (org_id = (select current_setting('app.org_id')));
    create policy for_backup on probe for select to declic_backup using (true);
    grant select, insert, update, delete on probe to declic_app;
    grant select on probe to declic_backup`);
});

afterAll(() => made.drop());

test('dates and exact numbers arrive as text, alone and in arrays', async () => {
  const answer = await db.knex.raw<{ rows: unknown[] }>(`
    select date '2026-03-29' as day, array[date '2026-03-29'] as days, 9007199254740993::bigint as whole,
           array[9007199254740993::bigint] as wholes, 0.10::numeric as exact, array[0.10, 1e20]::numeric[] as exacts,
           timestamp '2026-03-29 02:30' as moment, array[timestamp '2026-03-29 02:30'] as moments,
           1::int as small, true as yes, '{"a":1}'::jsonb as json`);
  expect(answer.rows).toEqual([
    {
      day: '2026-03-29',
      days: ['2026-03-29'],
      whole: '9007199254740993',
      wholes: ['9007199254740993'],
      exact: '0.10',
      exacts: ['0.10', '100000000000000000000'],
      moment: '2026-03-29 02:30:00',
      moments: ['2026-03-29 02:30:00'],
      small: 1,
      yes: true,
      json: { a: 1 },
    },
  ]);
});

test('a transaction sees and writes its own organisation only', async () => {
  await inOrganisation(db, 'org-a', (trx) => trx('probe').insert({ org_id: 'org-a', label: 'mine' }));
  await inOrganisation(db, 'org-b', (trx) => trx('probe').insert({ org_id: 'org-b', label: 'theirs' }));
  expect(await inOrganisation(db, 'org-a', (trx) => trx('probe').select('label'))).toEqual([
    { label: 'mine' },
  ]);
  await expect(
    inOrganisation(db, 'org-a', (trx) => trx('probe').insert({ org_id: 'org-b', label: 'not mine' })),
  ).rejects.toThrow('row-level security');
  expect(await inOrganisation(db, 'org-a', (trx) => trx('probe').update({ label: 'x' }))).toBe(1);
  await expect(inOrganisation(db, '', () => Promise.resolve(1))).rejects.toThrow('organisation');
});

test('role, organisation and bounds are gone after the transaction, however it ends', async () => {
  const one = await openDatabase({ connection: made.connectionString, poolSize: 1 });
  const settings = `select current_user as role, current_setting('app.org_id', true) as org,
                           current_setting('statement_timeout') as longest`;
  const inside = await inOrganisation(one, 'org-a', (trx) => trx.raw<{ rows: unknown[] }>(settings), {
    statementMs: 1234,
  });
  expect(inside.rows).toEqual([{ role: 'declic_app', org: 'org-a', longest: '1234ms' }]);
  await expect(inOrganisation(one, 'org-a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const after = await one.knex.raw<{ rows: unknown[] }>(settings);
  await one.close();
  expect(after.rows).toEqual([
    { role: expect.not.stringMatching('declic_app') as unknown, org: '', longest: '0' },
  ]);
});

test('what a failed transaction wrote is not kept', async () => {
  const work = inOrganisation(db, 'org-c', async (trx) => {
    await trx('probe').insert({ org_id: 'org-c' });
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect(await inOrganisation(db, 'org-c', (trx) => trx('probe').count())).toEqual([{ count: '0' }]);
});

test('a statement longer than its bound ends', async () => {
  const slow = inOrganisation(db, 'org-a', (trx) => trx.raw('select pg_sleep(20)'), { statementMs: 50 });
  await expect(slow).rejects.toMatchObject({ code: '57014' });
});

test('a transaction whose next statement does not come is ended by the server, and what it held is free', async () => {
  await inOrganisation(db, 'org-d', (trx) => trx('probe').insert({ org_id: 'org-d', label: 'before' }));
  let goOn = (): void => undefined;
  const frozen = new Promise<void>((resolve) => (goOn = resolve));
  let hasWritten = (): void => undefined;
  const written = new Promise<void>((resolve) => (hasWritten = resolve));
  const held = inOrganisation(
    db,
    'org-d',
    async (trx) => {
      await trx('probe').update({ label: 'held' });
      hasWritten();
      await frozen;
    },
    { idleMs: 100 },
  );
  await written;
  await inOrganisation(db, 'org-d', (trx) => trx('probe').update({ label: 'after' }));
  goOn();
  await expect(held).rejects.toMatchObject({ code: 'connection-lost' });
  expect(await inOrganisation(db, 'org-d', (trx) => trx('probe').pluck('label'))).toEqual(['after']);
  await inOrganisation(db, 'org-d', (trx) => trx('probe').delete());
});

test('the bounds of the login are those of every transaction', async () => {
  const bounds = await asLogin(
    db,
    (trx) =>
      trx.raw<{ rows: object[] }>(
        `select current_user = session_user as "isLogin", current_setting('lock_timeout') as wait,
                current_setting('idle_in_transaction_session_timeout') as idle`,
      ),
    SHORT_WORK,
  );
  expect(bounds.rows).toEqual([{ isLogin: true, wait: '10s', idle: '5s' }]);
});

test('a backup reads every organisation and writes nothing', async () => {
  const seen = await asBackup(db, (trx) => trx('probe').distinct('org_id').orderBy('org_id'));
  expect(seen).toEqual([{ org_id: 'org-a' }, { org_id: 'org-b' }]);
  await expect(asBackup(db, (trx) => trx('probe').insert({ org_id: 'org-a' }))).rejects.toMatchObject({
    code: '25006',
  });
});

test('a server that is not there is told with its place, not with its password', async () => {
  const opening = openDatabase({ connection: 'postgresql://me:secret@127.0.0.1:1/declic' });
  await expect(opening).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringMatching(/127\.0\.0\.1:1\/declic(?!.*secret)/) as unknown,
  });
});
