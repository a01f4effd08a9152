import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { JOBS_CHANNEL } from './job-queue.js';
import { openQueueConnection } from './queue-connection.js';

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase();
});
afterAll(() => made.drop());

/** Asks until the answer is yes; the test's own time limit ends what never is. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(50);
}

/** Sessions that listen to the queue. */
async function listeners(): Promise<number[]> {
  const { rows } = await made.db.knex.raw<{ rows: { pid: number }[] }>(
    `SELECT pid FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'declic-queue' AND query LIKE 'LISTEN %'`,
  );
  return rows.map(({ pid }) => pid);
}

test('a worker hears of jobs again after its connection was lost, and the loss is told once', async () => {
  const faults: unknown[] = [];
  const queue = await openQueueConnection({
    connection: made.connectionString,
    onFault: (error) => faults.push(error),
  });
  try {
    const heard: string[] = [];
    queue.onSent((name) => heard.push(name));
    const send = (name: string) => made.db.knex.raw('SELECT pg_notify(?, ?)', [JOBS_CHANNEL, name]);
    await send('import');
    await until(() => Promise.resolve(heard.length === 1));

    const [lost] = await listeners();
    await made.db.knex.raw('SELECT pg_terminate_backend(?)', [lost ?? 0]);
    await until(async () => (await listeners()).some((pid) => pid !== lost));
    await send('audit');
    await until(() => Promise.resolve(heard.length === 2));
    expect(heard).toEqual(['import', 'audit']);
    expect(faults).toHaveLength(1);
  } finally {
    await queue.close();
  }
  expect(await listeners()).toEqual([]);
});
