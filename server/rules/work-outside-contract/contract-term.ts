import { eachDay, isWeekend, type CivilDate } from '../../domain/civil-date.js';
import { exact } from '../../domain/decimal.js';
import type { ContractFact } from '../facts/contract.js';
import type { BilledLine } from '../facts/line.js';
import { assumedOf, guessed, unitInWords } from '../line-scope.js';

export type Reason = 'before_start' | 'before_notification' | 'after_end';

/** Why a day lies outside the contract; null when inside. */
export function outsideReason(contract: ContractFact, date: CivilDate): Reason | null {
  // An assumed start is the notification, which is a bound of its own.
  if (date < contract.startDate && !contract.assumed.includes('start_date')) return 'before_start';
  if (contract.notifiedOn !== null && date < contract.notifiedOn) return 'before_notification';
  if (contract.endDate !== null && date > contract.endDate) return 'after_end';
  return null;
}

/** The date that the day stands outside of. */
export function boundOf(contract: ContractFact, reason: Reason): CivilDate {
  if (reason === 'before_start') return contract.startDate;
  return (reason === 'after_end' ? contract.endDate : contract.notifiedOn) ?? contract.startDate;
}

/**
 * What being outside rests on that nobody stated: the end of the contract, or that the line is billed under it. Recorded days
 * have the price of a day of the line, so its unit too; a period wholly outside is worth the line, whatever its unit.
 */
export function restsOn(
  line: BilledLine,
  contract: ContractFact,
  reason: Reason,
  recorded: boolean,
): string[] {
  const assumed = reason === 'after_end' ? assumedOf(contract, 'end_date') : [];
  const unit = recorded ? unitInWords(line) : [];
  return [...assumed, ...unit, ...guessed(line.invoice.contractHow, 'contract_ref')];
}

/** Are there as many weekdays inside the contract as days billed, for each of its people? */
export function fitsInside(
  line: BilledLine,
  contract: ContractFact,
  from: CivilDate,
  to: CivilDate,
): boolean {
  if (line.billedDays === null) return false;
  const people = new Set(line.links.flatMap((link) => link.personKey ?? [])).size;
  const inside = eachDay(from, to).filter((day) => !isWeekend(day) && outsideReason(contract, day) === null);
  return exact(line.billedDays).lte(exact(inside.length).times(Math.max(1, people)));
}

/** Inside every limit that could be read: clean, unless another one could not. */
export function unlessUnread(
  contract: ContractFact,
): { outcome: 'clean' } | { outcome: 'incomplete'; missing: string[] } {
  const missing = contract.unreadLimits.filter((limit) => limit !== 'ceiling_amount');
  return missing.length === 0 ? { outcome: 'clean' } : { outcome: 'incomplete', missing };
}
