import type { Knex } from 'knex';

/** Dates that are filled in and cannot be used: they set a limit that nobody knows, where an empty one sets none. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE team_member ADD COLUMN unread_approval text[] NOT NULL DEFAULT '{}';
    ALTER TABLE contract ADD COLUMN unread_limits text[] NOT NULL DEFAULT '{}';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE contract DROP COLUMN unread_limits;
    ALTER TABLE team_member DROP COLUMN unread_approval;
  `);
}
