import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/**
 * What a rule was given when it found something, so that it can be asked again years later. A revision leads there by the first
 * half of the hash of what its rule said (`left(content_hash, 32)`); what an audit adds to it afterwards stands behind it.
 * Revisions of before have nothing kept.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- A part of the facts, compressed JSON, under the first 128 bits of the SHA-256 of its text.
    CREATE TABLE fact_piece (
      org_id bigint NOT NULL REFERENCES organisation,
      id uuid NOT NULL,
      content bytea NOT NULL,
      PRIMARY KEY (org_id, id)
    );
    -- Compressed already.
    ALTER TABLE fact_piece ALTER COLUMN content SET STORAGE EXTERNAL;

    CREATE TABLE finding_input (
      org_id bigint NOT NULL REFERENCES organisation,
      content_id uuid NOT NULL,
      -- The piece with the day, the parameters and what was set of them.
      judged uuid NOT NULL,
      -- The facts that the rule declared, each with its piece, in one order.
      names text[] NOT NULL,
      pieces uuid[] NOT NULL,
      PRIMARY KEY (org_id, content_id)
    );
  `);
  for (const table of TABLES) await protectTable(knex, table);
}

const TABLES = ['fact_piece', 'finding_input'];

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
}
