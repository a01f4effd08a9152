import type { Knex } from 'knex';

/** A date of approval that is filled in and cannot be used: it sets a limit that nobody knows, where an empty one sets none. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`ALTER TABLE team_member ADD COLUMN approval_unread boolean NOT NULL DEFAULT false`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`ALTER TABLE team_member DROP COLUMN approval_unread`);
}
