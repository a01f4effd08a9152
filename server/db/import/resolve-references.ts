import { readFileSync } from 'node:fs';
import type { Client } from 'pg';
import { refreshStatistics } from '../refresh-statistics.js';
import { resolveSuppliers } from './resolve-suppliers.js';
import { settlePaymentDays } from './settle-payment-days.js';
import { layOutToldMatches } from './unclear-matches.js';

/** The steps of settling an import, in order; each file says what it does. */
const STEPS = [
  '00-citations',
  '00-told-matches',
  '01-contracts',
  '02-states',
  '03-line-time',
  '03-carried-sheets',
  '04-line-people',
  '04-line-work',
  '05-timesheet-entries',
  '06-person-days',
  '06-changed-days',
  '07-carried-elsewhere',
  '08-unclear-matches',
  '09-deliverable-files',
];

const statements = STEPS.map((step) => ({
  step,
  sql: readFileSync(new URL(`./resolve/${step}.sql`, import.meta.url), 'utf8'),
}));

/** What the planner knew of a table no longer holds once a step has filled a column that later steps join by. */
const FILLS: Readonly<Record<string, readonly string[]>> = {
  '00-citations': ['citation'],
  '01-contracts': ['invoice'],
  '03-line-time': ['invoice_line'],
  '05-timesheet-entries': ['timesheet_entry'],
};

const READ_TABLES = [
  'document',
  'invoice',
  'invoice_line',
  'contract',
  'team_member',
  'purchase_order',
  'deliverable',
  'link',
  'rate',
];

/** Settles who, which contract, which days: set-based over the organisation, idempotent. */
export async function resolveReferences(client: Client, orgId: string): Promise<void> {
  await refreshStatistics(client, READ_TABLES);
  await resolveSuppliers(client, orgId);
  await layOutToldMatches(client);
  for (const { step, sql } of statements) {
    await client.query(sql);
    const filled = FILLS[step];
    if (filled) await refreshStatistics(client, filled);
  }
  await settlePaymentDays(client);
  await refreshStatistics(client, [
    'line_tie',
    'person_day',
    'changed_day',
    'deliverable_file',
    'text_print',
    'text_band',
    'text_sample',
    'ai_declaration',
    'supplier',
    'supplier_alias',
  ]);
}
