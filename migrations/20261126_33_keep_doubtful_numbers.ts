import type { Knex } from 'knex';

/** Numbers of a line whose text can be read in two ways, as they were written: a rule asks where the reading is far from the usual. */
export async function up(knex: Knex): Promise<void> {
  // Null for a line without such a number; otherwise `[{"field": "quantity", "text": "1.250"}]`.
  await knex.raw('ALTER TABLE invoice_line ADD COLUMN doubtful_numbers jsonb');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE invoice_line DROP COLUMN doubtful_numbers');
}
