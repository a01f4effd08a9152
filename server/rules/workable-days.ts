import { eachDay, isWeekend, type CivilDate } from '../domain/civil-date.js';
import type { OwnDays, WorkingCalendar } from '../domain/working-calendar.js';
import type { ContractFact } from './facts/contract.js';

/** A day that would be worked, were the organisation not closed. */
export interface ClosedDay {
  date: CivilDate;
  days: OwnDays;
}

/** The days of a period on which a contract lets people work. */
export interface WorkableDays {
  readonly count: number;
  /** Not counted, for this reason alone. */
  readonly closed: readonly ClosedDay[];
}

/**
 * Days of a period on which the contract lets people work; null when holidays matter and the place has no calendar. A
 * contract that provides for work on public holidays also provides for it while the organisation is closed.
 */
export function workableDays(contract: ContractFact, from: CivilDate, to: CivilDate): WorkableDays | null {
  const { calendar, weekendWorkAllowed, holidayWorkAllowed } = contract;
  let periods = knownPeriods.get(calendar);
  if (periods === undefined) {
    periods = new Map();
    knownPeriods.set(calendar, periods);
  }
  const key = `${from}/${to}/${String(weekendWorkAllowed)}/${String(holidayWorkAllowed)}`;
  const known = periods.get(key);
  if (known !== undefined) return known;
  const workable = countWorkableDays(contract, from, to);
  periods.set(key, workable);
  return workable;
}

/** Lines bill the same few periods, and contracts share calendars: each is counted once. */
const knownPeriods = new WeakMap<WorkingCalendar, Map<string, WorkableDays | null>>();

function countWorkableDays(contract: ContractFact, from: CivilDate, to: CivilDate): WorkableDays | null {
  const workable = { count: 0, closed: [] as ClosedDay[] };
  for (const date of eachDay(from, to)) {
    const day = contract.calendar(date);
    if (day.kind !== 'worked') {
      if (isWeekend(date) && !contract.weekendWorkAllowed) continue;
      if (!contract.holidayWorkAllowed) {
        if (day.kind === 'unknown') return null;
        if (day.kind === 'closed') workable.closed.push({ date, days: day.days });
        if (day.kind !== 'ordinary') continue;
      }
    }
    workable.count += 1;
  }
  return workable;
}
