import { exact, type Decimal, type Exact } from '../../domain/decimal.js';
import type { BilledPart } from '../facts/billed-part.js';

/** Hours that a line bills, as they stand or from its days; null when the contract does not convert days. */
export function hoursOf(part: BilledPart, hoursPerDay: Decimal | null): Exact | null {
  if (part.hours !== null) return exact(part.hours);
  if (part.days === null || hoursPerDay === null) return null;
  return exact(part.days).times(hoursPerDay);
}

/** Price of one hour, as billed or from that of a day. */
export function hourPriceOf(part: BilledPart, hoursPerDay: Decimal | null): Exact | null {
  if (part.hourPrice !== null) return exact(part.hourPrice);
  if (part.dayPrice === null || hoursPerDay === null || exact(hoursPerDay).eq(0)) return null;
  return exact(part.dayPrice).div(hoursPerDay);
}

/**
 * Lines priced by time. A credit note brings the hours down; where the invoice it credits is itself left out, both are.
 */
export function countedParts(lines: BilledPart[]): BilledPart[] {
  const credited = lines.some((part) => part.state === 'credited');
  return lines.filter(
    (part) =>
      part.timePriced &&
      part.state === 'current' &&
      !(credited && part.amount !== null && exact(part.amount).lt(0)),
  );
}

/** A billed line with its hours. */
export interface HourLine {
  part: BilledPart;
  hours: Exact;
}
