// By their own paths: the package's entry loads its three hundred modules into every process that reads a file.
import { addDays as addDaysUtc } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { getISODay } from 'date-fns/getISODay';
import { UTCDate } from '@date-fns/utc';

/** A day without a time or a zone: `2026-09-02`. It stays that day wherever the program runs. */
export type CivilDate = string;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a real day of the calendar between the years 1900 and 2199. Asked a million times in a large timesheet. */
export function isCivilDate(text: string): boolean {
  const parts = ISO.exec(text);
  if (!parts) return false;
  return isRealDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Builds a date from its parts, or null when there is no such day (30 February). */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (!isRealDay(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isRealDay(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  if (year < FIRST_YEAR || year > LAST_YEAR || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && isLeap ? 29 : MONTH_LENGTHS[month - 1];
  return length !== undefined && day <= length;
}

function asUtc(date: CivilDate): UTCDate {
  return new UTCDate(`${date}T00:00:00Z`);
}

function toText(date: Date): CivilDate {
  return date.toISOString().slice(0, 10);
}

export function addDays(date: CivilDate, amount: number): CivilDate {
  return toText(addDaysUtc(asUtc(date), amount));
}

/** Whole days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return differenceInCalendarDays(asUtc(to), asUtc(from));
}

/** ISO day of the week: 1 Monday to 7 Sunday. */
export function isoDay(date: CivilDate): number {
  return getISODay(asUtc(date));
}

export function isWeekend(date: CivilDate): boolean {
  return isoDay(date) > 5;
}

/** Every day from `from` to `to`, both included. Empty when `to` is earlier. */
export function eachDay(from: CivilDate, to: CivilDate): CivilDate[] {
  const out: CivilDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) out.push(day);
  return out;
}

/** Today in the machine's own zone: only for the default of `--as-of`. */
export function todayHere(now: Date = new Date()): CivilDate {
  const date = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (date === null) throw new RangeError('the clock of this machine is out of range');
  return date;
}
