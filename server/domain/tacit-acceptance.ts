import { addDays, type CivilDate } from './civil-date.js';

/**
 * The day from which silence is acceptance: delivery and the acceptance period of the contract, in calendar days (CCAG-PI 2021,
 * articles 28 and 29); null where one of the two is not known.
 */
export function tacitAcceptanceOn(
  deliveredOn: CivilDate | null,
  acceptanceDays: number | null,
): CivilDate | null {
  return deliveredOn === null || acceptanceDays === null ? null : addDays(deliveredOn, acceptanceDays);
}
