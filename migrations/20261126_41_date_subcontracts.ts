import type { Knex } from 'knex';

/** When the request to accept a subcontractor was received: the silence that follows may accept it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE subcontractor ADD COLUMN declared_on date;
    CREATE INDEX subcontractor_by_contract ON subcontractor (org_id, contract_key);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX subcontractor_by_contract; ALTER TABLE subcontractor DROP COLUMN declared_on');
}
