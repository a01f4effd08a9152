import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { inOrganisation } from './connection.js';
import { createOrganisation } from './organisation.js';
import { clientOf } from './raw-client.js';
import { refreshStatistics } from './refresh-statistics.js';

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase();
});
afterAll(() => made.drop());

/** Analyses a table as an import does, which waits at most `lockMs` for a lock, and goes on for `lastsMs`. */
async function analyseFor(
  orgId: string,
  bounds: { lockMs: number; lastsMs: number },
  begun: () => void,
): Promise<string> {
  return inOrganisation(
    made.db,
    orgId,
    async (trx) => {
      const client = await clientOf(trx);
      await refreshStatistics(client, ['document']);
      begun();
      await trx.raw('SELECT pg_sleep(?::float / 1000)', [bounds.lastsMs]);
      const { rows } = await client.query<{ lock_timeout: string }>('SHOW lock_timeout');
      return rows[0]?.lock_timeout ?? '';
    },
    { lockMs: bounds.lockMs },
  );
}

test('two organisations analyse one after the other, however long the first takes', async () => {
  const [one, two] = [await createOrganisation(made.db, 'un'), await createOrganisation(made.db, 'deux')];
  let begun: () => void = () => undefined;
  const firstBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const first = analyseFor(one, { lockMs: 10_000, lastsMs: 400 }, begun);
  await firstBegun;
  // Other locks keep their bound.
  expect(await analyseFor(two, { lockMs: 100, lastsMs: 0 }, () => undefined)).toBe('100ms');
  expect(await first).toBe('10s');
});
