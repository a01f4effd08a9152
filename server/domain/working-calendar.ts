import { addDays, type CivilDate } from './civil-date.js';
import type { HolidayNames } from './public-holidays.js';
import type { SourceRef } from './source-ref.js';
import type { Text } from './text.js';

/** Days that an organisation decided about itself, both ends included. */
export interface OwnDays {
  /** `closed`: nobody is received. `worked`: open although it is a public holiday or a weekend, as a solidarity day. */
  kind: 'closed' | 'worked';
  from: CivilDate;
  to: CivilDate;
  label: string | null;
  /** The row of a register; null for what was entered in the organisation's calendar. */
  source: SourceRef | null;
}

/** What a calendar says of one day. The weekend is not its matter. `unknown`: the place or the year has no table. */
export type CalendarDay =
  | { kind: 'ordinary' | 'unknown' }
  | { kind: 'holiday'; name: Text }
  | { kind: OwnDays['kind']; days: OwnDays };

/** The public holidays of a contract's place of work, and the days of the organisation that count for it. */
export type WorkingCalendar = (date: CivilDate) => CalendarDay;

/** The own days that hold a date, in the order they were given. */
export type OwnDaysOn<T extends OwnDays = OwnDays> = (date: CivilDate) => readonly T[];

/** Finds own days by their date. They are kept by month: a period is not spread over its days. */
export function ownDaysOn<T extends OwnDays>(own: readonly T[]): OwnDaysOn<T> {
  const byMonth = new Map<string, T[]>();
  for (const days of own) {
    for (let month = monthOf(days.from); month <= monthOf(days.to); month = monthAfter(month)) {
      const known = byMonth.get(month);
      if (known === undefined) byMonth.set(month, [days]);
      else known.push(days);
    }
  }
  return remembered((date) =>
    (byMonth.get(monthOf(date)) ?? []).filter(({ from, to }) => from <= date && date <= to),
  );
}

const monthOf = (date: CivilDate): string => date.slice(0, 7);

/** Every month has its 28th, and 28 days later lies the next one. */
const monthAfter = (month: string): string => monthOf(addDays(`${month}-28`, 28));

/** Every billed line asks about every day of its period: the same few hundred days, over and over. */
function remembered<V>(of: (date: CivilDate) => V): (date: CivilDate) => V {
  const known = new Map<CivilDate, V>();
  return (date) => {
    const value = known.get(date) ?? of(date);
    known.set(date, value);
    return value;
  };
}

const ORDINARY: CalendarDay = { kind: 'ordinary' };
const UNKNOWN: CalendarDay = { kind: 'unknown' };

/**
 * Lays the organisation's own days over the public holidays of a place. A day that it works comes before everything; a day
 * that is closed and a public holiday is a public holiday. Of two closures of one day the first given is told.
 */
export function workingCalendar(
  place: string,
  holidayName: HolidayNames,
  own: OwnDaysOn = () => [],
): WorkingCalendar {
  return remembered((date) => {
    const days = own(date);
    const open = days.find(({ kind }) => kind === 'worked');
    if (open !== undefined) return { kind: 'worked', days: open };
    const name = holidayName(place, date);
    if (name != null) return { kind: 'holiday', name };
    const shut = days.find(({ kind }) => kind === 'closed');
    if (shut !== undefined) return { kind: 'closed', days: shut };
    return name === null ? ORDINARY : UNKNOWN;
  });
}
