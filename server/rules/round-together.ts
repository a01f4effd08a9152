import { allocate, money, sum, type Decimal, type Exact } from '../domain/decimal.js';

/**
 * Rounds amounts so that they add up to their rounded total: what a reader adds is what a reader sees. Unknown parts
 * stay unknown, and then each of the others is rounded by itself.
 */
export function roundTogether(parts: readonly (Exact | null)[]): (Decimal | null)[] {
  const known = parts.flatMap((part) => part ?? []);
  const total = sum(known);
  if (known.length < parts.length || total.eq(0)) {
    return parts.map((part) => (part === null ? null : money(part)));
  }
  return allocate(total, known);
}
