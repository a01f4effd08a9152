import { exact, max, type Exact } from '../domain/decimal.js';
import type { Subject } from '../domain/finding.js';
import type { InvoiceHead } from './facts/contract.js';

/** Rejected, replaced, cancelled and credited invoices ask for nothing more: their figures are not questioned. */
export function isCurrent(invoice: InvoiceHead): boolean {
  return invoice.state === 'current';
}

/** Keys of a finding on an invoice; the file tells apart two documents of one number. */
export function invoiceSubject(invoice: InvoiceHead): Subject {
  return {
    invoice: invoice.ref,
    supplier: invoice.supplierKey,
    ...(invoice.contract === null ? {} : { contract: invoice.contract.ref }),
    file: invoice.file,
  };
}

/** How an amount written on a document differs from the one that its other figures give. */
interface AmountGap {
  /** Absolute difference. */
  gap: Exact;
  /** The part of it that the buyer would pay without support: 0 when the document asks for less than its figures give. */
  excess: Exact;
}

/**
 * Compares a written amount with a computed one. On a credit note the sizes are compared, because some software reverses the
 * signs, and the excess is what it gives back too little.
 */
export function amountGap(direction: 1 | -1, written: Exact, computed: Exact): AmountGap {
  const over = direction === 1 ? written.minus(computed) : computed.abs().minus(written.abs());
  return { gap: over.abs(), excess: max(over, exact(0)) };
}
