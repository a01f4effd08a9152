import { daysBetween, type CivilDate } from '../../../server/domain/civil-date.js';
import type { Shape } from '../api/client.js';

/** A payment is said to be near from ten days before its date. */
const NEAR_DAYS = 10;

/** What a list says of the payment of an invoice. */
export interface Payment {
  dueDate: CivilDate | null;
  paidOn: CivilDate | null;
  /** Absent: one that counts. */
  state?: Shape<'InvoiceSummary'>['state'];
}

export type PaymentState =
  | { is: 'paid'; on: CivilDate }
  | { is: 'unknown' }
  /** The date alone: it is far, or nobody pays this document any more. */
  | { is: 'dated'; due: CivilDate }
  | { is: 'near' | 'late'; due: CivilDate; days: number };

/** Where a payment stands today. What is paid, replaced, rejected, cancelled or credited is never late. */
export function paymentState(
  { dueDate, paidOn, state = 'current' }: Payment,
  today: CivilDate,
): PaymentState {
  if (paidOn !== null && paidOn <= today) return { is: 'paid', on: paidOn };
  if (dueDate === null) return { is: 'unknown' };
  const left = daysBetween(today, dueDate);
  if (left > NEAR_DAYS || state !== 'current') return { is: 'dated', due: dueDate };
  return left < 0 ? { is: 'late', due: dueDate, days: -left } : { is: 'near', due: dueDate, days: left };
}
