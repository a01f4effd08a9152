import type { Knex } from 'knex';

/** VAT in question is held against the VAT of its invoice, and an invoice against what was accepted of it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- What of the amount is VAT itself; the rest is without it. What was settled before told them apart nowhere.
    ALTER TABLE line_stake ADD COLUMN vat numeric NOT NULL DEFAULT 0;
    ALTER TABLE invoice_stake
      DROP CONSTRAINT invoice_stake_bound_check,
      ADD CONSTRAINT invoice_stake_bound_check CHECK (bound IN ('billed', 'accepted', 'credited'));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE invoice_stake NO FORCE ROW LEVEL SECURITY;
    UPDATE invoice_stake SET bound = 'billed' WHERE bound = 'accepted';
    ALTER TABLE invoice_stake FORCE ROW LEVEL SECURITY;
    ALTER TABLE invoice_stake
      DROP CONSTRAINT invoice_stake_bound_check,
      ADD CONSTRAINT invoice_stake_bound_check CHECK (bound IN ('billed', 'credited'));
    ALTER TABLE line_stake DROP COLUMN vat;
  `);
}
