import { sum, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { Sheet } from '../table.js';
import { readGridCell } from './cell-words.js';
import type { DayAxis } from './day-axis.js';
import { findTotalColumns } from './grid-totals.js';
import type { HalfDayTotal } from './half-day-unit.js';
import { rowsCovered, type Counted } from './list-cells.js';
import type { ListTotal } from './list-totals.js';

interface TotalsInput {
  sheet: Sheet;
  axis: DayAxis;
  counted: readonly Counted[];
  /** Rows of a half, and rows of totals, from the top. */
  halves: readonly number[];
  totals: readonly number[];
  /** Rows with a cell that is not understood: they have no sum to compare. */
  unread: ReadonlySet<number>;
  at(row: number, column: number): SourceRef;
}

/** Totals of each row beside the days, of the two rows they are merged over, of each day and of the whole grid. */
export function halfDayTotals(input: TotalsInput): ListTotal[] {
  const { axis, halves, totals, unread } = input;
  const columns = findTotalColumns(input.sheet, axis);
  const found: ListTotal[] = [];
  const add = (row: number, column: number, belongs: (cell: Counted) => boolean): void => {
    const stated = statedAt(input.sheet, row, column);
    if (stated === null) return;
    const readings = readingsOf(input.counted.filter(belongs), stated);
    found.push({ at: input.at(row, column), stated, readings });
  };
  for (const { column, fromDay, toDay } of columns) {
    const from = axis.days[fromDay]?.index ?? 1;
    const to = axis.days[toDay]?.index ?? 1;
    for (const row of halves) {
      const rows = new Set(rowsCovered({ sheet: input.sheet }, row, column));
      if ([...rows].some((one) => unread.has(one))) continue;
      add(row, column, (cell) => rows.has(cell.row) && cell.column >= from && cell.column <= to);
    }
  }
  if (unread.size > 0) return found;
  for (const row of totals) {
    for (const { index } of axis.days) add(row, index, (cell) => cell.row < row && cell.column === index);
    for (const { column, fromDay, toDay } of columns) {
      const from = axis.days[fromDay]?.index ?? 1;
      const to = axis.days[toDay]?.index ?? 1;
      add(row, column, (cell) => cell.row < row && cell.column >= from && cell.column <= to);
    }
  }
  return found;
}

function statedAt(sheet: Sheet, row: number, column: number): Decimal | null {
  const cell = sheet.cell(row, column);
  const reading = readGridCell(cell);
  return cell.merged === 'covered' || reading.kind !== 'quantity' || reading.mark ? null : reading.quantity;
}

/** Without the absences, then with them. */
function readingsOf(cells: readonly Counted[], stated: Decimal): HalfDayTotal[] {
  return [cells.filter(({ work }) => work), cells].map((part) => {
    const of = (mark: boolean): Decimal =>
      toDecimal(sum(part.filter((one) => one.mark === mark).map(({ quantity }) => quantity)));
    return { stated, marks: of(true), numbers: of(false) };
  });
}
