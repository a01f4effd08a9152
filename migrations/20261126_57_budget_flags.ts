import type { Knex } from 'knex';

/**
 * How often a rule asked in an audit, against the budget it has: of the invoices that it concerned, those on which its findings
 * bear, and the findings, over all and over those issued in the last twelve months. Null: an audit that measured nothing.
 * `demoted`: it was over its budget, and its questions count as weak.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE audit_rule
      ADD COLUMN invoices_asked integer, ADD COLUMN invoices_fired integer, ADD COLUMN findings integer,
      ADD COLUMN recent_asked integer, ADD COLUMN recent_fired integer, ADD COLUMN recent_findings integer,
      -- Invoices issued after that day are the recent ones.
      ADD COLUMN recent_after date,
      -- Null for a rule that has no budget.
      ADD COLUMN budget_share numeric, ADD COLUMN budget_invoices integer,
      ADD COLUMN demoted boolean NOT NULL DEFAULT false;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE audit_rule
      DROP COLUMN demoted, DROP COLUMN budget_invoices, DROP COLUMN budget_share, DROP COLUMN recent_after,
      DROP COLUMN recent_findings, DROP COLUMN recent_fired, DROP COLUMN recent_asked,
      DROP COLUMN findings, DROP COLUMN invoices_fired, DROP COLUMN invoices_asked;
  `);
}
