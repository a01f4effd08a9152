import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/** What people answered about the columns of tables, for the next file with the same header. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE column_mapping (
      org_id bigint NOT NULL,
      id bigint GENERATED ALWAYS AS IDENTITY,
      -- The document that was read with the answer.
      document_id bigint NOT NULL,
      -- The one contractor of what was read in it, settled after each import; null for none or several.
      supplier_id bigint,
      fingerprint text NOT NULL,
      table_kind text NOT NULL CHECK (table_kind IN ('timesheet', 'invoices')),
      titles text[] NOT NULL,
      answer text NOT NULL,
      -- Null for an answer of a register.
      answered_by bigint,
      answered_at timestamptz NOT NULL,
      last_used_at timestamptz,
      PRIMARY KEY (org_id, id),
      FOREIGN KEY (org_id, document_id) REFERENCES document (org_id, id),
      FOREIGN KEY (org_id, supplier_id) REFERENCES supplier (org_id, id) ON DELETE SET NULL (supplier_id)
    );
    CREATE UNIQUE INDEX column_mapping_by_document ON column_mapping (org_id, document_id);
    CREATE INDEX column_mapping_by_supplier ON column_mapping (org_id, supplier_id) WHERE supplier_id IS NOT NULL;

    -- What an answer said of the columns of a document, of its own or taken over; null for a document without such an answer.
    ALTER TABLE document ADD COLUMN column_mapping jsonb;
  `);
  await protectTable(knex, 'column_mapping');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE document DROP COLUMN column_mapping;
    DROP TABLE column_mapping;
  `);
}
