import { exact, money, type Decimal, type Exact } from '../../domain/decimal.js';
import type { ReadInvoice } from '../../domain/invoice.js';
import { countedLines } from './counted-lines.js';

/** True when a third decimal other than zero is written: 100.005, not 100.0000. */
export function hasThirdDecimal(amount: Decimal): boolean {
  return !exact(amount).round(2, 0).eq(amount);
}

/** Is this the stated amount, as it is or rounded to cents, half away from zero? */
export function isSameAmount(stated: Exact | Decimal, computed: Exact): boolean {
  return exact(stated).eq(money(computed)) || exact(stated).eq(computed);
}

/**
 * The same for a sum of lines. A cent that comes from a third decimal on a line is BR-DEC-23, already reported there, not a
 * wrong sum: official engines disagree on half cents.
 */
export function isSameSum(invoice: ReadInvoice, stated: Exact | Decimal, computed: Exact): boolean {
  if (isSameAmount(stated, computed)) return true;
  const hasThird = countedLines(invoice).some(({ net }) => net !== null && hasThirdDecimal(net));
  return hasThird && computed.minus(stated).abs().lte('0.01');
}
