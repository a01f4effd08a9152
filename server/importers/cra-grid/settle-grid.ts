import { exact } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { readApproval } from './approval.js';
import {
  dayNotInMonth,
  emptyGrid,
  mergedQuantity,
  monthUnknown,
  personUnknown,
  unitUnclear,
} from './cra-problems.js';
import type { AxisDay } from './axis-day.js';
import type { SheetInput, SheetReading } from './grid-layout.js';
import { readGridMonth } from './grid-month.js';
import type { GridUnit } from './grid-unit.js';
import { entryFields, inUnit, type GridQuantity, type Labels } from './grid-entry.js';
import { labelledPerson } from './header-labels.js';
import { monthClaims } from './month-claims.js';
import type { WeekdayReading } from '../tables/weekday-words.js';

/** One grid whose cells are read: what remains is its month, its person and its unit. */
interface FoundGrid {
  days: readonly AxisDay[];
  /** What is written about the weekday of each day. */
  weekdays: readonly (WeekdayReading | null)[];
  /** The cell of a day on the axis. */
  placeOf(day: AxisDay): readonly [row: number, column: number];
  labels: Labels;
  /** Rows above the grid that may name its month and approval, and rows below that may tell its approval. */
  header: readonly [number, number];
  footer: readonly [number, number];
  quantities: readonly GridQuantity[];
  /** Null when a person must say it. */
  unit: GridUnit | null;
  /** Problems of its cells, then those of its totals, which depend on the unit. */
  problems: readonly Problem[];
  totalProblems: readonly Problem[];
}

/**
 * Gives a grid its dates, person and unit, in this order, and adds its entries to the reading. A grid that lacks one
 * of them is stopped at the cell, with a question where a person can settle it.
 */
export function settleGrid(input: SheetInput, grid: FoundGrid, reading: SheetReading): void {
  const { sheet, file, answers } = input;
  const at = (row: number, column: number): SourceRef => ({
    file,
    sheet: sheet.name,
    cell: sheet.address(row, column),
  });
  const axisAt = (day: AxisDay): SourceRef => at(...grid.placeOf(day));
  const [first] = grid.days;
  if (first === undefined) throw new RangeError('a grid has days');

  const { labels } = grid;
  const [fromRow, toRow] = grid.header;
  const month = readGridMonth({
    days: grid.days,
    weekdays: grid.weekdays,
    claims: monthClaims({ sheet, file, labels, fromRow, toRow }),
    answer: sheetAnswer(answers[monthUnknown.code], sheet.name),
    axisAt,
  });
  if (month.dates === null) {
    reading.stopped.push(month.stop);
    return;
  }
  const person = labelledPerson(labels) ?? sheetAnswer(answers[personUnknown.code], sheet.name) ?? null;
  const unnamed = grid.quantities.find(({ fields }) => fields.person === undefined);
  if (person === null && unnamed !== undefined) {
    reading.stopped.push(personUnknown.make(axisAt(first), {}));
    return;
  }
  const unit = grid.quantities.length === 0 ? 'day' : grid.unit;
  if (unit === null) {
    reading.stopped.push(unitUnclear.make(axisAt(first), {}));
    return;
  }

  const approval = readApproval(sheet, [grid.header, grid.footer], labels.get('status')?.text ?? null);
  reading.problems.push(...month.problems, ...grid.problems);
  const before = reading.entries.length;
  for (const cell of grid.quantities) {
    const { day, quantity, row, column } = cell;
    // A cell of 0 says that nothing was done that day: it is no entry.
    if (exact(quantity).eq(0)) continue;
    const source = at(row, column);
    const date = month.dates[day] ?? null;
    if (date === null) {
      const known = month.dates.find((one) => one !== null)?.slice(0, 7) ?? '';
      const number = grid.days[day]?.day ?? 0;
      reading.problems.push(dayNotInMonth.make(source, { day: number, month: known }, quantity));
      continue;
    }
    if (cell.spansDays) reading.problems.push(mergedQuantity.make(source, { date }, quantity));
    reading.entries.push({
      ...entryFields(cell, labels, person),
      date,
      ...inUnit(cell, unit),
      approvalState: approval?.state ?? null,
      approvedBy: approval?.by ?? null,
      approvedOn: approval?.on ?? null,
      enteredOn: null,
      source,
    });
  }
  reading.problems.push(...grid.totalProblems);
  if (reading.entries.length === before) reading.problems.push(emptyGrid.make(axisAt(first), {}));
}

/** One answer holds for the file; `Sheet=…|Other=…` answers for each sheet apart. */
export function sheetAnswer(answer: string | undefined, sheet: string): string | undefined {
  if (answer?.includes('=') !== true) return answer;
  const pairs = answer.split('|').map((pair) => pair.split('=').map((part) => part.trim()));
  return pairs.find(([name]) => name === sheet)?.[1];
}
