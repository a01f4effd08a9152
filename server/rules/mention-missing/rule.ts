import { mentionOf, type RequiredMention } from '../../domain/required-mentions.js';
import { exact } from '../../domain/decimal.js';
import type { InvoiceFact } from '../facts/invoice.js';
import type { StatedMentions } from '../facts/invoice-papers.js';
import { invoiceSubject, isCreditNote, isCurrent } from '../invoice-scope.js';
import { guessed } from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/**
 * What the contract requires its invoices to carry (`required_mentions`) and this one does not. The contract's own list is held
 * against the document; what the law requires besides is not.
 */
export const rule = defineRule({
  id: 'mention-missing',
  code: 'A4',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'contract',
  audience: ['buyer', 'supplier'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'statedMentions'],
  groundsInterruption: INTERRUPTION.missing,
  params: {},
  messages,
  check({ invoiceFact, statedMentions }) {
    const { invoice } = invoiceFact;
    if (!isCurrent(invoice) || isCreditNote(invoice)) return { outcome: 'notApplicable' };
    if (invoice.contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    const { required } = statedMentions;
    if (required === null || required.length === 0)
      return { outcome: 'incomplete', missing: ['required_mentions'] };
    const named = required.map(mentionOf);
    const known = [...new Set(named.filter((mention) => mention !== null))];
    const missing = known.filter((mention) => isCarried(mention, invoiceFact, statedMentions) === false);
    if (missing.length > 0) {
      return {
        outcome: 'flagged',
        findings: [
          {
            subject: invoiceSubject(invoice),
            values: { invoice: invoice.ref, contract: invoice.contract.ref, mentions: missing },
            allocations: [
              { supplier: invoice.supplierKey, invoice: invoice.ref, line: null, days: null, amount: null },
            ],
            evidence: [invoice.source, invoice.contract.source],
            supplierEvidence: [invoice.source],
            assumed: guessed(invoice.contractHow, 'contract_ref'),
            // The invoice behind a table, or a page, may carry what was not read.
            ...(statedMentions.isElectronic ? {} : { class: 'question' as const }),
          },
        ],
      };
    }
    const unknown = [
      ...(named.includes(null) ? ['required_mentions'] : []),
      ...known.flatMap((mention) =>
        isCarried(mention, invoiceFact, statedMentions) === null ? [unreadFact(mention)] : [],
      ),
    ];
    return unknown.length > 0
      ? { outcome: 'incomplete', missing: [...new Set(unknown)] }
      : { outcome: 'clean' };
  },
});

const unreadFact = (mention: RequiredMention): string => (mention === 'iban' ? 'iban' : 'invoice_document');

/** Does the invoice carry it? Null for what is not read in such a document. */
function isCarried(mention: RequiredMention, fact: InvoiceFact, stated: StatedMentions): boolean | null {
  /** Tables have no column for it, pages are not searched for it. */
  const inFields = (isStated: boolean): boolean | null => isStated || (stated.isElectronic ? false : null);
  const onLines = (isStated: boolean): boolean | null => (stated.hasLines ? isStated : null);
  switch (mention) {
    case 'invoice_number':
      return stated.invoiceNumber;
    case 'issue_date':
      return stated.issueDate;
    case 'due_date':
      return inFields(stated.dueDate);
    case 'contract_ref':
      return stated.contractRef;
    case 'order_ref':
      return stated.orderRef;
    case 'buyer_reference':
      return inFields(stated.buyerReference);
    // Abroad nobody has one.
    case 'siret':
      return stated.siret || stated.isForeign;
    // Who charges no VAT may have no number for it.
    case 'vat_id':
      return inFields(stated.vatId || !chargesVat(fact));
    case 'buyer_siret':
      return inFields(stated.buyerSiret);
    case 'period':
      return stated.period || onLines(false);
    case 'quantity':
      return onLines(stated.quantity);
    case 'unit_price':
      return onLines(stated.unitPrice);
    case 'attachment':
      return inFields(stated.attachment);
    // In the invoice, or handed in beside it.
    case 'timesheet':
      return stated.timesheet || stated.attachment || onLines(false);
    case 'iban':
      return null;
  }
}

function chargesVat({ totals: { vat, withVat, withoutVat } }: InvoiceFact): boolean {
  if (vat !== null) return !exact(vat).eq(0);
  return withVat === null || withoutVat === null || !exact(withVat).eq(withoutVat);
}
