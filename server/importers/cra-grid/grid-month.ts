import { civilDate, isoDay, type CivilDate } from '../../domain/civil-date.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { headerMonthMismatch, monthUnknown, weekdayMismatch } from './cra-problems.js';
import type { AxisDay } from './axis-day.js';
import type { MonthPlace } from './month-places.js';
import type { YearMonth } from './month-text.js';
import { firstWeekdayMismatch, type WeekdayReading } from '../tables/weekday-words.js';

/** A month that something outside the grid gives, in the order of trust of its place. */
export interface MonthClaim {
  where: MonthPlace;
  month: YearMonth;
  at: SourceRef;
  /** The text that gives it, as written. */
  seen: string;
}

interface MonthInput {
  days: readonly AxisDay[];
  /** Weekday words of each day, from a row of their own or from the day's cell. */
  weekdays: readonly (WeekdayReading | null)[];
  claims: readonly MonthClaim[];
  answer: string | undefined;
  axisAt(day: AxisDay): SourceRef;
}

/** The civil date of each day of the axis (null for a 31 in a short month), or the reason why there is none. */
type MonthReading = { dates: (CivilDate | null)[]; problems: Problem[] } | { dates: null; stop: Problem };

/** Fixes the dates of an axis. Real dates win; else the first claim that the weekday words do not contradict. */
export function readGridMonth(input: MonthInput): MonthReading {
  const own = input.days.map((day) => day.date);
  if (own.every((date) => date !== null)) return checkOwnDates(input, own);
  const claims = [...input.claims];
  const firstDay = input.days[0];
  if (firstDay === undefined) throw new RangeError('an axis has days');
  const { answer } = input;
  const ownMonth = firstDay.month;
  const fits = ({ month }: MonthClaim): boolean => ownMonth === null || Number(month.slice(5)) === ownMonth;
  // A person is asked only where nothing in the file gives a month that can be right.
  if (!claims.some(fits) && answer !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(answer)) {
    claims.push({ where: 'label', month: answer, at: input.axisAt(firstDay), seen: answer });
  }
  const fitting = claims.filter(fits);
  const first = fitting[0];
  if (first === undefined) {
    return { dates: null, stop: monthUnknown.make(input.axisAt(firstDay), {}, claims[0]?.seen) };
  }
  const chosen = fitting.find(({ month }) => mismatchAt(input, datesOf(input.days, month)) === null);
  if (chosen === undefined) {
    const at = mismatchAt(input, datesOf(input.days, first.month));
    return { dates: null, stop: weekdayStop(input, at ?? 0, first.month) };
  }
  return {
    dates: datesOf(input.days, chosen.month),
    problems: claims
      .filter(({ month }) => month !== chosen.month)
      .map(({ where, month, at, seen }) =>
        headerMonthMismatch.make(at, { used: [chosen.month], other: month, where }, seen),
      ),
  };
}

function checkOwnDates(input: MonthInput, dates: CivilDate[]): MonthReading {
  const mismatch = mismatchAt(input, dates);
  if (mismatch !== null) {
    return { dates: null, stop: weekdayStop(input, mismatch, dates[mismatch]?.slice(0, 7) ?? '') };
  }
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
  const problems = input.claims
    .filter(({ month }) => !months.includes(month))
    .map(({ where, month, at, seen }) =>
      headerMonthMismatch.make(at, { used: months, other: month, where }, seen),
    );
  return { dates, problems };
}

function datesOf(days: readonly AxisDay[], month: YearMonth): (CivilDate | null)[] {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return days.map(({ day }) => civilDate(year, number, day));
}

function mismatchAt(input: MonthInput, dates: readonly (CivilDate | null)[]): number | null {
  // A day that does not exist has no weekday; its column is empty in a month shorter than the form.
  const words = input.weekdays.map((word, index) => (dates[index] === null ? null : word));
  return firstWeekdayMismatch(
    words,
    dates.map((date) => (date === null ? 0 : isoDay(date))),
  );
}

function weekdayStop(input: MonthInput, index: number, month: YearMonth): Problem {
  const day = input.days[index] ?? input.days[0];
  if (day === undefined) throw new RangeError('an axis has days');
  return weekdayMismatch.make(input.axisAt(day), { month, day: day.day });
}
