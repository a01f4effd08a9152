import type { Knex } from 'knex';

/** What took something off the money in question on a line and on an invoice, so that each total can be told step by step. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE line_stake
      -- The largest amount that a finding puts in question there; null where none has one.
      ADD COLUMN largest numeric,
      -- What keeps the amount below it: what the line bills, or what was accepted of it.
      ADD COLUMN bound text CHECK (bound IN ('billed', 'accepted'));
    ALTER TABLE invoice_stake
      -- What is in question on its lines and on it as a whole, before its own bound.
      ADD COLUMN on_lines numeric NOT NULL DEFAULT 0,
      -- What keeps the amount below it: what the invoice bills, or what credit notes leave of it.
      ADD COLUMN bound text CHECK (bound IN ('billed', 'credited')),
      ADD COLUMN given_back numeric;
    -- What was settled before was bounded by what was billed alone.
    ALTER TABLE line_stake NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE invoice_stake NO FORCE ROW LEVEL SECURITY;
    UPDATE line_stake SET largest = amount WHERE amount IS NOT NULL;
    UPDATE invoice_stake SET on_lines = at_stake WHERE at_stake > 0;
    ALTER TABLE line_stake FORCE ROW LEVEL SECURITY;
    ALTER TABLE invoice_stake FORCE ROW LEVEL SECURITY;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE invoice_stake DROP COLUMN given_back, DROP COLUMN bound, DROP COLUMN on_lines;
    ALTER TABLE line_stake DROP COLUMN bound, DROP COLUMN largest;
  `);
}
