import { exact, min, money } from '../../domain/decimal.js';
import { amountGap, amountWith, invoiceSubject, isCreditNote, isCurrent } from '../invoice-scope.js';
import { limitOf } from '../limit-of.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/**
 * Total without VAT = sum of the line nets − allowances + charges of the document (EN 16931, BR-CO-10 and BR-CO-13),
 * within the rounding of that many lines.
 */
export const rule = defineRule({
  id: 'invoice-total-differs',
  code: 'A2',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'arithmetic',
  audience: ['buyer', 'supplier'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact'],
  groundsInterruption: INTERRUPTION.wrong,
  params: {
    tolerancePerLine: {
      type: 'money',
      default: '0.02',
      origin: {
        fr: 'proposée',
        en: 'proposed',
      },
      describe: {
        fr: 'Écart admis par ligne de la facture',
        en: 'Difference allowed for each line of the invoice',
      },
    },
    toleranceCap: {
      type: 'money',
      default: '1',
      origin: {
        fr: 'proposée',
        en: 'proposed',
      },
      describe: {
        fr: 'Écart admis au plus, quel que soit le nombre de lignes',
        en: 'Largest difference allowed, whatever the number of lines',
      },
    },
  },
  messages,
  check({ invoiceFact }, params) {
    const { invoice, totals, lineNetSum, lineCount, documentAllowances, documentCharges } = invoiceFact;
    if (!isCurrent(invoice)) return { outcome: 'notApplicable' };
    if (lineCount === 0) return { outcome: 'incomplete', missing: ['lines'] };
    if (lineNetSum === null || totals.withoutVat === null) {
      const missing = [
        ...(lineNetSum === null ? ['net'] : []),
        ...(totals.withoutVat === null ? ['total_without_vat'] : []),
      ];
      return { outcome: 'incomplete', missing };
    }
    const isCredit = isCreditNote(invoice);
    const written = exact(totals.withoutVat);
    const extras = { allowances: exact(documentAllowances).abs(), charges: exact(documentCharges).abs() };
    const computed = amountWith(extras, exact(lineNetSum), written, isCredit);
    const { gap, excess } = amountGap(isCredit, written, computed);
    const tolerance = min(
      exact(limitOf(params, 'tolerancePerLine')).times(lineCount),
      limitOf(params, 'toleranceCap'),
    );
    if (gap.lte(tolerance)) return { outcome: 'clean' };
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: invoiceSubject(invoice),
          values: {
            invoice: invoice.ref,
            total: money(totals.withoutVat),
            computed: money(computed),
            lineSum: money(lineNetSum),
            lineCount,
            allowances: documentAllowances,
            charges: documentCharges,
            gap: money(gap),
            tolerance: money(tolerance),
            currency: invoice.currency,
          },
          allocations: [
            {
              supplier: invoice.supplierKey,
              invoice: invoice.ref,
              line: null,
              days: null,
              amount: money(excess),
            },
          ],
          evidence: [invoice.source],
        },
      ],
    };
  },
});
