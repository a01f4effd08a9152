import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/** What delivered texts are compared by, inside one organisation: prints, band keys and sampled shingles, all found by equality of bigint. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE text_print (
      org_id bigint NOT NULL,
      document_id bigint NOT NULL,
      -- The first 64 bits of the file's SHA-256: the same whatever was imported before it.
      text_key bigint NOT NULL,
      words integer NOT NULL,
      normalised_sha256 text NOT NULL,
      shingle_words smallint NOT NULL,
      bands bigint[] NOT NULL,
      -- By the place of its first word; null where none begins that did not stand before.
      shingles bigint[] NOT NULL,
      shingle_count integer NOT NULL,
      -- [{firstWord, at, text}], in the order of the text.
      passages jsonb NOT NULL,
      PRIMARY KEY (org_id, document_id),
      FOREIGN KEY (org_id, document_id) REFERENCES document (org_id, id)
    );
    CREATE INDEX text_print_by_key ON text_print (org_id, text_key);
    CREATE INDEX text_print_by_text ON text_print (org_id, normalised_sha256);
    -- Hashes do not compress.
    ALTER TABLE text_print ALTER COLUMN shingles SET STORAGE EXTERNAL;
    -- Nothing is planned by what these hold, and statistics would read all of it.
    ALTER TABLE text_print ALTER COLUMN shingles SET STATISTICS 0, ALTER COLUMN bands SET STATISTICS 0,
                           ALTER COLUMN passages SET STATISTICS 0;

    CREATE TABLE text_band (
      org_id bigint NOT NULL REFERENCES organisation,
      -- Carries the number of its band.
      band_key bigint NOT NULL,
      text_key bigint NOT NULL,
      PRIMARY KEY (org_id, band_key, text_key)
    );
    -- One shingle in sixteen, by its last four bits: two texts keep the same of those that they share.
    CREATE TABLE text_sample (
      org_id bigint NOT NULL REFERENCES organisation,
      shingle bigint NOT NULL,
      text_key bigint NOT NULL,
      PRIMARY KEY (org_id, shingle, text_key)
    );
    ${TABLES.map(
      (table) =>
        `CREATE TRIGGER tell_fact_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
         FOR EACH STATEMENT EXECUTE FUNCTION tell_fact_change();`,
    ).join('\n')}
  `);
  for (const table of TABLES) await protectTable(knex, table);
}

const TABLES = ['text_print', 'text_band', 'text_sample'];

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`DROP TABLE ${TABLES.join(', ')}`);
}
