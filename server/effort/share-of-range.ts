import { exact, type Decimal, type Exact } from '../domain/decimal.js';
import type { EffortRange } from '../domain/effort-range.js';
import { decimalDays } from './predictive.js';
import { toPrinted } from './printed-number.js';

/**
 * The part of a range that falls to a share of its work, above 0 and at most 1. Days are multiplied by the share and the law is
 * shifted with them, so that every figure still follows from the fields of the part (predictive.ts). Parts add up to the whole,
 * quantile by quantile. Throws RangeError on another share: no law gives negative days, and no part is above the whole.
 */
export function shareOfRange(range: EffortRange, share: Decimal | Exact): EffortRange {
  const ratio = exact(share).toNumber();
  if (ratio <= 0 || ratio > 1) throw new RangeError('a range has parts of shares above 0, up to 1');
  const days = (whole: Decimal): Decimal => decimalDays(Number(whole) * ratio);
  return {
    ...range,
    p10: days(range.p10),
    p50: days(range.p50),
    p90: days(range.p90),
    location: toPrinted(range.location + Math.log(ratio)),
    ai:
      range.ai?.reviewDays === undefined ? range.ai : { ...range.ai, reviewDays: days(range.ai.reviewDays) },
  };
}
