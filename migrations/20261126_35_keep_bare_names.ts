import type { Knex } from 'knex';
import { writeBareNames } from '../server/db/bare-names.js';

/** The name of a supplier as it is compared with others: worked out when it is written, not by each audit. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE supplier ADD COLUMN name_key text;
    ALTER TABLE supplier NO FORCE ROW LEVEL SECURITY;
  `);
  await writeBareNames(knex);
  await knex.raw('ALTER TABLE supplier FORCE ROW LEVEL SECURITY');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE supplier DROP COLUMN name_key');
}
