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

/** X3: the delay that opened anew once all documents were there comes to its end, or has, and the invoice is not paid. */
export const rule = defineRule({
  id: 'payment-late-after-resumption',
  code: 'X3',
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
    const isResumed = datesOf(invoiceEvents, 'resumed', asOf).length > 0;
    const isPaid = datesOf(invoiceEvents, 'paid', asOf).length > 0;
    if (!asksForPayment(invoiceFact) || !isResumed || isPaid) return { outcome: 'notApplicable' };
    // What the resumption ends must be known: a delay that no row interrupts did not resume.
    if (datesOf(invoiceEvents, 'interrupted', asOf).length === 0) {
      return { outcome: 'incomplete', missing: ['interrupted'] };
    }
    const delay = delayOf(invoiceFact, invoiceEvents, asOf);
    if (delay.state === 'unknown') return { outcome: 'incomplete', missing: delay.missing };
    if (delay.state === 'interrupted') return { outcome: 'clean' };
    if (delay.begins !== 'resumed') return { outcome: 'notApplicable' };
    const standing = standingOf(delay.dueOn, asOf, limitOf(params, 'nearDays'));
    if (standing === null) return { outcome: 'clean' };
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: invoiceSubject(invoice),
          class: standing === 'late' ? 'fact' : 'question',
          values: delayValues(invoice, delay, standing),
          allocations: wholeInvoice(invoice),
          evidence: delayEvidence(invoice, invoiceEvents),
          assumed: assumedDelay(invoice),
        },
      ],
    };
  },
});
