import { exact, money, toDecimal } from '../domain/decimal.js';
import type { Allocation } from '../domain/finding.js';
import type { InvoiceFact, InvoiceLineBrief } from './facts/invoice.js';
import { isCreditNote } from './invoice-scope.js';

/** A credit note, or an invoice that comes to less than nothing. */
export function givesBack({ invoice, totals, lineNetSum }: InvoiceFact): boolean {
  return isCreditNote(invoice) || exact(totals.withoutVat ?? lineNetSum ?? 0).lt(0);
}

/** Everything that an invoice bills, line by line; the invoice as a whole when it has no lines. */
export function wholeInvoice(
  { invoice, totals }: InvoiceFact,
  lines: readonly InvoiceLineBrief[],
): Allocation[] {
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
