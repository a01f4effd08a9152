import type { Knex } from 'knex';

/**
 * What an audit judged with: the parameters of each rule with where each came from, and how many subjects a rule was not asked
 * about because it is switched off.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE audit_rule
      ADD COLUMN not_asked integer NOT NULL DEFAULT 0,
      -- {organisation: {parameter: {value, from, validFrom}}, contracts: {key: the same, of those set there}}
      ADD COLUMN parameters jsonb NOT NULL DEFAULT '{}';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE audit_rule DROP COLUMN parameters, DROP COLUMN not_asked');
}
