import { limitOf } from '../limit-of.js';
import {
  asksForPayment,
  assumedDelay,
  datesOf,
  delayEvidence,
  delayOf,
  delayValues,
  standingOf,
  wholeInvoice,
} from '../payment-clock.js';
import { invoiceSubject } from '../invoice-scope.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/**
 * X1: the delay of payment of an invoice that is not paid comes to its end, or has. A delay that was interrupted does not run;
 * one that opened anew is the matter of X3.
 */
export const rule = defineRule({
  id: 'payment-near-or-late',
  code: 'X1',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'buyer_duty',
  audience: ['buyer'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'invoiceEvents'],
  params: {
    nearDays: {
      type: 'count',
      default: '10',
      origin: { fr: 'proposée', en: 'proposed' },
      describe: {
        fr: "Jours avant l'échéance à partir desquels elle est rappelée",
        en: 'Days before the due date from which it is recalled',
      },
    },
  },
  messages,
  check({ invoiceFact, invoiceEvents }, params, { asOf }) {
    const { invoice } = invoiceFact;
    if (!asksForPayment(invoiceFact) || datesOf(invoiceEvents, 'paid', asOf).length > 0) {
      return { outcome: 'notApplicable' };
    }
    const delay = delayOf(invoiceFact, invoiceEvents, asOf);
    if (delay.state === 'unknown') return { outcome: 'incomplete', missing: delay.missing };
    if (delay.state === 'interrupted') return { outcome: 'clean' };
    if (delay.begins === 'resumed') return { outcome: 'notApplicable' };
    const standing = standingOf(delay.dueOn, asOf, limitOf(params, 'nearDays'));
    if (standing === null) return { outcome: 'clean' };
    const events = invoiceEvents.filter(({ event }) => event === 'received' || event === 'service_done');
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: invoiceSubject(invoice),
          class: standing === 'late' ? 'fact' : 'question',
          values: delayValues(invoice, delay, standing),
          allocations: wholeInvoice(invoice),
          evidence: delayEvidence(invoice, events),
          assumed: assumedDelay(invoice),
        },
      ],
    };
  },
});
