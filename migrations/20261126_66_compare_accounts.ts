import type { Knex } from 'knex';

/** What an audit of some invoices looks up instead of going through it: accounts as they are compared, and the few refused entries. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE INDEX contract_by_account ON contract (org_id, upper(regexp_replace(supplier_iban, '[^[:alnum:]]', '', 'g')))
      WHERE supplier_iban IS NOT NULL;
    CREATE INDEX timesheet_entry_refused ON timesheet_entry (org_id, person_key, work_date) WHERE approval_state = 'rejected';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX timesheet_entry_refused, contract_by_account');
}
