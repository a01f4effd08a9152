import { eachDay, isWeekend, type CivilDate } from '../../server/domain/civil-date.js';
import { frenchHolidayName } from '../../server/domain/public-holidays.js';
import type { WorkedDay } from './model.js';

/** Working days of a period in a place, both ends included. */
export function workdays(from: CivilDate, to: CivilDate, place = 'FR-metropole'): CivilDate[] {
  return eachDay(from, to).filter((day) => !isWeekend(day) && frenchHolidayName(place, day) === null);
}

/** The first `count` working days from a date on. Throws when the period does not have so many. */
export function firstWorkdays(count: number, from: CivilDate, to: CivilDate, place?: string): CivilDate[] {
  const found = workdays(from, to, place).slice(0, count);
  if (found.length < count) throw new RangeError(`${from} to ${to} has ${found.length} working days`);
  return found;
}

/** Last working day of a month such as `2026-06`. */
export function lastWorkday(month: string): CivilDate {
  const days = eachDay(`${month}-01`, `${month}-31`).filter((day) => day.startsWith(month));
  return workdays(days[0] ?? '', days.at(-1) ?? '').at(-1) ?? '';
}

/** First working day after a month such as `2026-06`: when its timesheets are filed. */
export function afterMonth(month: string): CivilDate {
  const [year = '', number = ''] = month.split('-');
  const next =
    number === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(number) + 1).padStart(2, '0')}`;
  return firstWorkdays(1, `${next}-01`, `${next}-10`)[0] ?? '';
}

/** One whole day of a person on each date, or the part given. */
export function worked(person: string, dates: readonly CivilDate[], task: string, days = '1'): WorkedDay[] {
  return dates.map((date) => ({ person, date, days, task }));
}
