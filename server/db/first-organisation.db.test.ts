import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { firstAdministratorLink } from '../compose-server.js';
import { openDatabase, type Database } from './connection.js';

const url = new URL('http://localhost:3000');

let made: TestDatabase;
/** Pools of two processes; a pool of one connection must do. */
let replicas: Database[];

beforeEach(async () => {
  made = await createTestDatabase();
  replicas = [];
  for (let count = 0; count < 2; count += 1)
    replicas.push(await openDatabase({ connection: made.connectionString, poolSize: 1 }));
});

afterEach(async () => {
  for (const replica of replicas) await replica.close();
  await made.drop();
});

const start = (replica: Database | undefined): Promise<string | null> =>
  firstAdministratorLink(replica ?? made.db, { url });

async function countOf(sql: string): Promise<number> {
  return (await made.db.knex.raw<{ rowCount: number }>(sql)).rowCount;
}

const USABLE = `SELECT FROM one_time_link WHERE purpose = 'first-administrator' AND revoked_at IS NULL`;

async function becomes(count: number, sql: string): Promise<boolean> {
  for (let look = 0; look < 100; look += 1) {
    if ((await countOf(sql)) === count) return true;
    await pause(20);
  }
  return false;
}

const WAITING = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/** Starts both processes while a lock is held, and lets them go on once both wait. */
async function startBoth(lock: string): Promise<(string | null)[]> {
  const gate = await made.db.knex.transaction();
  await gate.raw(lock);
  const links = Promise.all(replicas.map(start));
  const bothWait = await becomes(2, WAITING);
  await gate.rollback();
  expect(bothWait).toBe(true);
  return links;
}

describe('two processes that start at once on an empty database make one organisation and one link', () => {
  test('where both wait for their turn: one of them tells the link', async () => {
    const links = await startBoth('SELECT pg_advisory_xact_lock(7203415)');
    expect(links.filter((link) => link === null)).toHaveLength(1);
    expect(await countOf('SELECT FROM organisation')).toBe(1);
    expect(await countOf(USABLE)).toBe(1);
  });

  test('where one is slow to write', async () => {
    await startBoth('LOCK TABLE membership IN ACCESS EXCLUSIVE MODE');
    expect(await countOf('SELECT FROM organisation')).toBe(1);
    expect(await countOf(USABLE)).toBe(1);
  });
});

test('a later start tells a new link, and the one before ends', async () => {
  const [first, second] = [await start(replicas[0]), await start(replicas[1])];
  expect([first, second]).not.toContain(null);
  expect(second).not.toBe(first);
  expect(await countOf('SELECT FROM organisation')).toBe(1);
  expect(await countOf(USABLE)).toBe(1);
});
