import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { openWorkerDatabase } from '../../../test/support/database.js';
import { inOrganisation, type Database } from '../connection.js';
import { createOrganisation } from '../organisation.js';
import { clientOf } from '../raw-client.js';
import { streamRows } from './cursor.js';

let database: Database;
beforeAll(async () => {
  database = await openWorkerDatabase();
});
afterAll(() => database.close());

/** The most questions of streams that waited for an answer at one time. */
function countWaiting(client: Client): { most: () => number } {
  const ask = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
  let waiting = 0;
  let most = 0;
  Object.assign(client, {
    query: async (...args: unknown[]) => {
      waiting += 1;
      most = Math.max(most, waiting);
      try {
        return await ask(...args);
      } finally {
        waiting -= 1;
      }
    },
  });
  return { most: () => most };
}

test('streams of one connection are read in turn, and ask one question at a time', async () => {
  const orgId = await createOrganisation(database, 'streams');
  await inOrganisation(database, orgId, async (trx) => {
    const client = await clientOf(trx);
    const { most } = countWaiting(client);
    const streams = [1, 2, 3].map((step) =>
      streamRows<{ n: number }>(client, `SELECT n * ${step} AS n FROM generate_series(1, 4500) n`),
    );
    for (let row = 1; row <= 4500; row += 1) {
      for (const [index, stream] of streams.entries()) {
        const next = await stream.next();
        expect([next.done, (next.value as { n: number }).n]).toEqual([false, row * (index + 1)]);
      }
    }
    for (const stream of streams) expect((await stream.next()).done).toBe(true);
    expect(most()).toBe(1);
    Reflect.deleteProperty(client, 'query');
  });
});

test('a question that fails is an error where its rows are taken, and the next stream goes on', async () => {
  const orgId = await createOrganisation(database, 'failing stream');
  await inOrganisation(database, orgId, async (trx) => {
    const client = await clientOf(trx);
    await trx.raw('SAVEPOINT before');
    const failing = streamRows(client, 'SELECT 1 / (3000 - n) AS n FROM generate_series(1, 4500) n');
    await expect(
      (async () => {
        for await (const row of failing) expect(row).toBeDefined();
      })(),
    ).rejects.toThrow('division by zero');
    await trx.raw('ROLLBACK TO SAVEPOINT before');
    expect((await streamRows<{ n: number }>(client, 'SELECT 7 AS n').next()).value).toEqual({ n: 7 });
  });
});
