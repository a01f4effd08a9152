import type { Knex } from 'knex';

/**
 * Person and approval as the timesheet itself states them, beside those settled from registers: what a later import brings
 * settles every entry anew.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `ALTER TABLE timesheet_entry ADD COLUMN stated_person_key text, ADD COLUMN stated_approval text`,
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`ALTER TABLE timesheet_entry DROP COLUMN stated_approval, DROP COLUMN stated_person_key`);
}
