import { exact, sum, toDecimal } from '../../domain/decimal.js';
import type { Decimal, Exact } from '../../domain/decimal.js';
import type { ReadInvoice, ReadInvoiceLine } from '../../domain/invoice.js';
import type { Problem } from '../../domain/problem.js';
import { lineNetFormula, linePeriodReversed, negativePrice, tooManyDecimals } from './arithmetic-problems.js';
import { countedLines } from './counted-lines.js';
import type { PlaceOf } from './place-of.js';

/** Tolerance of Peppol rule R120 on the line formula, in currency units. */
const LINE_TOLERANCE = '0.02';

/** True when a third decimal other than zero is written: 100.005, not 100.0000. */
export function hasThirdDecimal(amount: Decimal): boolean {
  return !exact(amount).round(2, 0).eq(amount);
}

/** BR-27, BR-30, BR-DEC-23 and the line formula, line by line. Lines outside the sums keep only BR-30. */
export function checkLines(invoice: ReadInvoice, placeOf: PlaceOf): Problem[] {
  const counted = new Set(countedLines(invoice));
  return invoice.lines.flatMap((line) => [
    ...checkPeriod(line, placeOf),
    ...(counted.has(line) ? checkAmounts(line, placeOf) : []),
  ]);
}

function checkPeriod(line: ReadInvoiceLine, placeOf: PlaceOf): Problem[] {
  const { periodStart: start, periodEnd: end } = line;
  if (start === null || end === null || end >= start) return [];
  return [linePeriodReversed.make(placeOf(line, 'periodEnd') ?? line.source, { start, end }, end)];
}

function checkAmounts(line: ReadInvoiceLine, placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const { net, unitPrice } = line;
  if (unitPrice !== null && exact(unitPrice).lt(0))
    problems.push(
      negativePrice.make(placeOf(line, 'unitPrice') ?? line.source, { stated: unitPrice }, unitPrice),
    );
  if (net === null) return problems;
  const at = placeOf(line, 'net') ?? line.source;
  if (hasThirdDecimal(net)) problems.push(tooManyDecimals.make(at, { stated: net }, net));
  const computed = netByFormula(line);
  if (computed?.minus(net).abs().gt(LINE_TOLERANCE))
    problems.push(lineNetFormula.make(at, { stated: net, computed: toDecimal(computed.round(4)) }, net));
  return problems;
}

/** BT-131 = BT-129 × BT-146 / BT-149 + charges − allowances (Peppol R120); null when a part is missing. */
function netByFormula(line: ReadInvoiceLine): Exact | null {
  if (line.quantity === null || line.unitPrice === null) return null;
  const base = exact(line.priceBaseQuantity ?? 1);
  if (base.eq(0)) return null;
  const extras = line.allowancesCharges.map(({ charge, amount }) =>
    charge ? exact(amount) : exact(amount).neg(),
  );
  return exact(line.quantity).times(line.unitPrice).div(base).plus(sum(extras));
}
