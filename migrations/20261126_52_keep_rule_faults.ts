import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/** Where a rule failed in an audit: what it did not audit. Without a value of a document or a person. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE audit_fault (
      org_id bigint NOT NULL,
      audit_id bigint NOT NULL,
      ordinal integer NOT NULL,
      code text NOT NULL,
      -- What the rule is asked about, and how many of them it failed on in this way.
      grain text NOT NULL,
      subjects integer NOT NULL,
      -- The invoice of these subjects, where they are lines or an invoice.
      invoice_id bigint,
      -- Kind of the error, and the place in the program: its message may hold a value.
      kind text NOT NULL, place text,
      PRIMARY KEY (org_id, audit_id, ordinal),
      FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id),
      FOREIGN KEY (org_id, invoice_id) REFERENCES invoice (org_id, id)
    );
    CREATE INDEX audit_fault_by_invoice ON audit_fault (org_id, audit_id, invoice_id);
  `);
  await protectTable(knex, 'audit_fault');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE audit_fault');
}
