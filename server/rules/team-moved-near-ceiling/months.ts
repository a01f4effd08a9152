import { addDays, type CivilDate } from '../../domain/civil-date.js';

const MONTHS_A_YEAR = 12;

/** The first day of the month so many months after that of a day; earlier when negative. */
export function monthAfter(day: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const count = year * MONTHS_A_YEAR + month - 1 + months;
  const number = String((count % MONTHS_A_YEAR) + 1).padStart(2, '0');
  return `${Math.floor(count / MONTHS_A_YEAR)}-${number}-01`;
}

/** The last day of the month of a day. */
export const endOfMonth = (day: CivilDate): CivilDate => addDays(monthAfter(day, 1), -1);
