import { addDays, daysBetween, type CivilDate } from './civil-date.js';

/** What the register of events says of one invoice. Dates of one kind are told once each, in order. */
export interface PaymentEvents {
  received: readonly CivilDate[];
  serviceDone: readonly CivilDate[];
  /** Days on which the contractor was told that the delay is interrupted. */
  interrupted: readonly CivilDate[];
  /** Days on which all the documents asked for were there. */
  resumed: readonly CivilDate[];
}

/** A row of that register. */
export interface ToldEvent {
  event: string;
  on: CivilDate;
}

/** The rows on the delay of payment, told apart; any other event is none of it. */
export function paymentEventsOf(rows: readonly ToldEvent[]): PaymentEvents {
  const datesOf = (kind: string): CivilDate[] =>
    [...new Set(rows.filter(({ event }) => event === kind).map(({ on }) => on))].sort();
  return {
    received: datesOf('received'),
    serviceDone: datesOf('service_done'),
    interrupted: datesOf('interrupted'),
    resumed: datesOf('resumed'),
  };
}

/** Where the delay of payment of one invoice stands. */
export type PaymentDelay =
  /** The dates that are not known, or that are told twice with two values: nothing is computed from a choice. */
  | { state: 'unknown'; missing: string[] }
  /** Interrupted, and the documents asked for are not all there: no day runs. */
  | { state: 'interrupted'; interruptedOn: CivilDate }
  | {
      state: 'running';
      /** The later of receipt and service done; after an interruption, the day on which all documents were there. */
      from: CivilDate;
      /** What the delay begins with. */
      begins: 'received' | 'service_done' | 'resumed';
      days: number;
      /** Last day on which payment is in time. */
      dueOn: CivilDate;
      interruptedOn: CivilDate | null;
    };

/** Shortest delay that opens once all documents are there, in days: Code de la commande publique, art. R2192-29. */
export const RESUMED_DAYS = 30;

/** The last day on which payment is in time, where nothing interrupts the delay: every day of the calendar counts. */
export function dueAfter(from: CivilDate, paymentDays: number): CivilDate {
  return addDays(from, paymentDays);
}

/**
 * The delay of payment of an invoice, in calendar days: weekends and holidays do not suspend it.
 *
 * It begins on receipt, or on the day the service is done where that is later (R2192-10 and following). A service of which no
 * day is told does not delay it, unless the invoice bills work up to a day after its receipt: then nothing tells when it begins.
 * It may be interrupted once (R2192-27): a second interruption, or one after the delay has run
 * out, changes nothing. Once all documents are there a new delay opens, of 30 days or of what was left if that is longer
 * (R2192-29).
 * @param billedUntil last day of the period that the invoice bills; null where it has none
 */
export function paymentDelay(
  events: PaymentEvents,
  paymentDays: number,
  billedUntil: CivilDate | null = null,
): PaymentDelay {
  const { received, serviceDone, interrupted } = events;
  const [receipt] = received;
  if (receipt === undefined || received.length > 1) return { state: 'unknown', missing: ['received'] };
  if (serviceDone.length > 1) return { state: 'unknown', missing: ['service_done'] };
  const isAhead = billedUntil !== null && billedUntil > receipt;
  if (serviceDone.length === 0 && isAhead) return { state: 'unknown', missing: ['service_done'] };
  const [service = receipt] = serviceDone;
  const isLater = service > receipt;
  const from = isLater ? service : receipt;
  const dueOn = dueAfter(from, paymentDays);
  const [interruptedOn] = interrupted;
  if (interruptedOn === undefined || interruptedOn > dueOn) {
    const begins = isLater ? 'service_done' : 'received';
    return { state: 'running', from, begins, days: paymentDays, dueOn, interruptedOn: null };
  }
  const resumed = events.resumed.filter((day) => day >= interruptedOn);
  const [resumedOn] = resumed;
  if (resumedOn === undefined) return { state: 'interrupted', interruptedOn };
  if (resumed.length > interrupted.length) return { state: 'unknown', missing: ['resumed'] };
  const left = Math.min(daysBetween(interruptedOn, dueOn), paymentDays);
  const days = Math.max(RESUMED_DAYS, left);
  const due = dueAfter(resumedOn, days);
  return { state: 'running', from: resumedOn, begins: 'resumed', days, dueOn: due, interruptedOn };
}
