import { asksForPayment, datesOf, delayEvidence, wholeInvoice } from '../payment-clock.js';
import { invoiceSubject } from '../invoice-scope.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/** Dates that a sentence names. */
const SHOWN = 20;

/**
 * X2: the delay of payment may be interrupted once. The same interruption told by two rows on one day is one; one on the
 * document that was sent again under the same number is that of another payment request.
 */
export const rule = defineRule({
  id: 'payment-interrupted-twice',
  code: 'X2',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'buyer_duty',
  audience: ['buyer'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'invoiceEvents'],
  params: {},
  messages,
  check({ invoiceFact, invoiceEvents }, _params, { asOf }) {
    const { invoice } = invoiceFact;
    const [first, ...later] = datesOf(invoiceEvents, 'interrupted', asOf);
    if (!asksForPayment(invoiceFact) || first === undefined) return { outcome: 'notApplicable' };
    if (later.length === 0) return { outcome: 'clean' };
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: invoiceSubject(invoice),
          values: { invoice: invoice.ref, first, later: later.slice(0, SHOWN), laterCount: later.length },
          allocations: wholeInvoice(invoice),
          evidence: delayEvidence(
            invoice,
            invoiceEvents.filter(({ event }) => event === 'interrupted'),
          ),
        },
      ],
    };
  },
});
