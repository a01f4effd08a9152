import type { Knex } from 'knex';

/** The line that an allocation means: two lines of one invoice may bear one id. Null where it is not stored. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`ALTER TABLE finding_line ADD COLUMN line_id bigint`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`ALTER TABLE finding_line DROP COLUMN line_id`);
}
