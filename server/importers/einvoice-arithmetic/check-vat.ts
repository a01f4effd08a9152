import { exact, money, sum } from '../../domain/decimal.js';
import type { Decimal, Exact } from '../../domain/decimal.js';
import type { ReadInvoice, VatBreakdown } from '../../domain/invoice.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { baseOfRate, vatOfRate } from './arithmetic-problems.js';
import { countedLines } from './counted-lines.js';
import { isSameSum } from './same-sum.js';
import type { PlaceOf } from './place-of.js';

/**
 * How far the base of a rate may be from its lines (BR-S-08). The official test of UBL lets pass less than one currency unit,
 * that of CII nothing.
 */
export type BaseTolerance = 'less-than-one' | 'none';

/** The official tests of BR-CO-17, BR-S-09 and (in UBL) BR-S-08 let pass less than one currency unit. */
const VAT_TOLERANCE = 1;

/** BR-CO-17, which covers BR-S-09, on each rate; BR-S-08 on each standard rate. */
export function checkVat(
  invoice: ReadInvoice,
  at: SourceRef,
  placeOf: PlaceOf,
  baseTolerance: BaseTolerance,
): Problem[] {
  return [...checkAmounts(invoice, at, placeOf), ...checkBases(invoice, at, placeOf, baseTolerance)];
}

function checkAmounts(invoice: ReadInvoice, at: SourceRef, placeOf: PlaceOf): Problem[] {
  return invoice.vatBreakdown.flatMap((one) => {
    const { rate, base, amount } = one;
    if (rate === null || base === null || amount === null) return [];
    const computed = exact(base).times(rate).div(100);
    // Credit notes write the sign of the base or of the amount either way: absolute values, as in the schematron.
    if (computed.abs().minus(exact(amount).abs()).abs().lt(VAT_TOLERANCE)) return [];
    const values = { stated: amount, computed: money(computed), rate };
    return [vatOfRate.make(placeOf(one, 'amount') ?? at, values, amount)];
  });
}

function checkBases(
  invoice: ReadInvoice,
  at: SourceRef,
  placeOf: PlaceOf,
  tolerance: BaseTolerance,
): Problem[] {
  const parts = taxedParts(invoice);
  if (parts === null) return [];
  const isBase = (stated: Exact, computed: Exact): boolean =>
    tolerance === 'less-than-one'
      ? computed.minus(stated).abs().lt(VAT_TOLERANCE)
      : isSameSum(invoice, stated, computed);
  return standardRates(invoice.vatBreakdown).flatMap(({ rate, stated, first }) => {
    const computed = sum(parts.filter((part) => exact(part.rate).eq(rate)).map((part) => part.amount));
    if (isBase(stated, computed)) return [];
    const values = { stated: money(stated), computed: money(computed), rate };
    return [baseOfRate.make(placeOf(first, 'base') ?? at, values, first.base ?? undefined)];
  });
}

/** Stated bases of category S, one per rate. A rate with an unknown base is left out. */
function standardRates(breakdown: readonly VatBreakdown[]): {
  rate: Decimal;
  stated: Exact;
  first: VatBreakdown;
}[] {
  const rates = new Map<string, { rate: Decimal; stated: Exact; first: VatBreakdown }>();
  for (const one of breakdown) {
    if (one.category !== 'S' || one.rate === null || one.base === null) continue;
    const key = exact(one.rate).toFixed();
    const known = rates.get(key);
    if (known) known.stated = known.stated.plus(one.base);
    else rates.set(key, { rate: one.rate, stated: exact(one.base), first: one });
  }
  return [...rates.values()];
}

/** Lines, allowances and charges of category S with their rate; null when one of them cannot be placed. */
function taxedParts(invoice: ReadInvoice): { rate: Decimal; amount: Exact }[] | null {
  const parts: { rate: Decimal; amount: Exact }[] = [];
  const lines = countedLines(invoice);
  if (lines.length === 0) return null;
  for (const line of lines) {
    if (line.net === null || line.vatCategory === null) return null;
    if (line.vatCategory !== 'S') continue;
    if (line.vatRate === null) return null;
    parts.push({ rate: line.vatRate, amount: exact(line.net) });
  }
  for (const { vatCategory, vatRate, amount, charge } of invoice.allowancesCharges) {
    if (vatCategory === undefined || vatCategory === null) return null;
    if (vatCategory !== 'S') continue;
    if (vatRate === undefined || vatRate === null) return null;
    parts.push({ rate: vatRate, amount: charge ? exact(amount) : exact(amount).neg() });
  }
  return parts;
}
