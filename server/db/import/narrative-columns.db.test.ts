import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import * as readNarratives from '../../../migrations/20261126_39_read_narratives.js';
import { inOrganisation } from '../connection.js';
import { createOrganisation } from '../organisation.js';
import { narrativeColumns } from './narrative-columns.js';

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase();
});
afterAll(() => made.drop());

const NOTES = ['Réunion de suivi du 12/09', 'Correction INC-1042', 'Réunion de suivi du 13/09', '—', null];

test('entries stored before their narratives were read are read by the migration, as an import reads them', async () => {
  const orgId = await createOrganisation(made.db, 'before');
  const entry = { org_id: orgId, work_date: '2026-09-01', document_id: 1, quantity: 1, unit: 'day' };
  await inOrganisation(made.db, orgId, async (trx) => {
    for (const note of NOTES) await trx('timesheet_entry').insert({ ...entry, note });
  });
  await made.db.knex.transaction(async (trx) => {
    await readNarratives.down(trx);
    await readNarratives.up(trx);
  });
  const rows = await made.db.knex('timesheet_entry').orderBy('id').select<Record<string, unknown>[]>('*');
  const expected = NOTES.map((note) => ({ note, ...narrativeColumns(note) }));
  expect(rows).toEqual(expected.map((columns) => expect.objectContaining(columns)));
  expect(rows.map(({ note_words: words }) => words)).toEqual([4, 1, 4, null, null]);
  expect(rows[0]?.note_hash).toBe(rows[2]?.note_hash);
});

test('what a text says is worked out once', () => {
  expect(narrativeColumns('Astreinte')).toBe(narrativeColumns('Astreinte'));
});
