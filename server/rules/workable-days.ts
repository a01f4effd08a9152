import { eachDay, isWeekend, type CivilDate } from '../domain/civil-date.js';
import { isPublicHoliday } from '../domain/working-calendar.js';
import type { ContractFact } from './facts/contract.js';

/** Days of a period on which the contract lets people work; null when holidays matter and the place has no calendar. */
export function workableDays(contract: ContractFact, from: CivilDate, to: CivilDate): number | null {
  let count = 0;
  for (const day of eachDay(from, to)) {
    if (isWeekend(day) && !contract.weekendWorkAllowed) continue;
    const holiday = contract.holidayWorkAllowed ? false : isPublicHoliday(contract.place, day);
    if (holiday === null) return null;
    if (!holiday) count += 1;
  }
  return count;
}
