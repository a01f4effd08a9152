import type { Knex } from 'knex';
import { narrativeColumns } from '../server/db/import/narrative-columns.js';

/**
 * What the narrative of a timesheet entry says, as far as rules ask: they group, and never read texts. Null words: the entry
 * has no narrative.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE timesheet_entry
      ADD COLUMN note_words smallint,
      ADD COLUMN note_specific smallint,
      ADD COLUMN note_actions smallint,
      ADD COLUMN note_traced boolean,
      ADD COLUMN note_meeting boolean,
      ADD COLUMN note_joint boolean,
      ADD COLUMN note_clerical boolean;
    ALTER TABLE timesheet_entry NO FORCE ROW LEVEL SECURITY;
  `);
  await readStored(knex);
  await knex.raw(`ALTER TABLE timesheet_entry FORCE ROW LEVEL SECURITY`);
}

const TEXTS_AT_ONCE = 5000;

/** Each text is read once, however many entries have it. */
async function readStored(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TEMP TABLE stored_note ON COMMIT DROP AS
      SELECT note, row_number() OVER () AS place FROM (SELECT DISTINCT note FROM timesheet_entry WHERE note IS NOT NULL) n;
    CREATE TEMP TABLE read_note (
      note text, note_hash bigint, note_words smallint, note_specific smallint, note_actions smallint,
      note_traced boolean, note_meeting boolean, note_joint boolean, note_clerical boolean
    ) ON COMMIT DROP;
  `);
  for (let from = 1; ; from += TEXTS_AT_ONCE) {
    const { rows } = await knex.raw<{ rows: { note: string }[] }>(
      `SELECT note FROM stored_note WHERE place BETWEEN ? AND ?`,
      [from, from + TEXTS_AT_ONCE - 1],
    );
    if (rows.length === 0) break;
    const read = rows.map(({ note }) => ({ note, ...narrativeColumns(note) }));
    await knex.raw(
      `INSERT INTO read_note SELECT * FROM json_populate_recordset(NULL::pg_temp.read_note, ?::json)`,
      [JSON.stringify(read)],
    );
  }
  await knex.raw(`
    UPDATE timesheet_entry e
    SET note_hash = r.note_hash, note_words = r.note_words, note_specific = r.note_specific, note_actions = r.note_actions,
        note_traced = r.note_traced, note_meeting = r.note_meeting, note_joint = r.note_joint, note_clerical = r.note_clerical
    FROM read_note r
    WHERE e.note = r.note;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE timesheet_entry
      DROP COLUMN note_clerical, DROP COLUMN note_joint, DROP COLUMN note_meeting, DROP COLUMN note_traced,
      DROP COLUMN note_actions, DROP COLUMN note_specific, DROP COLUMN note_words;
  `);
}
