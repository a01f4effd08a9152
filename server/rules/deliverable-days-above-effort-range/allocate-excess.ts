import { exact, money, sum, type Decimal } from '../../domain/decimal.js';
import type { Allocation } from '../../domain/finding.js';
import type { BilledPart } from '../facts/billed-part.js';
import { roundTogether } from '../round-together.js';

/**
 * The days above P90, split over the billed lines in proportion of their days, at the price of each. Days are rounded
 * before they are priced: who multiplies what the sentence says finds its amount.
 */
export function allocateExcess(parts: readonly BilledPart[], unsupported: Decimal): Allocation[] {
  const total = sum(parts.map((part) => part.days ?? '0'));
  const days = roundTogether(
    parts.map((part) =>
      exact(unsupported)
        .times(part.days ?? '0')
        .div(total),
    ),
  );
  return parts.map(({ supplierKey, invoice, line, dayPrice }, index) => ({
    supplier: supplierKey,
    invoice,
    line,
    days: days[index] ?? null,
    amount: dayPrice === null ? null : money(exact(dayPrice).times(days[index] ?? 0)),
  }));
}
