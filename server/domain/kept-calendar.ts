import { eachDay, type CivilDate } from './civil-date.js';
import type { CalendarDay, WorkingCalendar } from './working-calendar.js';

/** The years that are written: those of the tables of public holidays. */
const FIRST_YEAR = 2006;
const LAST_YEAR = 2031;

/** A working calendar as it is kept: what it said of each day that it knew and that was not an ordinary one. */
export interface KeptCalendar {
  from: CivilDate;
  to: CivilDate;
  /** Years of which it knew nothing but the days below. */
  unknown: number[];
  days: Record<CivilDate, CalendarDay>;
}

let years: [number, CivilDate[]][] | undefined;

/** The days of each year, listed once: every calendar is asked about all of them. */
function keptYears(): [number, CivilDate[]][] {
  years ??= Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => {
    const year = FIRST_YEAR + index;
    return [year, eachDay(`${year}-01-01`, `${year}-12-31`)];
  });
  return years;
}

/** Writes down what a calendar says of every day of its tables, so that a later table cannot change what it said. */
export function writeCalendar(calendar: WorkingCalendar): KeptCalendar {
  const kept: KeptCalendar = {
    from: `${FIRST_YEAR}-01-01`,
    to: `${LAST_YEAR}-12-31`,
    unknown: [],
    days: {},
  };
  for (const [year, dates] of keptYears()) {
    let unknown = false;
    for (const date of dates) {
      const day = calendar(date);
      if (day.kind === 'unknown') unknown = true;
      else if (day.kind !== 'ordinary') kept.days[date] = day;
    }
    if (unknown) kept.unknown.push(year);
  }
  return kept;
}

/** The calendar that was written. Of a day outside the years that were kept it knows nothing. */
export function readCalendar({ from, to, unknown, days }: KeptCalendar): WorkingCalendar {
  return (date) => {
    if (date < from || to < date) return { kind: 'unknown' };
    return days[date] ?? { kind: unknown.includes(Number(date.slice(0, 4))) ? 'unknown' : 'ordinary' };
  };
}
