import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/** The result of an audit as it was when the audit ended: what is read later changes documents, invoices and contracts. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Items of one section of the result, one a line of JSON, about a megabyte of them, compressed (gzip). Findings and the
    -- answers of rules are not here: their own rows never change.
    CREATE TABLE audit_result_part (
      org_id bigint NOT NULL,
      audit_id bigint NOT NULL,
      section text NOT NULL,
      part_no integer NOT NULL,
      bytes bytea NOT NULL,
      PRIMARY KEY (org_id, audit_id, section, part_no),
      FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id)
    );
    ALTER TABLE audit_result_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
  `);
  await protectTable(knex, 'audit_result_part');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE audit_result_part');
}
