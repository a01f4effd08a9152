import { eachDay, isWeekend, type CivilDate } from '../domain/civil-date.js';
import type { OwnDays } from '../domain/working-calendar.js';
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
  let periods = knownPeriods.get(contract);
  if (periods === undefined) {
    periods = new Map();
    knownPeriods.set(contract, periods);
  }
  const key = `${from}/${to}`;
  const known = periods.get(key);
  if (known !== undefined) return known;
  const workable = countWorkableDays(contract, from, to);
  periods.set(key, workable);
  return workable;
}

/** The lines of a contract bill the same few months: a period is counted once for all that bill it. */
const knownPeriods = new WeakMap<ContractFact, Map<string, WorkableDays | null>>();

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
