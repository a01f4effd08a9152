import type { Knex } from 'knex';

/**
 * Where each figure of a ladder comes from, by rung: the audit knows it when it weighs the line, and a later reading would only
 * guess it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`ALTER TABLE line_support ADD COLUMN sources jsonb NOT NULL DEFAULT '{}'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE line_support DROP COLUMN sources');
}
