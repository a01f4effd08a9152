import type { CivilDate } from '../../domain/civil-date.js';
import { civilDate, daysBetween } from '../../domain/civil-date.js';
import { fold } from '../../domain/names.js';
import type { Sheet, SheetCell } from '../table.js';
import { isTotalHeader } from './row-words.js';
import { readWeekday, type WeekdayReading } from './weekday-words.js';

/** One day of an axis: where it stands, its number, and what else its cell says. */
export interface AxisDay {
  /** Column of a row of days, row of a column of days; from 1. */
  index: number;
  day: number;
  /** The whole date, when the cell holds one. */
  date: CivilDate | null;
  /** The month written beside the day (`03/09`), when the cell holds no year. */
  month: number | null;
  weekday: WeekdayReading | null;
}

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
/** `lun. 3`, `L 3`, `3`, `03/09`, `lun 03/09/2026`, `3 lun`. */
const DAY_TEXT = /^(?:([a-z]{1,9})\.? ?)?(\d{1,2})(?:[/.-](\d{1,2})(?:[/.-](\d{4}))?)?(?: ([a-z]{1,9})\.?)?$/;
const ISO_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Finds every row of days of a sheet, then every column of days. A sheet may hold several grids. */
export function findDayAxes(sheet: Sheet, orientation: DayAxis['orientation'] = 'columns'): DayAxis[] {
  const lines = orientation === 'columns' ? sheet.rowCount : sheet.columnCount;
  const axes: DayAxis[] = [];
  for (let line = 1; line <= lines; line += 1) {
    const days = longestRun(sheet, line, orientation);
    if (days !== null) axes.push({ orientation, line, days });
  }
  return axes;
}

function longestRun(sheet: Sheet, line: number, orientation: DayAxis['orientation']): AxisDay[] | null {
  const length = orientation === 'columns' ? sheet.columnCount : sheet.rowCount;
  let best: AxisDay[] = [];
  let run: AxisDay[] = [];
  for (let index = 1; index <= length; index += 1) {
    const cell = orientation === 'columns' ? sheet.cell(line, index) : sheet.cell(index, line);
    if (cell.merged === 'covered') continue;
    const day = readAxisDay(cell, index);
    const last = run.at(-1);
    if (day !== null && last !== undefined && follows(last, day)) run.push(day);
    else if (day !== null) run = [day];
    // A subtotal of the week, or an empty separator, may stand between two days.
    else if (cell.kind !== 'empty' && !isTotalHeader(cell.text)) run = [];
    if (run.length > best.length) best = [...run];
  }
  return isWholeMonth(best) ? best : null;
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

function readAxisDay(cell: SheetCell, index: number): AxisDay | null {
  const none = { index, date: null, month: null, weekday: null };
  if (cell.date !== undefined) return { ...none, day: Number(cell.date.slice(8)), date: cell.date };
  if (cell.kind === 'number') {
    const day = Number(cell.number ?? cell.text);
    return Number.isInteger(day) && day >= 1 && day <= LONGEST_AXIS ? { ...none, day } : null;
  }
  if (cell.kind !== 'text') return null;
  return readDayText(fold(cell.text), index);
}

function readDayText(text: string, index: number): AxisDay | null {
  const iso = ISO_TEXT.exec(text);
  if (iso) {
    const date = civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return date === null ? null : { index, day: Number(iso[3]), date, month: null, weekday: null };
  }
  const parts = DAY_TEXT.exec(text);
  if (!parts) return null;
  const word = parts[1] ?? parts[5];
  const weekday = word === undefined ? null : readWeekday(word);
  const day = Number(parts[2]);
  if ((word !== undefined && weekday === null) || day < 1 || day > LONGEST_AXIS) return null;
  const month = parts[3] === undefined ? null : Number(parts[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  // A grid whose dates are written month first would not run through the days of one month here.
  const date = month === null || parts[4] === undefined ? null : civilDate(Number(parts[4]), month, day);
  return { index, day, date, month, weekday };
}
