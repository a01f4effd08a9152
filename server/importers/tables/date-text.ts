import { addDays, civilDate, isoDay, type CivilDate } from '../../domain/civil-date.js';
import { monthNumber } from './month-names.js';
import { readWeekday } from './weekday-words.js';

/** How a date written with figures starts. */
export type DayOrder = 'day-first' | 'month-first';

type Written =
  | { kind: 'civil'; date: CivilDate | null; weekday: string | undefined }
  /** Two numbers and a year: `03/04/2026`. `yearFirst`: the day of `26-09-02`, should the year come first. */
  | { kind: 'numbers'; first: number; second: number; year: number; yearFirst: CivilDate | null };

/** A time behind a date is left out: the day is the civil day as written. */
const TIME = /[T ]\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
/** `2 septembre 2026`, `mer. 1er sept. 26`, `2-Sep-2026`. */
const DAY_NAME =
  /^(?:(\p{L}+)[.,]? )?(\d{1,2})(?:er|st|nd|rd|th)?[-/. ]{1,2}(\p{L}+)\.?[-/, ]{1,2}(\d{4}|\d{2})$/u;
/** `September 2, 2026`, `Wed Sep 2 2026`. */
const NAME_DAY = /^(?:(\p{L}+)[.,]? )?(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;

const MONTH_NAME_YEAR = /^(\p{L}+)\.?[-/ ](\d{4}|\d{2})$/u;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/;

/** Two digits are of this century: invoices are not older. */
const fullYear = (digits: string | undefined) => Number(digits) + (digits?.length === 2 ? 2000 : 0);

function parseWritten(text: string): Written | null {
  const clean = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const bare = clean.replace(TIME, '').trim();
  const yearFirst = YEAR_FIRST.exec(bare);
  if (yearFirst) return civil(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const compact = COMPACT.exec(bare);
  if (compact) return civil(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const numbers = YEAR_LAST.exec(bare);
  if (numbers) {
    const year = fullYear(numbers[4]);
    const yearFirst = yearFirstDay(numbers);
    return { kind: 'numbers', first: Number(numbers[1]), second: Number(numbers[3]), year, yearFirst };
  }
  const dayName = DAY_NAME.exec(bare);
  if (isOtherMonth(dayName?.[1])) return null;
  const dayNameMonth = monthNumber(dayName?.[3] ?? '');
  if (dayName && dayNameMonth !== null)
    return civil(fullYear(dayName[4]), dayNameMonth, Number(dayName[2]), dayName[1]);
  const nameDay = NAME_DAY.exec(bare);
  if (isOtherMonth(nameDay?.[1])) return null;
  const nameDayMonth = monthNumber(nameDay?.[2] ?? '');
  if (nameDay && nameDayMonth !== null)
    return civil(Number(nameDay[4]), nameDayMonth, Number(nameDay[3]), nameDay[1]);
  return null;
}

/** A month before the date: `mars 2 avril 2026` names two. `mar.` is also a Tuesday. */
function isOtherMonth(word: string | undefined): boolean {
  return word !== undefined && readWeekday(word) === null && monthNumber(word) !== null;
}

/** ISO 8601 once had a form without the century, and kept its hyphens: no other mark stands behind a year of two digits. */
function yearFirstDay([, first = '', mark, month, last = '']: RegExpExecArray): CivilDate | null {
  if (mark !== '-' || first.length !== 2 || last.length !== 2) return null;
  return civilDate(fullYear(first), Number(month), Number(last));
}

const civil = (year: number, month: number, day: number, weekday?: string): Written => ({
  kind: 'civil',
  date: civilDate(year, month, day),
  weekday,
});

/** The word before the date is a day of the week, and not that of the date: one of the two is wrong. */
function hasOtherWeekday(date: CivilDate | null, word: string | undefined): boolean {
  const weekday = date === null || word === undefined ? null : readWeekday(word);
  if (date === null || weekday === null) return false;
  return weekday.every((days) => !days.has(isoDay(date)));
}

/**
 * Order of the numbers in a column of dates, from the values that have one reading only (a number above 12).
 * Null without such a value, or when they disagree: `03/04/2026` is then a question.
 */
export function dayOrderOf(texts: Iterable<string>): DayOrder | null {
  const seen = new Set<DayOrder>();
  for (const text of texts) {
    const written = parseWritten(text);
    if (written?.kind !== 'numbers') continue;
    const { first, second, year, yearFirst } = written;
    const isDayFirst = civilDate(year, second, first) !== null;
    // What is no day in either order tells nothing of those that are, nor what may start with its year.
    if (yearFirst !== null || isDayFirst === (civilDate(year, first, second) !== null)) continue;
    seen.add(isDayFirst ? 'day-first' : 'month-first');
  }
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}

/** A date, or why there is none. */
interface DateReading {
  date: CivilDate | null;
  /** The value is a date whose order nothing tells. */
  asks: boolean;
}

const NOT_A_DATE: DateReading = { date: null, asks: false };

/**
 * Reads a date as people write it: ISO, `2/9/2026`, `02.09.26`, `2 septembre 2026`, `Sep 2, 2026`; a time behind
 * it is left out. A value with one reading never needs the order. `date` is null for anything that is not a
 * real day, for one that needs the order (`asks`), and where the day of the week is another one.
 */
export function readDateText(text: string, order: DayOrder | null): DateReading {
  const written = parseWritten(text);
  if (written === null) return NOT_A_DATE;
  if (written.kind === 'civil') {
    const { date, weekday } = written;
    return hasOtherWeekday(date, weekday) ? NOT_A_DATE : { date, asks: false };
  }
  const { first, second, year, yearFirst } = written;
  const dayFirst = civilDate(year, second, first);
  const monthFirst = civilDate(year, first, second);
  const one = dayFirst ?? monthFirst ?? yearFirst;
  const isOne = (date: CivilDate | null) => date === null || date === one;
  if (isOne(monthFirst) && isOne(yearFirst)) return { date: one, asks: false };
  const ordered = order === null ? null : order === 'day-first' ? dayFirst : monthFirst;
  return { date: ordered, asks: ordered === null };
}

/** The date of a text whose day of the week is another one: `lundi 2 septembre 2026` is a Wednesday. Null for other texts. */
export function dateOfOtherWeekday(text: string): CivilDate | null {
  const written = parseWritten(text);
  if (written?.kind !== 'civil') return null;
  return hasOtherWeekday(written.date, written.weekday) ? written.date : null;
}

/** Is it a date of which the day, the month or the year may come first, as in `26-09-02`? */
export function mayStartWithYear(text: string): boolean {
  const written = parseWritten(text);
  return written?.kind === 'numbers' && written.yearFirst !== null;
}

/** The two dates of a period in one text, as written: `du 01/09/2026 au 30/09/2026`. Null for anything else. */
export function rangeParts(text: string): [string, string] | null {
  const parts = text.trim().split(/\s+(?:au|a|à|to|until|[-–—→])\s+/i);
  const [from, to] = parts;
  if (parts.length !== 2 || from === undefined || to === undefined) return null;
  return [from.replace(/^(?:du|from)\s+/i, ''), to];
}

/** First and last day of a month as written: `septembre 2026`, `09/2026`, `2026-09`. Null for anything else. */
export function readMonthText(text: string): { start: CivilDate; end: CivilDate } | null {
  const bare = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const named = MONTH_NAME_YEAR.exec(bare);
  const name = monthNumber(named?.[1] ?? '');
  if (named && name !== null) return wholeMonth(fullYear(named[2]), name);
  const numbers = MONTH_YEAR.exec(bare);
  if (numbers) return wholeMonth(Number(numbers[2]), Number(numbers[1]));
  const yearMonth = YEAR_MONTH.exec(bare);
  return yearMonth ? wholeMonth(Number(yearMonth[1]), Number(yearMonth[2])) : null;
}

function wholeMonth(year: number, month: number): { start: CivilDate; end: CivilDate } | null {
  const start = civilDate(year, month, 1);
  const next = month === 12 ? civilDate(year + 1, 1, 1) : civilDate(year, month + 1, 1);
  return start === null || next === null ? null : { start, end: addDays(next, -1) };
}
