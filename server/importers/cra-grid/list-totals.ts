import { sum, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { readGridCell } from './cell-words.js';
import { totalDiffers } from './cra-problems.js';
import type { GridUnit } from './grid-unit.js';
import { totalAgrees, totalComputed, type HalfDayTotal } from './half-day-unit.js';
import type { Counted } from './list-cells.js';
import type { ListContext } from './list-reading.js';

/** A total of a column with what it may add up, the most likely first. */
export interface ListTotal {
  at: SourceRef;
  stated: Decimal;
  readings: HalfDayTotal[];
}

/**
 * The totals below some columns. Each adds up the rows above it or those since the total before, with absences or
 * without; a column with a cell that is not understood has no sum to compare.
 */
export function listTotals(
  context: ListContext,
  columns: readonly number[],
  counted: readonly Counted[],
  unread: ReadonlySet<number>,
): ListTotal[] {
  const found: ListTotal[] = [];
  for (const column of columns.filter((one) => !unread.has(one) && !context.sheet.isColumnHidden(one))) {
    const own = counted.filter((one) => one.column === column);
    let before = 0;
    for (const { row, hidden } of context.totals) {
      if (hidden) continue;
      const cell = context.sheet.cell(row, column);
      const stated = readGridCell(cell);
      if (cell.merged === 'covered' || stated.kind !== 'quantity' || stated.mark) continue;
      const above = own.filter((one) => one.row < row);
      const since = above.filter((one) => one.row > before);
      before = row;
      const parts = [above, since].flatMap((part) => [part.filter(({ work }) => work), part]);
      const readings = parts.map((part) => reading(stated.quantity, part));
      found.push({ at: context.at(row, column), stated: stated.quantity, readings });
    }
  }
  return found;
}

function reading(stated: Decimal, part: readonly Counted[]): HalfDayTotal {
  const of = (mark: boolean): Decimal =>
    toDecimal(sum(part.filter((one) => one.mark === mark).map(({ quantity }) => quantity)));
  return { stated, marks: of(true), numbers: of(false) };
}

/** True when one of the readings of a total is the sum of its cells under a unit. */
export const explains = (total: ListTotal, unit: GridUnit): boolean =>
  total.readings.some((reading) => totalAgrees(reading, unit, 1));

/**
 * One problem for each total that no reading explains. Where cells are half-days, the totals of a grid may count
 * half-days too: all of them or none, as explains most.
 */
export function listTotalProblems(
  totals: readonly ListTotal[],
  unit: GridUnit | null,
  halves: boolean,
): Problem[] {
  if (unit === null) return [];
  const left = unexplained(totals, unit, 1);
  if (!halves || unit === 'hour') return left;
  const asHalves = unexplained(totals, unit, 2);
  return asHalves.length < left.length ? asHalves : left;
}

function unexplained(totals: readonly ListTotal[], unit: GridUnit, counts: 1 | 2): Problem[] {
  return totals.flatMap(({ at, stated, readings }) => {
    if (readings.some((reading) => totalAgrees(reading, unit, counts))) return [];
    const sums = readings.map((reading) => totalComputed(reading, unit).times(counts));
    const nearest = sums.reduce((best, one) =>
      one.minus(stated).abs().lt(best.minus(stated).abs()) ? one : best,
    );
    return [totalDiffers.make(at, { stated, computed: toDecimal(nearest) }, stated)];
  });
}
