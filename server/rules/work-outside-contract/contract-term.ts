import type { CivilDate } from '../../domain/civil-date.js';
import type { ContractFact } from '../facts/contract.js';

export type Reason = 'before_start' | 'before_notification' | 'after_end';

/** Why a day lies outside the contract; null when inside. */
export function outsideReason(contract: ContractFact, date: CivilDate): Reason | null {
  if (date < contract.startDate) return 'before_start';
  if (contract.notifiedOn !== null && date < contract.notifiedOn) return 'before_notification';
  if (contract.endDate !== null && date > contract.endDate) return 'after_end';
  return null;
}

/** The date that the day stands outside of. */
export function boundOf(contract: ContractFact, reason: Reason): CivilDate {
  if (reason === 'before_start') return contract.startDate;
  return (reason === 'after_end' ? contract.endDate : contract.notifiedOn) ?? contract.startDate;
}
