import type { ReadInvoice } from '../../domain/invoice.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { checkLines } from './check-lines.js';
import { checkTotals } from './check-totals.js';
import { checkVat } from './check-vat.js';
import { documentPeriodReversed } from './arithmetic-problems.js';
import { noPlaces, type PlaceOf } from './place-of.js';

/**
 * Recomputes what an invoice states about itself, in exact decimals, rounding half away from zero.
 * Nothing is corrected: each contradiction is a problem with a published code (`br-co-10`…, EN 16931; and
 * `line-net-formula`, a warning, since honest files often fail it). A figure that the document does not carry
 * is not checked. None of these problems is a reason to refuse the file.
 *
 * @param at place of a problem of the document when `placeOf` knows no better
 * @param placeOf where a field was read, for readers that keep it
 */
export function checkInvoiceArithmetic(
  invoice: ReadInvoice,
  at: SourceRef,
  placeOf: PlaceOf = noPlaces,
): Problem[] {
  return [
    ...checkPeriod(invoice, at, placeOf),
    ...checkLines(invoice, placeOf),
    ...checkTotals(invoice, at, placeOf),
    ...checkVat(invoice, at, placeOf),
  ];
}

function checkPeriod(invoice: ReadInvoice, at: SourceRef, placeOf: PlaceOf): Problem[] {
  const { periodStart: start, periodEnd: end } = invoice;
  if (start === null || end === null || end >= start) return [];
  return [documentPeriodReversed.make(placeOf(invoice, 'periodEnd') ?? at, { start, end }, end)];
}
