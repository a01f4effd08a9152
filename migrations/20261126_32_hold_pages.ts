import type { Knex } from 'knex';

/** What the pages of a document say of the data inside it: rules ask where the two differ. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Null for a document without such data, or whose pages say nothing of them.
    ALTER TABLE document ADD COLUMN pages_compared jsonb;
    -- By the document that holds the invoice: itself, or the one of the same content.
    CREATE INDEX document_by_held_invoice ON document (org_id, (coalesce(duplicate_of, id))) WHERE pages_compared IS NOT NULL;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE document DROP COLUMN pages_compared');
}
