import type { Subject } from '../../domain/finding.js';
import type { SameNumber } from '../facts/invoice.js';
import { invoiceSubject, isCurrent } from '../invoice-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule } from '../rule.js';
import { givesBack, wholeInvoice } from '../whole-invoice.js';
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
  groundsInterruption: INTERRUPTION.inconsistent,
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
          allocations: wholeInvoice(invoiceFact, invoiceLines),
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

function twinSubject(other: SameNumber, supplier: string): Subject {
  return { invoice: other.number, supplier, file: other.file };
}
