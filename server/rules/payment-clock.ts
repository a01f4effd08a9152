import { daysBetween, type CivilDate } from '../domain/civil-date.js';
import { exact, type Decimal } from '../domain/decimal.js';
import { paymentDelay, paymentEventsOf, type PaymentDelay } from '../domain/payment-delay.js';
import type { SourceRef } from '../domain/source-ref.js';
import type { InvoiceHead } from './facts/contract.js';
import type { InvoiceEvent } from './facts/duty.js';
import type { InvoiceFact } from './facts/invoice.js';
import { isCreditNote, isCurrent } from './invoice-scope.js';
import { assumedOf, guessed } from './line-scope.js';
import type { FindingDraft } from './rule.js';

/** What the rules on the delay of payment share. */

/** Counts, asks for money, and gives nothing back. */
export function asksForPayment({ invoice, totals }: InvoiceFact): boolean {
  const asked = totals.payable ?? totals.withVat ?? totals.withoutVat;
  return isCurrent(invoice) && !isCreditNote(invoice) && (asked === null || exact(asked).gt(0));
}

/** The events of one kind up to a day, their dates once each, in order. */
export function datesOf(
  events: readonly InvoiceEvent[],
  kind: InvoiceEvent['event'],
  asOf: CivilDate,
): CivilDate[] {
  const dates = events.filter(({ event, on }) => event === kind && on <= asOf).map(({ on }) => on);
  return [...new Set(dates)].sort();
}

type RunningDelay = Extract<PaymentDelay, { state: 'running' }>;

/** The delay of an invoice under its contract, from the events up to a day. */
export function delayOf(
  { invoice, billedUntil }: InvoiceFact,
  events: readonly InvoiceEvent[],
  asOf: CivilDate,
): PaymentDelay {
  if (invoice.contract === null) return { state: 'unknown', missing: ['contract_ref'] };
  const told = events.filter(({ on }) => on <= asOf);
  return paymentDelay(paymentEventsOf(told), invoice.contract.paymentDays, billedUntil);
}

/** `late`: the last day to pay has passed; `near`: it comes within `nearDays` days; null: later. */
export function standingOf(dueOn: CivilDate, asOf: CivilDate, nearDays: Decimal): 'late' | 'near' | null {
  const left = daysBetween(asOf, dueOn);
  if (left < 0) return 'late';
  return exact(left).lte(nearDays) ? 'near' : null;
}

/** Values that the sentences on a running delay are made of. */
export type DelayValues = {
  invoice: string;
  standing: 'late' | 'near';
  dueOn: CivilDate;
  days: number;
  from: CivilDate;
  begins: RunningDelay['begins'];
  interruptedOn: CivilDate | null;
};

export const delayValues = (
  invoice: InvoiceHead,
  { dueOn, days, from, begins, interruptedOn }: RunningDelay,
  standing: 'late' | 'near',
): DelayValues => ({ invoice: invoice.ref, standing, dueOn, days, from, begins, interruptedOn });

/** The events that a finding rests on, then the row of the contract. */
export function delayEvidence(invoice: InvoiceHead, events: readonly InvoiceEvent[]): SourceRef[] {
  const { contract } = invoice;
  return [
    invoice.source,
    ...events.slice(0, 20).map(({ source }) => source),
    ...(contract === null ? [] : [contract.source]),
  ];
}

/** The whole of an invoice is looked at; a duty of the buyer puts no day and no amount in question. */
export const wholeInvoice = (invoice: InvoiceHead): FindingDraft['allocations'] => [
  { supplier: invoice.supplierKey, invoice: invoice.ref, line: null, days: null, amount: null },
];

/** A default delay, or a contract that was only inferred, grounds no fact. */
export const assumedDelay = ({ contract, contractHow }: InvoiceHead): string[] => [
  ...(contract === null ? [] : assumedOf(contract, 'payment_days')),
  ...guessed(contractHow, 'contract_ref'),
];
