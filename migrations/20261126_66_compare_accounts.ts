import type { Knex } from 'knex';

/**
 * What an audit of some invoices looks up instead of going through it: the account of a contractor as accounts are compared, and
 * the few entries of a person that were refused.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE contract ADD COLUMN supplier_iban_key text GENERATED ALWAYS AS (
      upper(regexp_replace(supplier_iban, '[^[:alnum:]]', '', 'g'))) STORED;
    CREATE INDEX contract_by_account ON contract (org_id, supplier_iban_key) WHERE supplier_iban_key IS NOT NULL;
    CREATE INDEX timesheet_entry_refused ON timesheet_entry (org_id, person_key, work_date) WHERE approval_state = 'rejected';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX timesheet_entry_refused; ALTER TABLE contract DROP COLUMN supplier_iban_key');
}
