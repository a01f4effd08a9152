import { exact, sum, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { SheetCell } from '../table.js';
import { hasTooManyDigits, readForeignNumber } from '../tables/number-text.js';
import { cellText } from '../tables/table-source.js';
import type { AmountColumns } from './amount-columns.js';
import { noInvoiceNumber, totalDiffers } from './invoice-problems.js';
import type { InvoiceField } from './invoice-synonyms.js';
import type { InvoiceTable } from './invoice-table.js';
import { RowValues } from './row-values.js';
import { totalKind, type TotalKind } from './total-rows.js';

/** One row that is a line of an invoice, with the number it belongs to (null: the one of the title block). */
export interface LineRow {
  values: RowValues;
  number: string | null;
  net: Decimal | null;
}

/** Rows of a table by what they are. `totals` holds what closing rows state, the last of each kind. */
export interface SortedRows {
  lines: LineRow[];
  totals: Partial<Record<TotalKind, Decimal>>;
}

/** Fields of which one at least makes a row a line; text alone is a remark. */
const LINE_FIELDS: readonly InvoiceField[] = [
  'quantity',
  'days',
  'hours',
  'unitPrice',
  'dailyRate',
  'hourlyRate',
];
const DOCUMENT_FIELDS: readonly InvoiceField[] = ['number', 'issueDate', 'supplier', 'siret'];

/**
 * Tells lines from closing rows and remarks. A closing row is skipped and compared with the lines above it. A
 * line without any field of the document belongs to the invoice above; with some but no number it is left out.
 */
export function sortRows(table: InvoiceTable, amounts: AmountColumns, problems: Problem[]): SortedRows {
  const sorted: SortedRows = { lines: [], totals: {} };
  let sinceTotal: (Decimal | null)[] = [];
  for (const row of table.body) {
    const values = new RowValues(table, row, problems);
    const total = readTotal(values, amounts);
    if (total) {
      if (total.value !== null) sorted.totals[total.kind] = total.value;
      if (total.kind !== 'net') continue;
      const nets = sorted.lines.map((line) => line.net);
      problems.push(...compareTotal(total.value, values, sinceTotal, nets));
      sinceTotal = [];
      continue;
    }
    if (!hasAmounts(values, amounts) && values.isEmpty('number')) continue;
    const line = readLineRow(table, values, amounts, sorted.lines.at(-1)?.number ?? null, problems);
    if (!line) continue;
    sorted.lines.push(line);
    sinceTotal.push(line.net);
  }
  return sorted;
}

function hasAmounts(values: RowValues, amounts: AmountColumns): boolean {
  const fields = [...LINE_FIELDS, amounts.net, amounts.gross, 'amount' as const];
  return fields.some(
    (field) => field !== null && !values.isEmpty(field) && values.cell(field).merged !== 'covered',
  );
}

function readLineRow(
  table: InvoiceTable,
  values: RowValues,
  amounts: AmountColumns,
  previous: string | null,
  problems: Problem[],
): LineRow | null {
  const net = values.number(amounts.net);
  if (!table.columns.has('number')) return { values, number: null, net };
  const number = values.text('number');
  if (number !== null) return { values, number, net };
  const continues =
    previous !== null &&
    DOCUMENT_FIELDS.every((field) => values.isEmpty(field)) &&
    !(
      values.isEmpty('description') &&
      values.isEmpty('quantity') &&
      values.isEmpty('days') &&
      values.isEmpty('hours')
    );
  if (continues) return { values, number: previous, net };
  problems.push(noInvoiceNumber.make(values.at(), {}));
  return null;
}

function readTotal(
  values: RowValues,
  amounts: AmountColumns,
): { kind: TotalKind; value: Decimal | null } | null {
  const { cells } = values.row;
  const label = cells.find((cell) => cell.kind === 'text' && totalKind(cell.text) !== null);
  if (!label) return null;
  const numbered = !values.isEmpty('number') && values.cell('number') !== label;
  const priced = (['unitPrice', 'dailyRate', 'hourlyRate'] as const).some(
    (field) => !values.isEmpty(field) && values.cell(field) !== label,
  );
  if (numbered || priced) return null;
  const kind = totalKind(label.text) ?? 'net';
  const column = kind === 'net' ? amounts.net : kind === 'vat' ? amounts.vatAmount : amounts.gross;
  const own = column === null || values.isEmpty(column) ? null : values.cell(column);
  return { kind, value: totalValue(own === label ? null : own, cells, label) };
}

/** The cell of its own column, else the last number of the row. */
function totalValue(own: SheetCell | null, cells: readonly SheetCell[], label: SheetCell): Decimal | null {
  const read = (cell: SheetCell): Decimal | null => {
    if (cell.merged === 'covered' || cell === label) return null;
    const written = cell.kind === 'text' && !cell.text.includes('%') ? cell.text : null;
    const value =
      cell.kind === 'number' ? cell.number : written === null ? null : readForeignNumber(written, null);
    return typeof value === 'string' && !hasTooManyDigits(value) ? value : null;
  };
  if (own) return read(own);
  return cells.map(read).findLast((value) => value !== null) ?? null;
}

/** A total is that of the rows since the last one, or of all rows so far; one bad amount and nothing compares. */
function compareTotal(
  stated: Decimal | null,
  values: RowValues,
  since: readonly (Decimal | null)[],
  all: readonly (Decimal | null)[],
): Problem[] {
  if (stated === null || all.length === 0) return [];
  const known = all.filter((net) => net !== null);
  if (known.length < all.length) return [];
  const sums = [sum(since.filter((net) => net !== null)), sum(known)];
  if (sums.some((computed) => computed.eq(exact(stated)))) return [];
  const computed = toDecimal(sum(known));
  return [totalDiffers.make(values.at(), { stated, computed }, rowText(values))];
}

const rowText = (values: RowValues) =>
  values.row.cells
    .map(cellText)
    .filter((text) => text !== '')
    .join(' | ');
