import { exact, type Decimal } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { SheetCell } from '../table.js';
import { readGridCell } from './cell-words.js';
import { rowWithoutDay } from './cra-list-problems.js';
import { hiddenLeftOut } from './cra-problems.js';
import type { ListRole } from './list-columns.js';
import type { ListContext } from './list-reading.js';
import { rowKind, type RowKind } from './row-words.js';
import type { QuantityFields } from './grid-entry.js';

/** One cell of time under the header of its column. */
export interface ListCell {
  row: number;
  column: number;
  /** Position of its day. */
  day: number;
  cell: SheetCell;
}

const FIELD_ROLES = ['person', 'project', 'task', 'contract', 'order', 'deliverable'] as const;

/**
 * The cells of some columns on the rows of a day. Hidden rows and columns that hold a quantity are told and left out,
 * as is a quantity on a row without a day; a cell covered by a merged one counts with its master.
 */
export function cellsOfTime(
  context: ListContext,
  columns: readonly number[],
  isFilled: (cell: SheetCell) => boolean = holdsTime,
): { cells: ListCell[]; problems: Problem[] } {
  const { sheet, dated, others } = context;
  const filled = (cell: SheetCell): boolean => cell.merged !== 'covered' && isFilled(cell);
  const shown = columns.filter((column) => !sheet.isColumnHidden(column));
  const problems: Problem[] = [];
  for (const column of columns.filter((one) => sheet.isColumnHidden(one))) {
    const found = dated.find(({ row }) => filled(sheet.cell(row, column)));
    if (found === undefined) continue;
    const name = sheet.address(1, column).replace(/\d+$/, '');
    problems.push(hiddenLeftOut.make(context.at(found.row, column), { what: 'column', name }));
  }
  const cells: ListCell[] = [];
  for (const [day, { row, hidden }] of dated.entries()) {
    const ofRow = shown.map((column) => ({ row, column, day, cell: sheet.cell(row, column) }));
    if (!hidden) cells.push(...ofRow.filter(({ cell }) => cell.merged !== 'covered'));
    else if (ofRow.some(({ cell }) => filled(cell)))
      problems.push(hiddenLeftOut.make(context.at(row, 1), { what: 'row', name: String(row) }));
  }
  for (const { row } of others) {
    const found = shown.find((column) => filled(sheet.cell(row, column)));
    if (found !== undefined && timeKind(context, row) !== null)
      problems.push(rowWithoutDay.make(context.at(row, found), {}));
  }
  return { cells, problems };
}

function holdsTime(cell: SheetCell): boolean {
  const reading = readGridCell(cell);
  return reading.kind === 'quantity' && !exact(reading.quantity).eq(0);
}

/** Whether a row is work, or time of the supplier's own; null for an absence, a total or a balance. */
export function timeKind(context: ListContext, row: number): 'mission' | 'internal' | null {
  const { list, sheet } = context;
  const columns = [...(list.columns.get('project') ?? []), ...(list.columns.get('task') ?? [])];
  const names = [list.dateColumn, ...columns].flatMap((column) => {
    const cell = sheet.cell(row, column);
    return cell.kind === 'text' ? [cell.text] : [];
  });
  const kind: RowKind = rowKind(names);
  if (kind === 'internal' || kind === 'mission') return kind;
  // « Budget » on a day is work on a budget; a balance stands on no day.
  return kind === 'end' || (kind === 'ignored' && context.dayAt.has(row)) ? 'mission' : null;
}

/** What the other columns of a row say of its time. */
export function fieldsOf({ list, sheet }: ListContext, row: number): QuantityFields {
  const fields: QuantityFields = {};
  for (const role of FIELD_ROLES) {
    const text = textOf({ list, sheet }, role, row);
    if (text !== null) fields[role] = text;
  }
  return fields;
}

/** The text of the first column of a role, that of the cell merged over it included; null when there is none. */
export function textOf(
  { list, sheet }: Pick<ListContext, 'list' | 'sheet'>,
  role: ListRole,
  row: number,
): string | null {
  const column = list.columns.get(role)?.[0];
  if (column === undefined) return null;
  const cell = sheet.cell(row, column);
  const sideways =
    cell.merged === 'covered' && letters(cell.master ?? '') !== letters(sheet.address(row, column));
  if (sideways || (cell.kind !== 'text' && cell.kind !== 'number')) return null;
  return cell.text.trim() === '' ? null : cell.text.trim();
}

const letters = (address: string): string => address.replace(/\d+$/, '');

/** Positions of the rows that a merged cell covers with its own; those of other days make it span days. */
export function rowsCovered({ sheet }: Pick<ListContext, 'sheet'>, row: number, column: number): number[] {
  if (sheet.cell(row, column).merged !== 'master') return [row];
  const master = sheet.address(row, column);
  const rows = [row];
  for (let next = row + 1; sheet.cell(next, column).master === master; next += 1) rows.push(next);
  return rows;
}

/** The quantity of a cell, other than 0. */
export interface Counted {
  row: number;
  column: number;
  quantity: Decimal;
  mark: boolean;
  /** False for an absence, which the totals of a form may count. */
  work: boolean;
}
