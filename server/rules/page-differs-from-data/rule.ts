import type { HeldOnPage } from '../facts/invoice.js';
import { invoiceSubject, isCurrent } from '../invoice-scope.js';
import { defineRule } from '../rule.js';
import { messages, type Difference } from './messages.js';

/**
 * The page that people read and the data that programs read, both in one document, show two values of one field. A value is
 * held against the page only where the page tells it; where it tells none, nothing is said, not even that the two agree. No
 * amount: which of the two is right is not known.
 */
export const rule = defineRule({
  id: 'page-differs-from-data',
  code: 'A8',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'arithmetic',
  audience: ['buyer', 'supplier'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'heldOnPages'],
  params: {},
  messages,
  check({ invoiceFact: { invoice }, heldOnPages }) {
    if (!isCurrent(invoice) || heldOnPages.length === 0) return { outcome: 'notApplicable' };
    const differences = heldOnPages.flatMap(differenceOf);
    if (differences.length === 0) return { outcome: 'clean' };
    const places = heldOnPages.flatMap(({ page, source }) => (page === null ? [] : [source]));
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: invoiceSubject(invoice),
          values: { invoice: invoice.ref, file: invoice.file, currency: invoice.currency, differences },
          allocations: [
            { supplier: invoice.supplierKey, invoice: invoice.ref, line: null, days: null, amount: null },
          ],
          evidence: [...places, invoice.source],
        },
      ],
    };
  },
});

function differenceOf({ field, page, data, source }: HeldOnPage): Difference[] {
  if (page === null) return [];
  const { file, page: onPage = null, line = null } = source;
  return [{ field, page, data, file, onPage, line }];
}
