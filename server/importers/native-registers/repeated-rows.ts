import { exact, toDecimal } from '../../domain/decimal.js';
import { fold, referenceKey } from '../../domain/names.js';
import type { Problem } from '../../domain/problem.js';
import type { RegisterColumn, RegisterTable } from '../../domain/register-column.js';
import type { RegisterRow } from '../../domain/register-tables.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { aliasesOf, identifySuppliers, type SupplierMention } from '../../domain/supplier-identity.js';
import { repeatedRow } from './register-problems.js';

type Place = (row: RegisterRow, column: string) => SourceRef;

/**
 * Registers that have one row for one thing, and the columns that say which. In the others one person, price, line or
 * declaration has several rows.
 */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  contracts: ['contract_ref'],
  orders: ['contract_ref', 'order_ref'],
  work_units: ['contract_ref', 'code'],
  deliverables: ['contract_ref', 'deliverable_ref'],
  settings: ['contract_ref', 'valid_from', 'key'],
};

/** Has the register one row for one thing? */
export const hasKey = ({ name }: RegisterTable): boolean => KEYS[name] !== undefined;

/** Values that only name what the row is about: those of the first row stand. */
const NAMES: ReadonlySet<string> = new Set(['title', 'supplier_name', 'supplier_siret', 'supplier_vat_id']);
/** Values without which nothing is judged, and of which no third one is cautious: the rows stay apart. */
const NEEDED: ReadonlySet<string> = new Set(['price_form', 'ai_policy']);

/**
 * Makes one row of those that are about one thing, in a register whose rows have a key. Rows that say the same count
 * once. What they say differently is in doubt: null, and named in `unusable`. Where a row cannot do without the value,
 * a cautious one stands in: the earlier start of a contract, the type `other`. Rows that differ in what nothing is
 * cautious about all stay, so that a reference to them is ambiguous and ties nothing.
 * @param at place of a column of a row
 * @returns the rows in their order, and a problem at each row that differs from the first of its key
 */
export function settleRepeated(
  table: RegisterTable,
  rows: readonly RegisterRow[],
  at: Place,
): { rows: RegisterRow[]; problems: Problem[] } {
  const settled: RegisterRow[] = [];
  const told: { row: number; problem: Problem }[] = [];
  for (const [first, ...others] of groups(table, rows)) {
    const compared = others.map((row) => ({ row, columns: differences(table, first, row) }));
    const differing = compared.filter(({ columns }) => columns.length > 0);
    const doubted = new Set(differing.flatMap(({ columns }) => columns));
    const apart = [...doubted].some((column) => NEEDED.has(column));
    const ref = first.values[KEYS[table.name]?.at(-1) ?? ''] ?? '';
    for (const { row, columns } of differing) {
      const values = { ref, row: first.row, columns, apart };
      told.push({ row: row.row, problem: repeatedRow.make(at(row, columns[0] ?? ''), values) });
    }
    if (apart) settled.push(first, ...differing.map(({ row }) => row));
    else settled.push(merged(table, [first, ...others], doubted));
  }
  settled.sort((a, b) => a.row - b.row);
  told.sort((a, b) => a.row - b.row);
  return { rows: settled, problems: told.map(({ problem }) => problem) };
}

/** Rows of one key, in the order of the file. */
function groups(table: RegisterTable, rows: readonly RegisterRow[]): [RegisterRow, ...RegisterRow[]][] {
  const byKey = new Map<string, [RegisterRow, ...RegisterRow[]]>();
  const holderKey = table.name === 'contracts' ? holders(rows) : () => '';
  for (const row of rows) {
    const refs = (KEYS[table.name] ?? []).map((column) => referenceKey(row.values[column] ?? ''));
    const key = [...refs, holderKey(row)].join('\n');
    const known = byKey.get(key);
    if (known) known.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey.values()];
}

/** Who holds a contract: several suppliers may hold one. A name that leads to no single supplier stands for itself. */
function holders(rows: readonly RegisterRow[]): (row: RegisterRow) => string {
  const identities = identifySuppliers(rows.map(holderOf));
  const keyOf = new Map(
    identities.flatMap(({ key, aliases }) => aliases.map(({ kind, value }) => [`${kind}:${value}`, key])),
  );
  return (row) => {
    const known = aliasesOf(holderOf(row)).map(({ kind, value }) => keyOf.get(`${kind}:${value}`));
    return known.find((key) => key !== undefined) ?? `row ${row.row}`;
  };
}

const holderOf = ({ values }: RegisterRow): SupplierMention => ({
  siret: values.supplier_siret ?? null,
  siren: null,
  vatId: values.supplier_vat_id ?? null,
  name: values.supplier_name ?? null,
});

function differences(table: RegisterTable, first: RegisterRow, row: RegisterRow): string[] {
  const differing = table.columns.filter((column) => {
    const [one, other] = [comparable(first, column), comparable(row, column)];
    return NAMES.has(column.name) ? one !== null && other !== null && one !== other : one !== other;
  });
  return differing.map(({ name }) => name);
}

/** A value as it is compared: what an empty cell stands for, however numbers, names and references are written. */
function comparable({ values, unusable }: RegisterRow, column: RegisterColumn): string | null {
  if (unusable?.includes(column.name)) return null;
  const value = values[column.name] ?? column.defaultValue ?? null;
  if (value === null) return null;
  if (column.type === 'decimal') return toDecimal(exact(value));
  return column.length === undefined && column.type === 'text' ? referenceKey(value) : fold(value);
}

function merged(
  table: RegisterTable,
  rows: readonly [RegisterRow, ...RegisterRow[]],
  differing: ReadonlySet<string>,
): RegisterRow {
  const [first] = rows;
  const unread = (name: string): boolean => rows.some((row) => row.unusable?.includes(name));
  const doubted = ({ name }: RegisterColumn): boolean => !NAMES.has(name) && differing.has(name);
  const values: Record<string, string | null> = {};
  for (const column of table.columns) {
    const given = rows.flatMap((row) => row.values[column.name] ?? []);
    values[column.name] = doubted(column) ? cautious(column, given) : (given[0] ?? null);
  }
  const unusable = table.columns
    .filter((column) => doubted(column) || unread(column.name))
    .map(({ name }) => name);
  return { ...first, values, ...(unusable.length === 0 ? {} : { unusable }) };
}

/** What is true whichever of the given values is right; null: nothing is. */
function cautious({ name }: RegisterColumn, given: readonly string[]): string | null {
  if (name === 'start_date') return [...given].sort()[0] ?? null;
  return name === 'type' ? 'other' : null;
}
