import type { Knex } from 'knex';

const DAY = (column: string): string =>
  `(CASE WHEN ${column} IS NULL THEN 'infinity'::date ELSE ${column} END)`;

/**
 * The last day on which payment of an invoice is in time, settled at import: as the register of events gives it
 * (server/domain/payment-delay.ts), else as the invoice states it. What was imported before keeps the stated day until the next
 * import settles it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE invoice ADD COLUMN payable_by date;
    -- The owner passes no policy of this table.
    ALTER TABLE invoice NO FORCE ROW LEVEL SECURITY;
    UPDATE invoice SET payable_by = due_date WHERE due_date IS NOT NULL;
    ALTER TABLE invoice FORCE ROW LEVEL SECURITY;
    DROP INDEX invoice_by_due_date;
    -- CASE, not coalesce: that one counts as leaky, whatever is inside.
    CREATE INDEX invoice_by_payable_by ON invoice (org_id, ${DAY('payable_by')}, id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX invoice_by_payable_by;
    CREATE INDEX invoice_by_due_date ON invoice (org_id, ${DAY('due_date')}, id);
    ALTER TABLE invoice DROP COLUMN payable_by;
  `);
}
