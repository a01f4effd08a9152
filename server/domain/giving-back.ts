import { exact, signOf, sum, toDecimal, type Decimal, type Exact } from './decimal.js';
import type { ReadInvoice, ReadInvoiceLine } from './invoice.js';

/** Credit notes of UNTDID 1001, as listed by EN 16931 rule BR-CL-01 (CEN artefacts 1.3.16). */
const CREDIT_NOTES = new Set('81 83 261 262 296 308 381 396 420 458 502 503 532'.split(' '));

export function isCreditNoteType(typeCode: string | null): boolean {
  return typeCode !== null && CREDIT_NOTES.has(typeCode);
}

/**
 * Which way the amounts of a document count as they are written, so that net = direction × raw: -1 for a credit note.
 * One typed with negative amounts already says so by its signs: they count once.
 */
export function directionOf(
  isCreditNote: boolean,
  { lines, totals }: Pick<ReadInvoice, 'lines' | 'totals'>,
): 1 | -1 {
  return isCreditNote && !amountOf(lines, totals).lt(0) ? -1 : 1;
}

/** What says in which sense a line goes, as written on the document. */
type LineAmounts = Pick<ReadInvoiceLine, 'net' | 'quantity' | 'unitPrice'>;

/**
 * Does the line take off what it counts? Its amount says it; without one, its quantity or its price below zero. Both below zero
 * bill. On a credit note this is the sense of what is written, not of what it changes.
 */
export function isGivenBack({ net, quantity, unitPrice }: LineAmounts): boolean {
  const amount = signOf(net ?? '0');
  return (amount === 0 ? (signOf(quantity ?? '0') || 1) * (signOf(unitPrice ?? '0') || 1) : amount) < 0;
}

/**
 * The quantity that a line bills, or gives back, with the sign that direction × quantity needs. A supplier types what is given
 * back with a negative quantity, price or amount, or with none of them on a credit note: the line says in which sense it goes,
 * on a credit note beside the amounts of its other lines.
 */
export function signedQuantity({
  direction,
  lines,
}: Pick<ReadInvoice, 'direction' | 'lines'>): (
  line: Pick<LineAmounts, 'net' | 'unitPrice'>,
  quantity: Decimal | null,
) => Decimal | null {
  const isReversed = direction === -1 && netOf(lines).lt(0);
  return ({ net, unitPrice }, quantity) => {
    const isSilent = direction === -1 && signOf(net ?? '0') === 0;
    if (quantity === null || isSilent) return quantity;
    const isTakenOff = isGivenBack({ net, quantity, unitPrice }) !== isReversed;
    if (exact(quantity).lt(0) === isTakenOff) return quantity;
    return toDecimal(exact(quantity).times(-1));
  };
}

/** What the document comes to: its total, else its lines. */
function amountOf(lines: ReadInvoice['lines'], { withoutVat, withVat }: ReadInvoice['totals']): Exact {
  if (withoutVat !== null) return exact(withoutVat);
  const net = netOf(lines);
  return net.eq(0) ? exact(withVat ?? 0) : net;
}

function netOf(lines: ReadInvoice['lines']): Exact {
  return sum(
    lines.flatMap(({ lineStatus, net }) =>
      net === null || (lineStatus ?? 'DETAIL') !== 'DETAIL' ? [] : [net],
    ),
  );
}
