import { exact, max, type Exact } from '../domain/decimal.js';
import type { Subject } from '../domain/finding.js';
import { isCreditNoteType } from '../domain/giving-back.js';
import type { InvoiceHead } from './facts/contract.js';

/** Rejected, replaced, cancelled and credited invoices ask for nothing more: their figures are not questioned. */
export function isCurrent(invoice: InvoiceHead): boolean {
  return invoice.state === 'current';
}

/** A credit note, whatever the signs of its amounts. */
export function isCreditNote(invoice: Pick<InvoiceHead, 'direction' | 'typeCode'>): boolean {
  return invoice.direction === -1 || isCreditNoteType(invoice.typeCode);
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
export function amountGap(isCredit: boolean, written: Exact, computed: Exact): AmountGap {
  const over = isCredit ? computed.abs().minus(written.abs()) : written.minus(computed);
  return { gap: over.abs(), excess: max(over, exact(0)) };
}

/**
 * What the figures of a line or of a document come to: `amount` less allowances, plus charges. On a credit note only the size
 * of the amount counts, and it is signed as what is written. Where the document is typed negative, its allowances and charges
 * may have changed sign with the rest or not: the reading nearest to what is written counts.
 */
export function amountWith(
  extras: { allowances: Exact; charges: Exact },
  amount: Exact,
  written: Exact,
  isCredit: boolean,
): Exact {
  const more = extras.charges.minus(extras.allowances);
  const size = isCredit ? amount.abs() : amount;
  if (!amount.lt(0) && !written.lt(0)) return size.plus(more);
  const stated = isCredit ? written.abs() : written;
  const gapTo = (reading: Exact): Exact => reading.minus(stated).abs();
  const nearest = gapTo(size.minus(more)).lt(gapTo(size.plus(more))) ? size.minus(more) : size.plus(more);
  return isCredit && written.lt(0) ? nearest.times(-1) : nearest;
}
