import type { Knex } from 'knex';

/** A file that an invoice carried is a document of its own, inside the invoice's. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE document
      ADD COLUMN inside bigint,
      -- The contracts that the sheet of an invoice may count for, settled by each import; null for a file that was dropped.
      ADD COLUMN carried_contracts bigint[],
      ADD CONSTRAINT document_inside_fkey FOREIGN KEY (org_id, inside) REFERENCES document (org_id, id),
      ADD CONSTRAINT document_inside_another CHECK (inside <> id);
    CREATE INDEX document_by_carrier ON document (org_id, inside) WHERE inside IS NOT NULL;
  `);
}

/** Without the column nothing says that a document came inside another: those that are no timesheet are kept unopened. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE document NO FORCE ROW LEVEL SECURITY;
    UPDATE document SET part = 'attachments' WHERE inside IS NOT NULL AND kind <> 'timesheet';
    ALTER TABLE document FORCE ROW LEVEL SECURITY, DROP COLUMN inside, DROP COLUMN carried_contracts;
  `);
}
