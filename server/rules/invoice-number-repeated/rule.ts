import { exact, money, toDecimal } from '../../domain/decimal.js';
import type { Allocation, Subject } from '../../domain/finding.js';
import type { InvoiceFact, InvoiceLineBrief, SameNumber } from '../facts/invoice.js';
import { invoiceSubject, isCreditNote, isCurrent } from '../invoice-scope.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';
import { partsDigitsOtherwise } from './number-writing.js';

/**
 * Same supplier, same normalised number, same issue year: the later of the two is asked about. Numbers that start again each
 * year, identical files and cited, rejected or cancelled invoices never come here as twins. What gives back,
 * whatever its type and signs, may carry the number of what it credits. Numbers that part their digits otherwise (FA-1-12, FA-11-2) may be two numbers: a question.
 */
export const rule = defineRule({
  id: 'invoice-number-repeated',
  code: 'D1',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'duplicate',
  audience: ['buyer', 'supplier'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice', 'file'],
  needs: ['invoiceFact', 'invoiceLines', 'sameNumber'],
  params: {},
  messages,
  check({ invoiceFact, invoiceLines, sameNumber }) {
    const { invoice } = invoiceFact;
    if (!isCurrent(invoice) || givesBack(invoiceFact)) return { outcome: 'notApplicable' };
    if (invoice.number === null || invoice.issueDate === null) {
      const missing = [
        ...(invoice.number === null ? ['invoice_number'] : []),
        ...(invoice.issueDate === null ? ['issue_date'] : []),
      ];
      return { outcome: 'incomplete', missing };
    }
    const twins = sameNumber.filter(isEarlierInvoice);
    const [twin] = twins;
    if (twin === undefined) return { outcome: 'clean' };
    const otherwise = partsDigitsOtherwise(invoice.number, twin.number);
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: invoiceSubject(invoice),
          ...(otherwise ? { class: 'question' } : {}),
          related: twins.map((other) => twinSubject(other, invoice.supplierKey)),
          values: {
            invoice: invoice.number,
            issueDate: invoice.issueDate,
            amount: invoiceFact.totals.withoutVat,
            file: invoice.file,
            currency: invoice.currency,
            twin: twin.number,
            isWrittenOtherwise: otherwise,
            twinIssueDate: twin.issueDate,
            twinAmount: twin.withoutVat,
            twinFile: twin.file,
            files: twins.map((other) => other.file),
          },
          allocations: allocations(invoiceFact, invoiceLines),
          evidence: [invoice.source, ...twins.map((other) => other.source)],
          // The contract pays an invoice once.
          rung: 'contract',
        },
      ],
    };
  },
});

function isEarlierInvoice(other: SameNumber): boolean {
  return other.earlier && !other.replaced && other.state === 'current';
}

/** A credit note, or an invoice that comes to less than nothing. */
function givesBack({ invoice, totals, lineNetSum }: InvoiceFact): boolean {
  return isCreditNote(invoice) || exact(totals.withoutVat ?? lineNetSum ?? 0).lt(0);
}

function twinSubject(other: SameNumber, supplier: string): Subject {
  return { invoice: other.number, supplier, file: other.file };
}

/** Everything that the later invoice bills; the invoice as a whole when it has no lines. */
function allocations({ invoice, totals }: InvoiceFact, lines: readonly InvoiceLineBrief[]): Allocation[] {
  const at = { supplier: invoice.supplierKey, invoice: invoice.ref };
  const billed = lines.filter(({ lineStatus }) => lineStatus === null || lineStatus === 'DETAIL');
  if (billed.length === 0) {
    return [{ ...at, line: null, days: null, amount: totals.withoutVat }];
  }
  return billed.map(({ line, net, days }) => ({
    ...at,
    line,
    days: days === null ? null : toDecimal(exact(days)),
    amount: net === null ? null : money(net),
  }));
}
