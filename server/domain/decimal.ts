import Big from 'big.js';

/** An exact decimal as text, such as `-12.50`. Money, days and hours are never floats. */
export type Decimal = string;

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Division is the only inexact operation: 20 decimals, half away from zero. */
const Exact = Big();
Exact.DP = 20;
Exact.RM = Exact.roundHalfUp;

export type Exact = Big;

export function isDecimal(text: string): text is Decimal {
  return DECIMAL.test(text);
}

/** Reads an exact decimal. Throws on anything else: bad input must have become a problem before. */
export function exact(value: Decimal | number | Big): Big {
  if (typeof value !== 'string' || value.length > REMEMBERED_LENGTH) return new Exact(value);
  let read = remembered.get(value);
  if (read === undefined) {
    read = new Exact(value);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(value, read);
  }
  return read;
}

/** An audit reads `1`, `0.5` and a few prices millions of times. No operation changes a Big: one may be handed out again. */
const REMEMBERED = 10_000;
const REMEMBERED_LENGTH = 12;
const remembered = new Map<Decimal, Big>();

const ZERO = exact('0');

/** Writes a Big without exponent and without padding, `-0` as `0`. */
export function toDecimal(value: Big): Decimal {
  const text = value.toFixed();
  return text === '-0' ? '0' : text;
}

/** Rounds half away from zero to a fixed number of decimals, keeping trailing zeros: `4.25`, `3230.00`. */
export function toFixed(value: Big | Decimal, decimals: number): Decimal {
  const text = exact(value).toFixed(decimals, Exact.roundHalfUp);
  return text.startsWith('-0') && /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
}

/** Money: two decimals. */
export const money = (value: Big | Decimal): Decimal => toFixed(value, 2);

/** Days or hours shown to a person: two decimals. */
export const days = (value: Big | Decimal): Decimal => toFixed(value, 2);

export function sum(values: Iterable<Decimal | Big>): Big {
  let total = ZERO;
  // A text that was read before is not read again.
  for (const value of values) total = total.plus(exact(value));
  return total;
}

/** -1, 0 or 1: on which side of zero a value is. */
export function signOf(value: Decimal | Big): number {
  const { s, c } = exact(value);
  return c[0] === 0 ? 0 : s;
}

export function max(a: Big | Decimal, b: Big | Decimal): Big {
  const left = exact(a);
  return left.gte(b) ? left : exact(b);
}

export function min(a: Big | Decimal, b: Big | Decimal): Big {
  const left = exact(a);
  return left.lte(b) ? left : exact(b);
}

/**
 * Splits an amount over weights so that the rounded parts add up to the rounded total exactly.
 * The last cents go to the largest remainders, first come first served on ties.
 */
export function allocate(total: Big | Decimal, weights: readonly (Big | Decimal)[], decimals = 2): Decimal[] {
  const weightSum = sum(weights);
  if (weights.length === 0) return [];
  if (weightSum.eq(0)) throw new RangeError('allocate: the weights add up to zero');
  const unit = exact(10).pow(-decimals);
  const target = exact(toFixed(exact(total), decimals));
  const parts = weights.map((weight, index) => {
    const share = target.times(weight).div(weightSum);
    const floor = share
      .div(unit)
      .round(0, share.lt(0) ? Exact.roundUp : Exact.roundDown)
      .times(unit);
    return { index, value: floor, rest: share.minus(floor) };
  });
  let missing = target
    .minus(sum(parts.map((part) => part.value)))
    .div(unit)
    .round(0)
    .toNumber();
  const order = [...parts].sort((a, b) => b.rest.cmp(a.rest) || a.index - b.index);
  for (const part of order) {
    if (missing <= 0) break;
    part.value = part.value.plus(unit);
    missing -= 1;
  }
  return parts.map((part) => part.value.toFixed(decimals));
}
