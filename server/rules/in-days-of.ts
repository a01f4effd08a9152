import { exact, toDecimal, type Decimal } from '../domain/decimal.js';
import type { Comparable } from './facts/deliverable.js';

/**
 * A comparable in days of a contract of `hoursPerDay`: ten days of 8 h are more work than ten of 7 h. Its days stay as they are where
 * either contract does not say its hours.
 */
export function inDaysOf(comparable: Comparable, hoursPerDay: Decimal | null): Comparable {
  const own = comparable.hoursPerDay ?? null;
  if (own === null || hoursPerDay === null || exact(own).eq(hoursPerDay)) return comparable;
  const converted = (days: Decimal): Decimal => toDecimal(exact(days).times(own).div(hoursPerDay));
  const orNull = (days: Decimal | null): Decimal | null => (days === null ? null : converted(days));
  const { ai } = comparable;
  return {
    ...comparable,
    quotedDays: orNull(comparable.quotedDays),
    workUnitDays: orNull(comparable.workUnitDays),
    acceptedDays: converted(comparable.acceptedDays),
    ...(ai?.state === 'used' ? { ai: { ...ai, reviewDays: orNull(ai.reviewDays) } } : {}),
  };
}
