import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../test/support/database.js';
import { startServer } from './compose-server.js';
import { startUpkeep } from './compose-upkeep.js';
import { inOrganisation, openDatabase } from './db/connection.js';
import { createOrganisation } from './db/organisation.js';
import type { Log } from './http/services.js';

let made: TestDatabase;

beforeAll(async () => {
  made = await createTestDatabase();
});

afterAll(() => made.drop());

const endedSession = (): Promise<unknown> =>
  made.db.knex.raw(
    `INSERT INTO web_session VALUES ('ended', '{}', localtimestamp - interval '1 second') ON CONFLICT DO NOTHING`,
  );

async function becomes(isTrue: () => Promise<boolean> | boolean): Promise<boolean> {
  for (let look = 0; look < 500; look += 1) {
    if (await isTrue()) return true;
    await pause(20);
  }
  return false;
}

const isGone = async (): Promise<boolean> =>
  (await made.db.knex.raw<{ rowCount: number }>('SELECT FROM web_session')).rowCount === 0;

const quiet: Log = { info: () => undefined, error: () => undefined };

test('what ended is removed at the start, and again after a while, until it is stopped', async () => {
  await endedSession();
  const upkeep = startUpkeep({ database: made.db, today: () => '2026-11-02', log: quiet, everyMs: 50 });
  expect(await becomes(isGone)).toBe(true);
  await endedSession();
  expect(await becomes(isGone)).toBe(true);
  await upkeep.stop();
  await endedSession();
  await pause(200);
  expect(await isGone()).toBe(false);
});

test('a failure is logged, and the next time comes', async () => {
  const closed = await openDatabase({ connection: made.connectionString, poolSize: 1 });
  await closed.close();
  const logged: string[] = [];
  const log = { ...quiet, error: (_what: object, message: string) => logged.push(message) };
  const upkeep = startUpkeep({ database: closed, today: () => '2026-11-02', log, everyMs: 50 });
  expect(await becomes(() => logged.length >= 4)).toBe(true);
  await upkeep.stop();
  expect(new Set(logged)).toEqual(
    new Set(['what ended was not removed', 'audits of what begins were not asked for']),
  );
});

/** States and days of the audits of an organisation, in the order in which they were asked for. */
const auditsOf = (orgId: string): Promise<{ state: string; as_of: string }[]> =>
  inOrganisation(made.db, orgId, (trx) =>
    trx('audit').orderBy('id').select<{ state: string; as_of: string }[]>('state', 'as_of'),
  );

test('the service does it, and audits on the day on which a setting begins', async () => {
  await endedSession();
  const orgId = await createOrganisation(made.db, 'Organisation exemple');
  await inOrganisation(made.db, orgId, async (trx) => {
    const set = { key: 'P1.warning', value: '0.7', reason: 'Budget serré', set_by: 1 };
    await trx('rule_setting').insert({ ...set, org_id: orgId, valid_from: '2026-11-02' });
    await trx('audit').insert({ org_id: orgId, as_of: '2026-11-01', rules: '[]', state: 'done' });
  });
  const running = await startServer({
    database: made.db,
    connection: made.connectionString,
    host: '127.0.0.1',
    port: 0,
    today: () => '2026-11-02',
    log: quiet,
  });
  expect(await becomes(isGone)).toBe(true);
  expect(await becomes(async () => (await auditsOf(orgId))[1]?.state === 'done')).toBe(true);
  expect(await auditsOf(orgId)).toEqual([
    { state: 'done', as_of: '2026-11-01' },
    { state: 'done', as_of: '2026-11-02' },
  ]);
  await running.stop();
});
