import { exact, type Exact } from '../../domain/decimal.js';
import type { BilledLine, ProfileRate } from '../facts/line.js';
import type { RaisedProfile } from '../facts/line-prices.js';
import { billedPrice, isInForce, pricesInUnit, type ListedPrice } from '../listed-price.js';

/** The listed prices of a person's two profiles at the work date, and what the buyer pays above the first. */
export interface Rise {
  now: ListedPrice;
  first: ListedPrice;
  /** Price of one unit as billed, where it is below the listed one; else null. */
  billedBelow: Exact | null;
  /** Of one unit of the line, a price above the listed one left out; 0 or less when the buyer pays no more than at first. */
  rise: Exact;
  /** Days or hours of the person on the line; null when nothing states them. */
  quantity: Exact | null;
}

/** Compares the profile of the line with those of the person's first period, or says which fact is missing. */
export function readRise(line: BilledLine, raised: RaisedProfile): Rise | { missing: string } {
  const { currency, contract } = line.invoice;
  if (currency !== null && contract !== null && currency !== contract.currency)
    return { missing: 'currency' };
  if (raised.unsaid || raised.startProfiles.length === 0) return { missing: 'profile' };
  const now = dearest(line, raised.rates);
  const first = dearest(line, raised.startRates);
  if (now === 'unknown-day' || first === 'unknown-day') return { missing: 'hours_per_day' };
  if (now === null || first === null) return { missing: 'rate_card' };
  const units = line.billedUnit === 'hour' ? line.billedHours : line.billedDays;
  const billed = units === null ? null : billedPrice(line, exact(units));
  if (billed === null) return { missing: units === null ? 'quantity' : 'unit_price' };
  // A converted price has no end: prices are told apart by their cents.
  const billedBelow = billed.round(2).lt(now.price.round(2)) ? billed : null;
  const rise = (billedBelow ?? now.price).minus(first.price);
  return { now, first, billedBelow, rise, quantity: quantityOf(line, raised) };
}

/** The highest price in force at the work date; `unknown-day` when hours and days cannot be converted. */
function dearest(line: BilledLine, rates: readonly ProfileRate[]): ListedPrice | null | 'unknown-day' {
  const unit = line.billedUnit === 'hour' ? 'hour' : 'day';
  const prices = pricesInUnit(rates, unit, line.invoice.contract?.hoursPerDay ?? null);
  if (prices === null) return 'unknown-day';
  const [found] = prices.filter(({ row }) => isInForce(row, line)).sort((a, b) => b.price.cmp(a.price));
  return found ?? null;
}

/** Days or hours of the line for the person, in its unit; null when nothing states them. */
function quantityOf(line: BilledLine, { days }: RaisedProfile): Exact | null {
  if (days === null) return null;
  if (line.billedUnit === 'day') return exact(days);
  if (line.billedDays !== null && line.billedHours !== null && exact(days).eq(line.billedDays))
    return exact(line.billedHours);
  const hoursPerDay = line.invoice.contract?.hoursPerDay ?? null;
  return hoursPerDay === null ? null : exact(days).times(hoursPerDay);
}
