import type { Sheet } from '../table.js';
import { readHalf } from './half-days.js';
import type { ListRole } from './list-columns.js';

/** The layouts whose days stand in rows. */
export type ListLayout = 'V1' | 'V3' | 'V5' | 'V6';

/** One cell of a header, and the role that its words give it. */
export interface HeaderCell {
  column: number;
  text: string;
  role: ListRole | null;
}

/** A header stands among the first rows of a column of half-days. */
const HALF_DAYS_BELOW = 4;
/** The halves stand beside the date, behind its weekday at most. */
const HALF_WITHIN = 3;
/** The layout that the headers of a row make; null when they make none, or a table of amounts. */
export function layoutOf(
  sheet: Sheet,
  row: number,
  part: readonly HeaderCell[],
  all: readonly HeaderCell[],
): ListLayout | null {
  const roles = new Set(part.map(({ role }) => role));
  if (!roles.has('date')) return null;
  if (halfColumn(sheet, row, part, all) !== null) return 'V3';
  if (roles.has('amount')) return null;
  if (roles.has('start') && roles.has('end')) return 'V5';
  if (roles.has('presence') || (roles.has('presenceAm') && roles.has('presencePm'))) return 'V1';
  const named = roles.has('task') || roles.has('project') || roles.has('note');
  return roles.has('hours') || (roles.has('count') && named) ? 'V6' : null;
}

/** The column of the halves of the day, beside the date; its header may be missing. */
export function halfColumn(
  sheet: Sheet,
  row: number,
  part: readonly HeaderCell[],
  all: readonly HeaderCell[],
): number | null {
  const date = part.find(({ role }) => role === 'date')?.column ?? 0;
  for (let column = date + 1; column <= Math.min(date + HALF_WITHIN, sheet.columnCount); column += 1) {
    const role = all.find((cell) => cell.column === column)?.role ?? null;
    if ((role === null || role === 'half') && holdsHalves(sheet, row, column)) return column;
  }
  return null;
}

/** The rows below name a half of the day each. */
function holdsHalves(sheet: Sheet, row: number, column: number): boolean {
  for (let next = row + 1; next <= Math.min(row + HALF_DAYS_BELOW, sheet.rowCount); next += 1) {
    if (readHalf(sheet.cell(next, column).text) !== null) return true;
  }
  return false;
}
