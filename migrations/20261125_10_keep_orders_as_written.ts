import type { Knex } from 'knex';

/** An order is compared by its key and shown as the document writes it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE timesheet_entry ADD COLUMN order_ref text;
    ALTER TABLE invoice_line ADD COLUMN stated_order_ref text;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE timesheet_entry DROP COLUMN order_ref;
    ALTER TABLE invoice_line DROP COLUMN stated_order_ref;
  `);
}
