import { exact, sum, type Exact } from '../../domain/decimal.js';
import { hasNoCents } from '../../domain/currency-units.js';
import type { ReadInvoiceLine } from '../../domain/invoice.js';

/** BT-131 = BT-129 × BT-146 / BT-149 + charges − allowances (Peppol R120); null when a part is missing. */
export function netByFormula(
  line: Pick<ReadInvoiceLine, 'quantity' | 'unitPrice' | 'priceBaseQuantity' | 'allowancesCharges'>,
): Exact | null {
  if (line.quantity === null || line.unitPrice === null) return null;
  const base = exact(line.priceBaseQuantity ?? 1);
  if (base.eq(0)) return null;
  const extras = line.allowancesCharges.map(({ charge, amount }) =>
    charge ? exact(amount) : exact(amount).neg(),
  );
  return exact(line.quantity).times(line.unitPrice).div(base).plus(sum(extras));
}

/** Tolerance of Peppol rule R120 on the line formula, in currency units. */
const LINE_TOLERANCE = '0.02';

/**
 * Does the formula give this net amount? What is given back is written with either sign: absolute values count. An amount in
 * a currency without cents is rounded to its unit.
 */
export function isNetAmount(computed: Exact, net: Exact, currency: string | null): boolean {
  const gap = computed.abs().minus(net.abs()).abs();
  return hasNoCents(currency) ? gap.lt(1) : gap.lte(LINE_TOLERANCE);
}
