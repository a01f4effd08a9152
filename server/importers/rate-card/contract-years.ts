import { addDays, civilDate, type CivilDate } from '../../domain/civil-date.js';

/** When each contract year is in force. */
export interface YearSpan {
  from: CivilDate;
  to: CivilDate;
}

/** The n-th year, from 1, of a contract whose first year starts on a day. Null beyond the years known. */
export function contractYearSpan(start: CivilDate, year: number): YearSpan | null {
  const [from, next] = [yearsAfter(start, year - 1), yearsAfter(start, year)];
  return from === null || next === null ? null : { from, to: addDays(next, -1) };
}

/** A contract from `start` to `end` lasts exactly so many years: its years are then those of the prices. */
export function lastsYears(start: CivilDate, end: CivilDate, years: number): boolean {
  return contractYearSpan(start, years)?.to === end;
}

function yearsAfter(date: CivilDate, years: number): CivilDate | null {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // The 29th of February ends a common year as the 1st of March.
  return civilDate(year + years, month, day) ?? civilDate(year + years, 3, 1);
}
