import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/**
 * `changed_day`: dates of which a replaced timesheet and the one that counts say different things. Computed anew from the entries
 * and the register of timesheets in the transaction that settles them, as `person_day` is, and without foreign keys for the same
 * reason.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE changed_day (
      org_id bigint NOT NULL,
      person_key text NOT NULL,
      work_date date NOT NULL,
      contract_id bigint NOT NULL,
      -- The replaced version: what it said, where, and what stood on it.
      days_before numeric, hours_before numeric,
      document_id bigint NOT NULL,
      sheet text, cell text, line integer,
      approval_before text, approved_before_on date,
      -- The version that counts; no document when no version says anything of the date any more.
      days_after numeric, hours_after numeric,
      after_document_id bigint,
      after_sheet text, after_cell text, after_line integer,
      approval_after text, approved_after_on date,
      -- When it was handed in, else the day of its last entry.
      filed_on date,
      PRIMARY KEY (org_id, person_key, work_date, contract_id)
    );
  `);
  await protectTable(knex, 'changed_day');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE changed_day');
}
