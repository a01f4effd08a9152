import type { CivilDate } from '../../server/domain/civil-date.js';
import { dueAfter } from '../../server/domain/payment-delay.js';
import type { DemoInvoice } from './model.js';

/** What a local authority has to pay, from the receipt of an invoice or of the service, whichever is later. */
const DELAY_DAYS = 30;

/** The day by which an invoice asks to be paid; undefined for a credit note, which asks for nothing. */
export function dueOf({ type, issued, payableFrom = issued }: DemoInvoice): CivilDate | undefined {
  return type === '381' ? undefined : dueAfter(payableFrom, DELAY_DAYS);
}
