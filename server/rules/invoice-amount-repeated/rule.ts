import { exact } from '../../domain/decimal.js';
import { answerOf, notCompared, SERIES_FROM } from '../like-invoices.js';
import { limitOf } from '../limit-of.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/**
 * Two invoices of one contractor for the same amount, under two numbers, issued within some weeks of each other, for periods
 * that overlap: the later one is asked about. Equal packages of different months, and what a contract, order, person, profile,
 * deliverable or the figures of their texts (instalment 1, instalment 2) tell apart, are clean. A price that several
 * invoices of the period bear is usual. One number for both is D1's.
 */
export const rule = defineRule({
  id: 'invoice-amount-repeated',
  code: 'D2',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'duplicate',
  audience: ['buyer', 'supplier'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'invoiceLines', 'likeInvoices'],
  params: {
    seriesFrom: SERIES_FROM,
    daysApart: {
      type: 'count',
      default: '45',
      origin: { fr: 'proposée', en: 'proposed' },
      describe: {
        fr: 'Jours au plus entre les dates des deux factures',
        en: 'Days at most between the dates of the two invoices',
      },
    },
  },
  messages,
  check({ invoiceFact, invoiceLines, likeInvoices }, params) {
    const limit = limitOf(params, 'daysApart');
    const early = notCompared(invoiceFact);
    if (early !== null) return early;
    const same = likeInvoices.filter(
      ({ amount, ownAmount, daysEarlier }) => exact(amount).eq(ownAmount) && exact(daysEarlier).lte(limit),
    );
    return answerOf(invoiceFact, invoiceLines, same, limitOf(params, 'seriesFrom'), () => ({}));
  },
});
