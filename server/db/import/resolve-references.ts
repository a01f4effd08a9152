import { readFileSync } from 'node:fs';
import type { Client } from 'pg';
import { refreshStatistics } from '../refresh-statistics.js';
import { resolveSuppliers } from './resolve-suppliers.js';

/** The steps of settling an import, in order; each file says what it does. */
const STEPS = [
  '00-citations',
  '01-contracts',
  '02-states',
  '03-line-time',
  '04-line-ties',
  '05-timesheet-entries',
  '06-person-days',
];

const statements = STEPS.map((step) => ({
  step,
  sql: readFileSync(new URL(`./resolve/${step}.sql`, import.meta.url), 'utf8'),
}));

/** After it, most entries have a contract: what the planner knew of them no longer holds. */
const TIES_ENTRIES = '05-timesheet-entries';

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
  for (const { step, sql } of statements) {
    await client.query(sql);
    if (step === TIES_ENTRIES) await refreshStatistics(client, ['timesheet_entry']);
  }
  await refreshStatistics(client, ['line_tie', 'person_day', 'ai_declaration', 'supplier', 'supplier_alias']);
}
