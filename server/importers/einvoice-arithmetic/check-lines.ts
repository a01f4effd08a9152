import { exact, toDecimal } from '../../domain/decimal.js';
import type { ReadInvoice, ReadInvoiceLine } from '../../domain/invoice.js';
import type { Problem } from '../../domain/problem.js';
import { lineNetFormula, linePeriodReversed, negativePrice, tooManyDecimals } from './arithmetic-problems.js';
import { countedLines } from './counted-lines.js';
import { isNetAmount, netByFormula } from './net-by-formula.js';
import type { PlaceOf } from './place-of.js';
import { hasThirdDecimal } from './same-sum.js';

/** BR-27, BR-30, BR-DEC-23 and the line formula, line by line. Lines outside the sums keep only BR-30. */
export function checkLines(invoice: ReadInvoice, placeOf: PlaceOf): Problem[] {
  const counted = new Set(countedLines(invoice));
  return invoice.lines.flatMap((line) => [
    ...checkPeriod(line, placeOf),
    ...(counted.has(line) ? checkAmounts(line, placeOf, invoice.currency) : []),
  ]);
}

function checkPeriod(line: ReadInvoiceLine, placeOf: PlaceOf): Problem[] {
  const { periodStart: start, periodEnd: end } = line;
  if (start === null || end === null || end >= start) return [];
  return [linePeriodReversed.make(placeOf(line, 'periodEnd') ?? line.source, { start, end }, end)];
}

function checkAmounts(line: ReadInvoiceLine, placeOf: PlaceOf, currency: string | null): Problem[] {
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
  if (computed !== null && !isNetAmount(computed, exact(net), currency))
    problems.push(lineNetFormula.make(at, { stated: net, computed: toDecimal(computed.round(4)) }, net));
  return problems;
}
