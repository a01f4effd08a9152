import { addDays, daysBetween, type CivilDate } from './civil-date.js';
import { exact, money, type Decimal } from './decimal.js';
import { refinancingRateOf, type RefinancingRate } from './refinancing-rates.js';

/** Points above the refinancing rate: Code de la commande publique, art. R2192-31. */
const POINTS = '8';
/** Lump sum for recovery costs, in euros: art. D2192-35. */
const LUMP_SUM = '40';
/** Days after payment of the principal within which interest and lump sum are paid: art. R2192-36. */
const SETTLED_WITHIN = 45;
const DAYS_OF_YEAR = 365;

/** What is owed for a payment after its due date. Amounts in the currency of the invoice, the lump sum in euros. */
export interface LateInterest {
  /** Days of interest: from the day after the due date to the day of payment, both included. */
  days: number;
  rate: RefinancingRate;
  /** Percent a year: refinancing rate and eight points. */
  yearly: Decimal;
  interest: Decimal;
  lumpSum: Decimal;
  payableBy: CivilDate;
}

/**
 * Interest = amount × (refinancing rate on the first day of the half-year in which interest begins + 8) / 100 × days / 365, the
 * amount with VAT. Null where payment was in time; `no-rate` where the table of rates does not reach that half-year.
 */
export function lateInterest(
  amount: Decimal,
  dueOn: CivilDate,
  paidOn: CivilDate,
): LateInterest | 'no-rate' | null {
  const days = daysBetween(dueOn, paidOn);
  if (days <= 0) return null;
  const rate = refinancingRateOf(addDays(dueOn, 1));
  if (rate === null) return 'no-rate';
  const yearly = exact(rate.rate).plus(POINTS);
  return {
    days,
    rate,
    yearly: yearly.toFixed(2),
    interest: money(
      exact(amount)
        .times(yearly)
        .times(days)
        .div(100 * DAYS_OF_YEAR),
    ),
    lumpSum: money(LUMP_SUM),
    payableBy: addDays(paidOn, SETTLED_WITHIN),
  };
}
