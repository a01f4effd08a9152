import { exact, toDecimal, type Decimal, type Exact } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { Sheet } from '../table.js';
import { readGridCell } from './cell-words.js';
import { totalDiffers } from './cra-problems.js';
import type { DayAxis } from './day-axis.js';
import { quantityAt, type GridRow } from './mission-row.js';
import { isTotalHeader, unitInWords } from './row-words.js';

/** Totals are printed to two decimals. */
const TOLERANCE = '0.01';

/** A column of totals: it adds up the days of a row from `fromDay` to `toDay` (positions on the axis). */
interface TotalColumn {
  column: number;
  fromDay: number;
  toDay: number;
  unit: 'day' | 'hour' | null;
}

/** Finds the columns of totals: beside the days for the month, between two days for the week before. */
export function findTotalColumns(sheet: Sheet, axis: DayAxis): TotalColumn[] {
  const first = axis.days[0]?.index ?? 1;
  const last = axis.days.at(-1)?.index ?? 1;
  const totals: TotalColumn[] = [];
  let weekStart = 0;
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const header = headerOf(sheet, axis.line, column);
    if (header === null) continue;
    const unit = unitInWords(header);
    const inside = column > first && column < last;
    const before = axis.days.filter(({ index }) => index < column).length;
    if (inside) totals.push({ column, fromDay: weekStart, toDay: before - 1, unit });
    else totals.push({ column, fromDay: 0, toDay: axis.days.length - 1, unit });
    if (inside) weekStart = before;
  }
  return totals;
}

/** The header of a column of totals stands on the row of days or on one beside it; null for another column. */
function headerOf(sheet: Sheet, line: number, column: number): string | null {
  for (const row of [line, line - 1, line + 1]) {
    if (row < 1) continue;
    const cell = sheet.cell(row, column);
    const covered =
      cell.merged === 'covered' && !cell.master?.startsWith(sheet.address(row, column).replace(/\d+$/, ''));
    if (cell.kind === 'text' && !covered && isTotalHeader(cell.text)) return cell.text;
  }
  return null;
}

/** A stated total beside its recomputation; only totals with a stored value are compared. */
interface ComparedTotal {
  agrees: boolean;
  at: SourceRef;
  stated: Decimal;
  computed: Decimal;
}

/** Compares the totals at the end of each row. A row with an unread cell has no sum to compare. */
export function compareRowTotals(
  sheet: Sheet,
  file: string,
  rows: readonly GridRow[],
  columns: readonly TotalColumn[],
): ComparedTotal[] {
  const compared: ComparedTotal[] = [];
  for (const row of rows) {
    if (row.cells.some((cell) => cell.kind === 'unread')) continue;
    for (const { column, fromDay, toDay } of columns) {
      const stated = statedAt(sheet, row.row, column);
      if (stated === null) continue;
      let computed = exact(0);
      for (let day = fromDay; day <= toDay; day += 1) computed = computed.plus(quantityAt(row, day));
      compared.push(
        compare(stated, computed, { file, sheet: sheet.name, cell: sheet.address(row.row, column) }),
      );
    }
  }
  return compared;
}

/**
 * Compares each row of totals with the readings it may have: the missions above, every row above, or either since
 * the row of totals before. The reading that explains most cells counts; what it leaves is a difference.
 */
export function compareTotalRows(
  sheet: Sheet,
  file: string,
  axis: DayAxis,
  rows: readonly GridRow[],
): ComparedTotal[] {
  const compared: ComparedTotal[] = [];
  for (const [index, total] of rows.entries()) {
    if (total.kind !== 'total') continue;
    const above = rows.slice(0, index);
    const previous = above.findLastIndex((row) => row.kind === 'total');
    const readings = [above, above.slice(previous + 1)].flatMap((part) => {
      const counted = part.filter((row) => row.kind !== 'total' && row.kind !== 'ignored' && !row.hidden);
      const missions = counted.filter((row) => row.kind !== 'absence');
      const billed = missions.filter((row) => row.kind !== 'internal');
      return [missions, counted, billed, counted.filter((row) => row.kind === 'absence')];
    });
    const results = readings.map((reading) => compareColumns(sheet, file, axis, total, reading));
    const best = results.reduce((left, right) => (agreeing(right) > agreeing(left) ? right : left));
    compared.push(...best);
  }
  return compared;
}

const agreeing = (totals: readonly ComparedTotal[]): number => totals.filter((total) => total.agrees).length;

function compareColumns(
  sheet: Sheet,
  file: string,
  axis: DayAxis,
  total: GridRow,
  reading: readonly GridRow[],
): ComparedTotal[] {
  return axis.days.flatMap(({ index }, day) => {
    const cell = total.cells[day];
    if (cell?.kind !== 'quantity' || reading.some((row) => row.cells[day]?.kind === 'unread')) return [];
    const computed = reading.reduce((sum: Exact, row) => sum.plus(quantityAt(row, day)), exact(0));
    const at = { file, sheet: sheet.name, cell: sheet.address(total.row, index) };
    return [compare(cell.quantity, computed, at)];
  });
}

function compare(stated: Decimal, computed: Exact, at: SourceRef): ComparedTotal {
  const agrees = computed.minus(stated).abs().lte(TOLERANCE);
  return { agrees, at, stated, computed: toDecimal(computed) };
}

function statedAt(sheet: Sheet, row: number, column: number): Decimal | null {
  const cell = sheet.cell(row, column);
  if (cell.merged === 'covered') return null;
  const reading = readGridCell(cell);
  return reading.kind === 'quantity' && !reading.mark ? reading.quantity : null;
}

/** One problem for each stated total that its days do not give. */
export function totalProblems(totals: readonly ComparedTotal[]): Problem[] {
  return totals
    .filter((total) => !total.agrees)
    .map(({ at, stated, computed }) => totalDiffers.make(at, { stated, computed }, stated));
}
