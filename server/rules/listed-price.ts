import type { CivilDate } from '../domain/civil-date.js';
import { exact, signOf, type Decimal, type Exact } from '../domain/decimal.js';
import type { BilledLine, ProfileRate } from './facts/line.js';
import type { ContractFact } from './facts/contract.js';
import { assumedOf, billsTime, guessed, isAuditedLine, missingDate, unitInWords } from './line-scope.js';

/** A row of the rate card in the unit of the line. */
export interface ListedPrice {
  row: ProfileRate;
  price: Exact;
}

/** A billed time price beside the rate card, at the date of the work. */
export interface ComparedPrice {
  outcome: 'compared';
  /** Price of one unit, allowances of the line deducted. */
  billed: Exact;
  /** Days or hours of the line, in `unit`. */
  quantity: Exact;
  unit: 'day' | 'hour';
  /** The highest row in force during the work. */
  listed: ListedPrice;
  /** A dated row, not in force during the work, whose price is the billed one. */
  otherPeriod: ListedPrice | null;
  /** Columns and links it rests on that nobody stated. */
  assumed: string[];
}

type PriceComparison =
  ComparedPrice | { outcome: 'notApplicable' } | { outcome: 'incomplete'; missing: string[] };

/**
 * Compares the unit price of a line billed by time with the rate card of its contract, for the two rules on prices.
 * - Without any price for the profile the rate card is missing, whether the contract has none or does not name the profile;
 *   a fixed price or work unit contract needs none.
 * - A price is compared with rows of the same unit; with rows of the other unit only when the profile has no row of its own
 *   and the contract says how many hours make a day.
 * - A line over two validity periods is held against the higher of its two prices.
 * - Without a row in force at the work date nothing is compared.
 */
export function comparePrice(line: BilledLine, rates: readonly ProfileRate[]): PriceComparison {
  const { contract } = line.invoice;
  const byTime = contract === null || contract.priceForm === 'time' || contract.priceForm === 'mixed';
  if (!isAuditedLine(line)) return { outcome: 'notApplicable' };
  if (line.billedUnit !== null && !billsTime(line)) return { outcome: 'notApplicable' };
  if (!byTime && (line.billedUnit === null || rates.length === 0)) return { outcome: 'notApplicable' };
  if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
  const unit = line.billedUnit === 'hour' ? 'hour' : 'day';
  const quantity = unit === 'hour' ? line.billedHours : line.billedDays;
  const missing = missingFacts(line, contract, rates);
  if (missing.length > 0 || quantity === null) return { outcome: 'incomplete', missing };
  const billed = billedPrice(line, exact(quantity));
  if (billed === null) return { outcome: 'incomplete', missing: ['unit_price'] };

  const prices = pricesInUnit(rates, unit, contract.hoursPerDay);
  if (prices === null) return { outcome: 'incomplete', missing: ['hours_per_day'] };
  const [listed] = prices.filter(({ row }) => isInForce(row, line)).sort((a, b) => b.price.cmp(a.price));
  if (listed === undefined) return { outcome: 'incomplete', missing: ['rate_card'] };
  const other = prices.find(
    ({ row, price }) => isDated(row) && !isInForce(row, line) && isSame(price, billed),
  );
  return {
    outcome: 'compared',
    billed,
    quantity: exact(quantity),
    unit,
    listed,
    otherPeriod: other ?? null,
    assumed: assumptions(line, contract, !rates.some((row) => row.unit === unit)),
  };
}

function missingFacts(line: BilledLine, contract: ContractFact, rates: readonly ProfileRate[]): string[] {
  if (line.billedUnit === null) return ['unit'];
  if (line.quantity === null) return ['quantity'];
  if (rates.length === 0) {
    return line.links.some((link) => link.profile !== null) ? ['rate_card'] : ['profile'];
  }
  if (line.invoice.currency !== null && line.invoice.currency !== contract.currency) return ['currency'];
  return rates.some(isDated) ? missingDate(line) : [];
}

/** The unit price as written, or the net over the time where the line counts something else (minutes, one piece). */
export function billedPrice(line: BilledLine, quantity: Exact): Exact | null {
  if (signOf(quantity) === 0) return null;
  const base = exact(line.priceBaseQuantity ?? '1');
  if (
    line.unitPrice !== null &&
    line.quantity !== null &&
    quantity.eq(exact(line.quantity)) &&
    signOf(base) !== 0
  ) {
    return exact(line.unitPrice).div(base).minus(exact(line.allowances).div(quantity));
  }
  return line.net === null ? null : exact(line.net).div(quantity);
}

/**
 * The rows of a profile as prices of one day or one hour: those of that unit, else the others converted by the hours of the
 * contract's day; null when a conversion lacks them.
 */
export function pricesInUnit(
  rates: readonly ProfileRate[],
  unit: 'day' | 'hour',
  hoursPerDay: Decimal | null,
): ListedPrice[] | null {
  const sameUnit = rates.filter((row) => row.unit === unit);
  if (sameUnit.length > 0) return sameUnit.map((row) => ({ row, price: exact(row.rate) }));
  if (hoursPerDay === null) return null;
  return rates.map((row) => ({
    row,
    price: unit === 'hour' ? exact(row.rate).div(hoursPerDay) : exact(row.rate).times(hoursPerDay),
  }));
}

function isDated(row: ProfileRate): boolean {
  return row.validFrom !== null || row.validTo !== null;
}

/** Is the row in force at some time of the line's work? */
export function isInForce(row: ProfileRate, line: BilledLine): boolean {
  const startsBefore = (end: CivilDate | null) =>
    row.validFrom === null || (end !== null && row.validFrom <= end);
  const endsAfter = (start: CivilDate | null) =>
    row.validTo === null || (start !== null && row.validTo >= start);
  return startsBefore(line.periodEnd) && endsAfter(line.periodStart);
}

/** Equal once written with cents: a converted price has no end. */
function isSame(a: Exact, b: Exact): boolean {
  return a.round(2).eq(b.round(2));
}

function assumptions(line: BilledLine, contract: ContractFact, isConverted: boolean): string[] {
  const how = line.links.find((link) => link.profile !== null)?.how ?? 'none';
  return [
    ...assumedOf(contract, 'price_form'),
    ...(isConverted ? assumedOf(contract, 'hours_per_day') : []),
    ...(line.invoice.currency === null ? ['currency'] : []),
    ...unitInWords(line),
    ...guessed(how, 'profile'),
    ...guessed(line.invoice.contractHow, 'contract_ref'),
  ];
}
