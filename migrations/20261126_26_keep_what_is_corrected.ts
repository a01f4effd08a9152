import type { Knex } from 'knex';

/** What a declaration signed in Déclic replaces: known before its file is read. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`ALTER TABLE signed_declaration ADD COLUMN supersedes text`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE signed_declaration DROP COLUMN supersedes');
}
