import type { Knex } from 'knex';

/** Terms of a contract that its source does not say and a reader assumes: what rests on one is never a fact. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`ALTER TABLE contract ADD COLUMN assumed_columns text[] NOT NULL DEFAULT '{}'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE contract DROP COLUMN assumed_columns');
}
