import { exact } from '../../domain/decimal.js';
import type { SharedAttachment } from '../facts/invoice.js';
import { invoiceSubject, isCurrent } from '../invoice-scope.js';
import { limitOf } from '../limit-of.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/**
 * The same attached file, byte for byte, under two invoices: the later one is asked about. Found under more invoices, or
 * under two contracts, it is a common annex (price list, terms, logo). No amount: the file proves work, not a sum.
 */
export const rule = defineRule({
  id: 'attachment-shared',
  code: 'D6',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'duplicate',
  audience: ['buyer', 'supplier'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'sharedAttachments'],
  params: {
    commonFrom: {
      type: 'count',
      default: '3',
      origin: {
        fr: 'proposée ; lecture du format d’échange, version 1',
        en: 'proposed; reading of the exchange format, version 1',
      },
      describe: {
        fr: 'Nombre de factures à partir duquel une pièce est une annexe commune',
        en: 'Number of invoices from which an attachment is a common annex',
      },
    },
  },
  messages,
  check({ invoiceFact: { invoice }, sharedAttachments }, params) {
    if (!isCurrent(invoice)) return { outcome: 'notApplicable' };
    const commonFrom = limitOf(params, 'commonFrom');
    const shared = sharedAttachments.filter((one) => one.earlier && !isCommonAnnex(one, commonFrom));
    const [first] = shared;
    if (first === undefined) return { outcome: 'clean' };
    const own = shared.filter((one) => one.otherSupplierKey === invoice.supplierKey);
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: invoiceSubject(invoice),
          related: others(shared).map((one) => ({
            invoice: one.otherInvoice,
            supplier: one.otherSupplierKey,
            file: one.otherFile,
          })),
          values: {
            invoice: invoice.ref,
            attachments: names(shared),
            invoices: others(shared).map((one) => one.otherInvoice),
            otherSuppliers: [...new Set(shared.map((one) => one.otherSupplierKey))].filter(
              (key) => key !== invoice.supplierKey,
            ),
            ownInvoices: others(own).map((one) => one.otherInvoice),
          },
          allocations: [
            { supplier: invoice.supplierKey, invoice: invoice.ref, line: null, days: null, amount: null },
          ],
          evidence: shared.flatMap((one) => [one.source, one.otherSource]),
          supplierEvidence: [...shared.map((one) => one.source), ...own.map((one) => one.otherSource)],
        },
      ],
    };
  },
});

function isCommonAnnex(one: SharedAttachment, commonFrom: string): boolean {
  return exact(one.invoiceCount).gte(commonFrom) || one.contractCount >= 2;
}

function names(shared: readonly SharedAttachment[]): string[] {
  return [...new Set(shared.map((one) => one.name))];
}

/** One entry for each other invoice, whatever the number of files it shares. */
function others(shared: readonly SharedAttachment[]): SharedAttachment[] {
  return [...new Map(shared.map((one) => [`${one.otherSupplierKey} ${one.otherFile}`, one])).values()];
}
