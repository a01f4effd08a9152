import type { SheetCell } from '../table.js';
import type { TableRow } from '../tables/table-source.js';
import type { InvoiceField } from './invoice-synonyms.js';

/** Rows on which a matched column is checked against its content. */
const CHECKED_ROWS = 50;

const NUMBERS: ReadonlySet<InvoiceField> = new Set([
  'quantity',
  'days',
  'hours',
  'unitPrice',
  'dailyRate',
  'hourlyRate',
  'net',
  'vatRate',
  'vatAmount',
  'vat',
  'gross',
  'amount',
  'totalWithoutVat',
  'totalVat',
  'totalWithVat',
  'payable',
]);
const DATES: ReadonlySet<InvoiceField> = new Set([
  'issueDate',
  'dueDate',
  'periodStart',
  'periodEnd',
  'workDate',
]);

/** The field holds a number. */
export const isNumberField = (field: InvoiceField): boolean => NUMBERS.has(field);
/** The field holds a date. */
export const isDateField = (field: InvoiceField): boolean => DATES.has(field);

/**
 * Drops the columns whose content contradicts their header: two cells at least, and most of the first fifty.
 * A bad cell here and there is a problem of its cell, not of its column.
 */
export function contradictedFields(
  rows: readonly TableRow[],
  columns: ReadonlyMap<InvoiceField, number>,
): InvoiceField[] {
  return [...columns].filter(([field, column]) => contradicts(rows, field, column)).map(([field]) => field);
}

function contradicts(rows: readonly TableRow[], field: InvoiceField, column: number): boolean {
  if (!isNumberField(field) && !isDateField(field)) return false;
  let filled = 0;
  let against = 0;
  for (const row of rows) {
    const cell = row.cells[column];
    if (!cell || cell.kind === 'empty' || cell.merged === 'covered') continue;
    if (isNumberField(field) ? !couldBeNumber(cell) : !couldBeDate(cell)) against += 1;
    if ((filled += 1) >= CHECKED_ROWS) break;
  }
  return against >= 2 && against * 2 > filled;
}

/** A broken formula or an error says nothing about the column. */
const isSilent = (cell: SheetCell) => cell.kind === 'error' || cell.kind === 'formula-without-value';

/** A number, or what says nothing about its column. */
export const couldBeNumber = (cell: SheetCell) =>
  isSilent(cell) || cell.kind === 'number' || (cell.kind === 'text' && NUMBER_SHAPE.test(cell.text));

/** A date, or what says nothing about its column. */
export const couldBeDate = (cell: SheetCell) =>
  isSilent(cell) || cell.kind === 'date' || (cell.kind === 'text' && DATE_SHAPE.test(cell.text));

/** Digits, their marks, and at most a unit or a currency around them. */
const NUMBER_SHAPE = /^[^\p{L}\d]{0,3}\d[\d\s.,'’]*[^\d/]{0,10}$/u;
/** Three parts, the middle one a number or a month name, a day name before them; or eight digits. */
const DATE_SHAPE = /\d{1,4}[-/.\s]+[\p{L}\d]{1,9}[-/.,\s]+\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|^\d{8}$/u;
