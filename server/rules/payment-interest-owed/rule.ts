import type { LateInterest } from '../../domain/late-interest.js';
import { lateInterest } from '../../domain/late-interest.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { exact, money, sum, type Decimal } from '../../domain/decimal.js';
import { dueAfter, RESUMED_DAYS } from '../../domain/payment-delay.js';
import { REFINANCING_RATES_VERSION } from '../../domain/refinancing-rates.js';
import type { CitingCredit, InvoiceFact } from '../facts/invoice.js';
import type { InvoiceHead } from '../facts/contract.js';
import {
  asksForPayment,
  assumedDelay,
  datesOf,
  delayEvidence,
  delayOf,
  wholeInvoice,
} from '../payment-clock.js';
import { invoiceSubject } from '../invoice-scope.js';
import { defineRule } from '../rule.js';
import { messages, type Values } from './messages.js';

/**
 * X4: an invoice paid after its due date owes interest and a lump sum, by law. Before it is paid X1 or X3 speaks: what runs
 * every day would be another sum every day. It is no part of what the invoice bills, so nothing is at stake.
 */
export const rule = defineRule({
  id: 'payment-interest-owed',
  code: 'X4',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'buyer_duty',
  audience: ['buyer'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'invoiceEvents', 'citingCredits'],
  params: {},
  messages,
  check({ invoiceFact, invoiceEvents, citingCredits }, _params, { asOf }) {
    const { invoice } = invoiceFact;
    const [paidOn, ...otherPayments] = datesOf(invoiceEvents, 'paid', asOf);
    if (!asksForPayment(invoiceFact) || paidOn === undefined) return { outcome: 'notApplicable' };
    // Paid in parts: no row says how much on which day.
    if (otherPayments.length > 0) return { outcome: 'incomplete', missing: ['paid'] };
    const delay = delayOf(invoiceFact, invoiceEvents, asOf);
    if (delay.state === 'unknown') return { outcome: 'incomplete', missing: delay.missing };
    if (delay.state === 'interrupted') {
      // No new delay is shorter; what is paid after that may be late, and only the day of the resumption says so.
      const isInTime = paidOn <= dueAfter(delay.interruptedOn, RESUMED_DAYS);
      return isInTime ? { outcome: 'clean' } : { outcome: 'incomplete', missing: ['resumed'] };
    }
    if (paidOn <= delay.dueOn) return { outcome: 'clean' };
    const base = baseOf(invoiceFact, citingCredits, paidOn);
    if (typeof base === 'object') return { outcome: 'incomplete', ...base };
    if (exact(base).lte(0)) return { outcome: 'clean' };
    const owed = lateInterest(base, delay.dueOn, paidOn);
    if (owed === 'no-rate') return { outcome: 'incomplete', missing: ['refinancing_rate'] };
    if (owed === null) return { outcome: 'clean' };
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: invoiceSubject(invoice),
          values: { ...valuesOf(invoice, base, owed), dueOn: delay.dueOn, paidOn },
          allocations: wholeInvoice(invoice),
          evidence: [
            ...delayEvidence(invoice, invoiceEvents),
            ...creditsBy(citingCredits, paidOn).map(({ source }) => source),
          ],
          assumed: [...assumedDelay(invoice), ...(owed.rate.checked ? [] : ['refinancing_rate'])],
        },
      ],
    };
  },
});

/** What was given back by the day of the payment; twenty credits are cited at most. */
const creditsBy = (credits: readonly CitingCredit[], paidOn: CivilDate): readonly CitingCredit[] =>
  credits.filter(({ issueDate }) => issueDate !== null && issueDate <= paidOn).slice(0, 20);

/** Interest is on the amount with VAT, less what was paid before and what the contractor gave back before the payment. */
function baseOf(
  { totals }: InvoiceFact,
  credits: readonly CitingCredit[],
  paidOn: CivilDate,
): Decimal | { missing: string[] } {
  const asked = totals.payable ?? totals.withVat;
  if (asked === null) return { missing: ['payable'] };
  if (credits.some(({ issueDate }) => issueDate === null)) return { missing: ['issue_date'] };
  const before = credits.filter(({ issueDate }) => issueDate !== null && issueDate <= paidOn);
  const given = before.flatMap(({ givenBack }) => givenBack ?? []);
  if (given.length < before.length) return { missing: ['total_with_vat'] };
  return money(exact(asked).minus(sum(given)));
}

const valuesOf = (
  invoice: InvoiceHead,
  base: Decimal,
  { days, rate, yearly, interest, lumpSum, payableBy }: LateInterest,
): Omit<Values, 'dueOn' | 'paidOn'> => ({
  invoice: invoice.ref,
  base,
  days,
  yearly,
  refinancing: rate.rate,
  refinancingOn: rate.on,
  rateChecked: rate.checked,
  rates: REFINANCING_RATES_VERSION,
  interest,
  lumpSum,
  payableBy,
  currency: invoice.currency,
});
