import { exact, money, sum } from '../../domain/decimal.js';
import type { Decimal, Exact } from '../../domain/decimal.js';
import { isCreditNoteType } from '../../domain/giving-back.js';
import type { InvoiceTotals, ReadInvoice } from '../../domain/invoice.js';
import type { Problem, ProblemKind } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import {
  payable,
  sumOfAllowances,
  sumOfCharges,
  sumOfLines,
  totalVat,
  totalWithVat,
  totalWithoutVat,
  type Compared,
} from './arithmetic-problems.js';
import { countedLines } from './counted-lines.js';
import type { PlaceOf } from './place-of.js';
import { isSameAmount, isSameSum } from './same-sum.js';

/** A total that can be recomputed: its field, the problem it may raise, and what the other figures give. */
interface Check {
  field: keyof InvoiceTotals;
  kind: ProblemKind<Compared>;
  computed: Exact | null;
}

/** BR-CO-10 to BR-CO-16. A check whose figures are not all on the document is skipped. */
export function checkTotals(invoice: ReadInvoice, at: SourceRef, placeOf: PlaceOf): Problem[] {
  const { totals } = invoice;
  const checks: Check[] = [
    { field: 'lines', kind: sumOfLines, computed: linesTotal(invoice) },
    { field: 'allowances', kind: sumOfAllowances, computed: extrasTotal(invoice, false) },
    { field: 'charges', kind: sumOfCharges, computed: extrasTotal(invoice, true) },
    { field: 'withoutVat', kind: totalWithoutVat, computed: expectedWithoutVat(totals) },
    { field: 'vat', kind: totalVat, computed: vatByRate(invoice) },
    { field: 'withVat', kind: totalWithVat, computed: expectedWithVat(totals) },
    { field: 'payable', kind: payable, computed: expectedPayable(invoice) },
  ];
  return checks.flatMap(({ field, kind, computed }) => {
    const stated = totals[field] ?? absentTotal(field);
    if (stated === null || computed === null) return [];
    if (isSameAmount(stated, computed)) return [];
    if (field === 'lines' && isSameSum(invoice, stated, computed)) return [];
    const place = placeOf(totals, field) ?? at;
    return [kind.make(place, { stated, computed: money(computed) }, totals[field] ?? undefined)];
  });
}

/** The sums of allowances and charges may be left out when there are none: absent then means zero (EN 16931). */
function absentTotal(field: keyof InvoiceTotals): Decimal | null {
  return field === 'allowances' || field === 'charges' ? '0' : null;
}

function linesTotal(invoice: ReadInvoice): Exact | null {
  const nets = countedLines(invoice).map((line) => line.net);
  return nets.length === 0 ? null : sumOfAll(nets);
}

function extrasTotal(invoice: ReadInvoice, charge: boolean): Exact {
  return sum(invoice.allowancesCharges.filter((one) => one.charge === charge).map((one) => one.amount));
}

function expectedWithoutVat(totals: InvoiceTotals): Exact | null {
  if (totals.lines === null) return null;
  return exact(totals.lines)
    .minus(totals.allowances ?? 0)
    .plus(totals.charges ?? 0);
}

function vatByRate(invoice: ReadInvoice): Exact | null {
  if (invoice.vatBreakdown.length === 0) return null;
  return sumOfAll(invoice.vatBreakdown.map((one) => one.amount));
}

function expectedWithVat(totals: InvoiceTotals): Exact | null {
  if (totals.withoutVat === null || totals.vat === null) return null;
  return exact(totals.withoutVat).plus(totals.vat);
}

function expectedPayable(invoice: ReadInvoice): Exact | null {
  const { withVat, prepaid, rounding, payable: stated } = invoice.totals;
  if (withVat === null || isExemptFromPayable(invoice, stated)) return null;
  return exact(withVat)
    .minus(prepaid ?? 0)
    .plus(rounding ?? 0);
}

/**
 * MINIMUM does not transmit the prepaid amount, the XRechnung extension adds third-party payments that are not
 * among the totals, and a ZUGFeRD 1.0 credit note states nothing payable: BR-CO-16 says nothing about these.
 */
function isExemptFromPayable(invoice: ReadInvoice, stated: Decimal | null): boolean {
  const profile = (invoice.profile ?? '').toLowerCase();
  if (profile.endsWith(':minimum') || profile.includes(':extension:xrechnung')) return true;
  const isCreditNote = invoice.direction === -1 || isCreditNoteType(invoice.typeCode);
  const oldCreditNote = isCreditNote && profile.startsWith('urn:ferd:crossindustrydocument:');
  return oldCreditNote && stated !== null && exact(stated).eq(0);
}

function sumOfAll(values: readonly (Decimal | null)[]): Exact | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? sum(known) : null;
}
