import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../test/support/database.js';
import { startServer } from './compose-server.js';
import { startUpkeep } from './compose-upkeep.js';
import { openDatabase } from './db/connection.js';
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
  for (let look = 0; look < 100; look += 1) {
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
  const upkeep = startUpkeep(made.db, quiet, 50);
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
  const upkeep = startUpkeep(closed, log, 50);
  expect(await becomes(() => logged.length >= 2)).toBe(true);
  await upkeep.stop();
  expect(new Set(logged)).toEqual(new Set(['what ended was not removed']));
});

test('the service does it', async () => {
  await endedSession();
  const running = await startServer({
    database: made.db,
    connection: made.connectionString,
    host: '127.0.0.1',
    port: 0,
    today: () => '2026-11-02',
    log: quiet,
  });
  expect(await becomes(isGone)).toBe(true);
  await running.stop();
});
