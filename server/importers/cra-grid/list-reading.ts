import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { Sheet } from '../table.js';
import { ambiguousDate } from '../tables/value-problems.js';
import { daysOutOfOrder, listWithoutDays, rowWithoutDay } from './cra-list-problems.js';
import { unitUnclear } from './cra-problems.js';
import type { AxisDay } from './axis-day.js';
import type { DayList } from './day-list.js';
import type { SheetInput } from './grid-layout.js';
import type { GridUnit } from './grid-unit.js';
import { readListRows, type ListRow } from './list-rows.js';
import type { GridQuantity } from './grid-entry.js';
import { sheetAnswer } from './settle-grid.js';

/** A list whose days are known, ready for its cells. */
export interface ListContext {
  sheet: Sheet;
  list: DayList;
  /** Rows of a day, in order; the position of a row is that of its day. */
  dated: readonly (ListRow & { day: AxisDay })[];
  /** The day of each row that has one. */
  dayAt: ReadonlyMap<number, AxisDay>;
  totals: readonly ListRow[];
  others: readonly ListRow[];
  /** Answer about the unit, if a person gave one. */
  unitAnswer: string | undefined;
  /** Unit that a label of the form names. */
  unitLabel: 'day' | 'hour' | null;
  at(row: number, column: number): SourceRef;
}

/** What the cells of a list say. */
export interface ListCells {
  quantities: GridQuantity[];
  unit: GridUnit | null;
  problems: Problem[];
  totalProblems: Problem[];
}

/** The days of a list, or the reason why it cannot be read. */
export type ListDays =
  | { dated: (ListRow & { day: AxisDay })[]; rows: ListRow[]; lastRow: number; problems: Problem[] }
  | { stop: Problem };

/** Reads the days of a list and checks that they can be days of one month, or hold whole dates. */
export function readListDays({ sheet, file, answers }: SheetInput, list: DayList): ListDays {
  const at = (row: number): SourceRef => ({
    file,
    sheet: sheet.name,
    cell: sheet.address(row, list.dateColumn),
  });
  const answer = sheetAnswer(answers[ambiguousDate.code], sheet.name);
  const { rows, lastRow, unordered } = readListRows(sheet, list, answer);
  if (unordered !== null) {
    const { row, text, others } = unordered;
    return { stop: ambiguousDate.make(at(row), { seen: text, others }, text) };
  }
  const days = rows.flatMap((row) => (row.day === null ? [] : [{ ...row, day: row.day }]));
  if (days.length === 0) return { stop: listWithoutDays.make(at(list.headerRow), {}) };
  const whole = days.filter(({ day }) => day.date !== null);
  if (whole.length === 0) {
    const wrong = days.find(({ day }, index) => !continues(days[index - 1]?.day, day));
    if (wrong !== undefined)
      return { stop: daysOutOfOrder.make(at(wrong.day.index), { day: wrong.day.day }) };
    return { dated: days, rows, lastRow, problems: [] };
  }
  // A number among dates is no day of a month that anything names.
  const problems = days
    .filter(({ day, row }) => day.date === null && day.index === row)
    .map(({ row }) => rowWithoutDay.make(at(row), {}, sheet.cell(row, list.dateColumn).text));
  return { dated: whole, rows, lastRow, problems };
}

/** Without a year, days can only be those of one month when they go up. */
function continues(before: AxisDay | undefined, day: AxisDay): boolean {
  return before === undefined || (before.month === day.month && before.day <= day.day);
}

/** The unit answered for a sheet. */
export const unitAnswerOf = ({ answers, sheet }: SheetInput): string | undefined =>
  sheetAnswer(answers[unitUnclear.code], sheet.name);
