import { fold, invoiceNumberKey, personNameKey, referenceKey } from '../../domain/names.js';
import type { RegisterRow } from '../../domain/register-tables.js';
import { registerTable } from '../../domain/register-tables.js';
import type { CopyRow, CopyValue } from '../copy-rows.js';

/** Table of the database for each register of the public format. */
const TABLE_OF: Record<string, string> = {
  contracts: 'contract',
  rate_card: 'rate',
  people: 'team_member',
  subcontractors: 'subcontractor',
  orders: 'purchase_order',
  work_units: 'work_unit',
  deliverables: 'deliverable',
  links: 'link',
  ai_declarations: 'ai_declaration',
  ai_policy: 'ai_policy_row',
  timesheets: 'timesheet_register',
  invoice_events: 'invoice_event',
  absences: 'absence',
  closures: 'closure',
  review_history: 'review',
  answers: 'answer',
  decisions: 'decision',
  settings: 'setting',
};

/** Order in which staged registers enter their tables. */
export const REGISTER_STORAGE: readonly string[] = Object.values(TABLE_OF);

/** Keys computed once at import: which column of the register gives which normalised key. */
const KEYS: readonly (readonly [column: string, key: string, of: (text: string) => string])[] = [
  ['contract_ref', 'contract_key', referenceKey],
  ['order_ref', 'order_key', referenceKey],
  ['deliverable_ref', 'deliverable_key', referenceKey],
  ['work_unit_code', 'work_unit_key', referenceKey],
  ['invoice_number', 'number_key', invoiceNumberKey],
];

const KEYED: Record<string, readonly string[]> = {
  contract: ['contract_key'],
  rate: ['contract_key'],
  team_member: ['contract_key'],
  subcontractor: ['contract_key'],
  purchase_order: ['contract_key', 'order_key'],
  work_unit: ['contract_key'],
  deliverable: ['contract_key', 'deliverable_key', 'work_unit_key', 'order_key'],
  link: ['number_key', 'contract_key', 'order_key', 'deliverable_key'],
  ai_declaration: ['contract_key', 'deliverable_key', 'number_key'],
  ai_policy_row: ['contract_key'],
  timesheet_register: ['contract_key'],
  invoice_event: ['number_key'],
  review: ['number_key', 'deliverable_key'],
  answer: ['number_key'],
  setting: ['contract_key'],
};

interface StoredRegisterRow {
  table: string;
  row: CopyRow;
}

/** Table of the database, sheet (null: a file without sheets) and row. */
export type UnreadRow = readonly [table: string, sheet: string | null, row: number];

/** A register row as its table stores it: typed values, provenance, normalised keys. */
export function registerRow(
  register: string,
  row: RegisterRow,
  place: { orgId: string; documentId: string },
): StoredRegisterRow {
  const table = TABLE_OF[register];
  const shape = registerTable(register);
  if (table === undefined || shape === undefined) throw new Error(`unknown register ${register}`);
  const stored: Record<string, CopyValue> = {
    org_id: place.orgId,
    document_id: place.documentId,
    sheet: row.sheet ?? null,
    row_no: row.row,
  };
  for (const column of shape.columns) {
    const value = row.values[column.name] ?? null;
    stored[column.name] = storedValue(column.type, value);
  }
  for (const [column, key, of] of KEYS) {
    if (!KEYED[table]?.includes(key)) continue;
    const value = row.values[column] ?? null;
    stored[key] = value === null ? null : of(value);
  }
  addSpecialKeys(table, row, stored);
  return { table, row: stored };
}

/** Where a register row that has a value which could not be read is: table, sheet and row; null when it has none. */
export function unreadRow(register: string, row: RegisterRow): UnreadRow | null {
  const table = TABLE_OF[register];
  if (table === undefined || (row.unusable ?? []).length === 0) return null;
  return [table, row.sheet ?? null, row.row];
}

function storedValue(type: string, value: string | null): CopyValue {
  if (value === null) return null;
  if (type === 'boolean') return value === 'yes';
  if (type === 'list') return splitList(value);
  return value;
}

/** `a|b` → ['a', 'b']; blanks dropped. */
function splitList(value: string): string[] {
  return value
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Limits of a contract: one that is filled in and not known is not the absence of a limit. */
const LIMITS_OF_CONTRACT = ['start_date', 'notified_on', 'end_date', 'ceiling_amount'];

/** Those of the columns that are filled in with something that cannot be used. */
function unusable(row: RegisterRow, columns: readonly string[]): string[] {
  return columns.filter((column) => row.unusable?.includes(column));
}

function addSpecialKeys(table: string, row: RegisterRow, stored: Record<string, CopyValue>): void {
  const value = (name: string): string | null => row.values[name] ?? null;
  if (table === 'rate') {
    stored.profile_keys = [value('profile') ?? '', ...splitList(value('synonyms') ?? '')].map(fold);
  }
  if (table === 'team_member') {
    stored.name_key = personNameKey(value('name') ?? '');
    stored.profile_key = value('profile') === null ? null : fold(value('profile') ?? '');
    stored.unread_approval = unusable(row, ['approved_from', 'approved_to']);
  }
  if (table === 'contract') {
    stored.unread_limits = unusable(row, LIMITS_OF_CONTRACT);
    stored.assumed_columns = row.assumed ?? [];
  }
  if (table === 'link') stored.profile_key = value('profile') === null ? null : fold(value('profile') ?? '');
  if (table === 'work_unit') stored.code_key = referenceKey(value('code') ?? '');
  if (table === 'ai_declaration') {
    stored.declaration_key = value('declaration_ref');
    // Shown by the number of its row; what it is known by follows once its file is known.
    stored.declaration_ref ??= String(row.row);
  }
}
