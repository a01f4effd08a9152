import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { keepTexts } from '../../scripts/bench/copies/keep-texts.js';
import { missed } from '../../scripts/bench/copies/report.js';
import { searchTexts } from '../../scripts/bench/copies/search-texts.js';
import { SownTexts } from '../../scripts/bench/copies/sown-texts.js';
import { inOrganisation, type Database } from '../../server/db/connection.js';
import { forgetRows } from '../../server/db/import/reread-forget.js';
import { createOrganisation } from '../../server/db/organisation.js';
import { clientOf } from '../../server/db/raw-client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

// How long it takes among a hundred thousand is measured by `npm run bench:copies`, not here.

jest.setTimeout(120_000);

/** A template in seventy of them: more than the texts that a shingle is followed to. */
const TEXTS = new SownTexts(1400, 900, 7);

let made: TestDatabase;
let db: Database;
let orgId: string;
beforeAll(async () => {
  made = await createTestDatabase();
  db = made.db;
  orgId = await createOrganisation(db, 'copies');
  await keepTexts(db, orgId, TEXTS, () => undefined);
});
afterAll(async () => {
  await made.drop();
});

const numbers = Array.from({ length: TEXTS.count }, (_, number) => number);
const sown = (kind: 'copy' | 'chapter'): number[] =>
  numbers.filter((number) => TEXTS.kindOf(number) === kind).slice(0, 8);

test('every copy and chapter that was sown is found, on a template of many texts or not; own texts are not', async () => {
  const onTemplate = numbers.filter((number) => number > 700 && TEXTS.text(number).onTemplate);
  // Five templates, so that each is in more texts than a shingle is followed to.
  expect(numbers.filter((number) => TEXTS.text(number).onTemplate).length).toBeGreaterThan(5 * 65);
  const asked = [...sown('copy'), ...sown('chapter'), ...onTemplate.slice(0, 12)];
  const searches = await searchTexts(db, orgId, asked);
  expect(missed(searches, TEXTS)).toEqual([]);
  expect(searches.every(({ nearMs, wholeMs }) => nearMs > 0 && wholeMs > nearMs)).toBe(true);
});

test('a verdict names what is missed, and what is found where nothing was sown', async () => {
  const [copy = 0] = sown('copy');
  const [search] = await searchTexts(db, orgId, [copy]);
  if (search === undefined) throw new Error('nothing was asked');
  expect(missed([{ ...search, found: [] }], TEXTS)).toEqual([
    `Text ${copy} takes up ${String(TEXTS.text(copy).takenFrom)}: it was not found.`,
  ]);
  expect(missed([{ ...search, text: 1 }], TEXTS)).toHaveLength(1);
});

test('what is read again takes its print and its keys away; those of other texts stay', async () => {
  const count = async (): Promise<number[]> =>
    inOrganisation(db, orgId, async (trx) => {
      const client = await clientOf(trx);
      const { rows } = await client.query<{ counts: number[] }>(
        `SELECT ARRAY[(SELECT count(*)::int FROM text_print), (SELECT count(DISTINCT text_key)::int FROM text_sample),
                      (SELECT count(DISTINCT text_key)::int FROM text_band)] AS counts`,
      );
      return rows[0]?.counts ?? [];
    });
  const before = await count();
  await inOrganisation(db, orgId, async (trx) => {
    const client = await clientOf(trx);
    const { rows } = await client.query<{ id: string }>(
      `SELECT document_id AS id FROM text_print ORDER BY document_id LIMIT 3`,
    );
    await forgetRows(
      client,
      rows.map(({ id }) => id),
    );
  });
  expect(await count()).toEqual(before.map((number) => number - 3));
});
