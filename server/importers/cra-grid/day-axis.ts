import { daysBetween } from '../../domain/civil-date.js';
import type { Sheet } from '../table.js';
import { readAxisDay, type AxisDay } from './axis-day.js';
import { isTotalHeader } from './row-words.js';

/** A run of days on one sheet: the days stand in one row (`columns`) or in one column (`rows`). */
export interface DayAxis {
  orientation: 'columns' | 'rows';
  /** Row that holds the days, or column that holds them; from 1. */
  line: number;
  days: AxisDay[];
}

/** A month without its weekends is the shortest axis: 20 working days in February. */
const SHORTEST_AXIS = 20;
const LONGEST_AXIS = 31;

/** Finds every row of days of a sheet, or every column of them. A sheet may hold several grids, side by side too. */
export function findDayAxes(
  sheet: Sheet,
  orientation: DayAxis['orientation'] = 'columns',
): readonly DayAxis[] {
  const known = FOUND[orientation].get(sheet);
  if (known !== undefined) return known;
  const found = searchAxes(sheet, orientation);
  FOUND[orientation].set(sheet, found);
  return found;
}

/** Looked for once: recognising a layout and reading it both ask. */
const FOUND = {
  columns: new WeakMap<Sheet, readonly DayAxis[]>(),
  rows: new WeakMap<Sheet, readonly DayAxis[]>(),
};

function searchAxes(sheet: Sheet, orientation: DayAxis['orientation']): DayAxis[] {
  const lines = orientation === 'columns' ? sheet.rowCount : sheet.columnCount;
  const axes: DayAxis[] = [];
  for (let line = 1; line <= lines; line += 1) {
    axes.push(...runsOf(sheet, line, orientation).map((days) => ({ orientation, line, days })));
  }
  return axes;
}

/** The runs of days of one line that make a month each. */
function runsOf(sheet: Sheet, line: number, orientation: DayAxis['orientation']): AxisDay[][] {
  const length = orientation === 'columns' ? sheet.columnCount : sheet.rowCount;
  const runs: AxisDay[][] = [];
  let run: AxisDay[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (let index = 1; index <= length; index += 1) {
    const cell = orientation === 'columns' ? sheet.cell(line, index) : sheet.cell(index, line);
    if (cell.merged === 'covered') continue;
    const day = readAxisDay(cell, index);
    const last = run.at(-1);
    if (day !== null) {
      if (last !== undefined && (!follows(last, day) || startsMonth(run, day))) close();
      run.push(day);
    }
    // A subtotal of the week, or an empty separator, may stand between two days.
    else if (cell.kind !== 'empty' && !isTotalHeader(cell.text)) close();
  }
  close();
  return rejoined(runs).filter(isWholeMonth);
}

/** Dates that go on after a whole month and make none themselves are the end of its form: a 31st column in September. */
function rejoined(runs: readonly AxisDay[][]): AxisDay[][] {
  const joined: AxisDay[][] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const [last, first] = [before?.at(-1), run[0]];
    const goesOn = last !== undefined && first !== undefined && last.date !== null && first.date !== null;
    if (before !== undefined && goesOn && follows(last, first) && !isWholeMonth(run)) before.push(...run);
    else joined.push([...run]);
  }
  return joined;
}

/** Real dates that go on after a whole month are the next grid. */
function startsMonth(run: readonly AxisDay[], { date }: AxisDay): boolean {
  const before = run.at(-1)?.date ?? null;
  return date !== null && before !== null && date.slice(0, 7) !== before.slice(0, 7) && isWholeMonth(run);
}

/** The next day, or the first after a weekend or holidays that were left out. */
function follows(last: AxisDay, day: AxisDay): boolean {
  if (last.date !== null && day.date !== null) {
    const gap = daysBetween(last.date, day.date);
    return gap >= 1 && gap <= 5;
  }
  return last.date === null && day.date === null && day.day > last.day && day.day - last.day <= 5;
}

function isWholeMonth(days: readonly AxisDay[]): boolean {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return false;
  if (days.length < SHORTEST_AXIS || days.length > LONGEST_AXIS) return false;
  if (first.date !== null && last.date !== null) return daysBetween(first.date, last.date) >= 25;
  return first.day <= 4 && last.day >= 26 && last.day <= LONGEST_AXIS;
}
