import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import type { SupplierOrder } from '../facts/supplier-order.js';
import { thresholdsOn, type ThresholdKind } from './procurement-thresholds.js';

export type LimitKind = 'signature' | ThresholdKind;

/** An order just under a limit that was in force when it was placed. */
interface NearLimit {
  order: SupplierOrder;
  on: CivilDate;
  limit: Decimal;
}

/** Orders of one CPV division, each just under the same limit and less than twelve months after the one before. */
export interface OrderGroup {
  kind: LimitKind;
  cpvDivision: string;
  orders: NearLimit[];
}

/** Euros: the thresholds are in no other currency. */
const THRESHOLD_CURRENCY = 'EUR';

/** Groups of at least two orders, each from `band` of a limit up to the limit. */
export function ordersNearLimits(orders: readonly SupplierOrder[], band: Decimal): OrderGroup[] {
  const near = new Map<string, { kind: LimitKind; cpvDivision: string; found: NearLimit[] }>();
  for (const order of orders) {
    const { orderedOn: on, amount, cpvDivision } = order;
    if (on === null || amount === null || cpvDivision === null) continue;
    for (const { kind, limit } of limitsOf(order, on, cpvDivision)) {
      if (!isJustUnder(amount, limit, band)) continue;
      // Another signatory's limit is another limit; a threshold stays the same one when its amount changes.
      const key = [kind, kind === 'signature' ? limit : '', order.currency, cpvDivision].join(' ');
      const found = [...(near.get(key)?.found ?? []), { order, on, limit }];
      near.set(key, { kind, cpvDivision, found });
    }
  }
  return [...near.values()].flatMap(({ kind, cpvDivision, found }) =>
    within12Months(found).map((chain) => ({ kind, cpvDivision, orders: chain })),
  );
}

function limitsOf(
  order: SupplierOrder,
  on: CivilDate,
  division: string,
): { kind: LimitKind; limit: Decimal }[] {
  const own =
    order.signatureLimit === null ? [] : [{ kind: 'signature' as const, limit: order.signatureLimit }];
  if (order.currency !== THRESHOLD_CURRENCY) return own;
  return [...own, ...thresholdsOn(on, division).map(({ kind, amount }) => ({ kind, limit: amount }))];
}

function isJustUnder(amount: Decimal, limit: Decimal, band: Decimal): boolean {
  return exact(amount).lte(limit) && exact(amount).gte(exact(limit).times(band)) && exact(amount).gt(0);
}

/** The same day a year later; 29 February compares as the day after the 28th. */
const aYearAfter = (day: CivilDate): CivilDate => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

function within12Months(found: readonly NearLimit[]): NearLimit[][] {
  const sorted = [...found].sort((a, b) => (a.on < b.on ? -1 : 1));
  const chains: NearLimit[][] = [];
  for (const one of sorted) {
    const last = chains.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && one.on < aYearAfter(before.on)) last.push(one);
    else chains.push([one]);
  }
  return chains.filter((chain) => chain.length > 1);
}

/**
 * What is not known and could make two orders alike: an amount, or, of two orders whose amounts are so near that one limit may
 * be just above both, their division, their date or the limit itself.
 */
export function unknownOfOrders(orders: readonly SupplierOrder[], band: Decimal): string[] {
  const missing = new Set<string>();
  if (orders.some(({ amount }) => amount === null)) missing.add('amount');
  const sized = orders.flatMap((order) =>
    order.amount === null || !exact(order.amount).gt(0) ? [] : [{ order, amount: order.amount }],
  );
  const sorted = sized.sort((a, b) => exact(a.amount).cmp(exact(b.amount)));
  const divisions = new Set(sorted.map(({ order }) => order.cpvDivision));
  for (const division of divisions) {
    const alike = sorted.filter(({ order }) => [division, null].includes(order.cpvDivision));
    alike.forEach(({ order, amount }, index) => {
      const next = alike[index + 1];
      if (next === undefined || exact(amount).lt(exact(next.amount).times(band))) return;
      const pair = [order, next.order];
      if (isTooFar(pair)) return;
      if (pair.some(({ signatureLimit }) => signatureLimit === null)) missing.add('signature_limit');
      if (!mayBeNear(next.amount, pair, band)) return;
      if (pair.some(({ cpvDivision }) => cpvDivision === null)) missing.add('cpv');
      if (pair.some(({ orderedOn }) => orderedOn === null)) missing.add('ordered_on');
    });
  }
  return [...missing].sort();
}

function isTooFar(pair: readonly SupplierOrder[]): boolean {
  const [first, last] = pair.map(({ orderedOn }) => orderedOn).sort();
  return typeof first === 'string' && typeof last === 'string' && last >= aYearAfter(first);
}

/** A limit of the orders, or a threshold of their day, or of any day where one is not dated, is just above that amount. */
function mayBeNear(amount: Decimal, pair: readonly SupplierOrder[], band: Decimal): boolean {
  return pair.some((order) => {
    const on = order.orderedOn;
    const own = order.signatureLimit === null ? [] : [order.signatureLimit];
    const thresholds =
      order.currency === THRESHOLD_CURRENCY && on !== null
        ? thresholdsOn(on, order.cpvDivision ?? '').map((one) => one.amount)
        : [];
    return on === null || [...own, ...thresholds].some((limit) => isJustUnder(amount, limit, band));
  });
}
