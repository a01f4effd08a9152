import type { ReadInvoice } from '../../domain/invoice.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { checkDates } from './check-dates.js';
import { checkLines } from './check-lines.js';
import { checkProcess } from './check-process.js';
import { checkTotals } from './check-totals.js';
import { checkVat, type BaseTolerance } from './check-vat.js';
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
 * @param baseTolerance how far the base of a VAT rate may be from its lines in the syntax of the document
 */
export function checkInvoiceArithmetic(
  invoice: ReadInvoice,
  at: SourceRef,
  placeOf: PlaceOf = noPlaces,
  baseTolerance: BaseTolerance = 'less-than-one',
): Problem[] {
  return [
    ...checkDates(invoice, at, placeOf),
    ...checkProcess(invoice, at, placeOf),
    ...checkPeriod(invoice, at, placeOf),
    ...checkLines(invoice, placeOf),
    ...checkTotals(invoice, at, placeOf),
    ...checkVat(invoice, at, placeOf, baseTolerance),
  ];
}

function checkPeriod(invoice: ReadInvoice, at: SourceRef, placeOf: PlaceOf): Problem[] {
  const { periodStart: start, periodEnd: end } = invoice;
  if (start === null || end === null || end >= start) return [];
  return [documentPeriodReversed.make(placeOf(invoice, 'periodEnd') ?? at, { start, end }, end)];
}
