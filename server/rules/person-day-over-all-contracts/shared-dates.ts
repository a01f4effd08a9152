import { exact, min, sum, toDecimal, type Decimal, type Exact } from '../../domain/decimal.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { PersonDay } from '../facts/person.js';

/** One date on which a person is recorded on two contracts or more, for more than a whole day. */
export interface SharedDate {
  date: CivilDate;
  total: Exact;
  excess: Exact;
  rows: PersonDay[];
}

/** The part of the excess that falls on one billed line. */
export interface LinePart {
  supplier: string;
  invoice: string;
  line: string;
  contract: string;
  days: Exact;
  /** At the price of the line; null when it has none. */
  amount: Exact | null;
}

function onTwoContracts(rows: PersonDay[]): boolean {
  return new Set(rows.map((row) => row.contract.ref)).size > 1;
}

/** Dates recorded on two contracts or more, whatever the total. */
export function datesOnTwoContracts(personDays: readonly PersonDay[]): PersonDay[][] {
  const dates = new Map<CivilDate, PersonDay[]>();
  for (const day of personDays) {
    if (exact(day.days ?? day.hours ?? 0).gt(0)) dates.set(day.date, [...(dates.get(day.date) ?? []), day]);
  }
  return [...dates.values()].filter(onTwoContracts);
}

/** Dates whose total over all contracts, each in days of its own contract, is above `limit` at two decimals. */
export function sharedDates(personDays: readonly PersonDay[], limit: Decimal): SharedDate[] {
  return datesOnTwoContracts(personDays)
    .map((rows) => {
      const total = sum(rows.flatMap((row) => row.days ?? [])).round(2);
      return { date: rows[0]?.date ?? '', total, excess: total.minus(limit), rows };
    })
    .filter((date) => date.excess.gt(0))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * Gives each billed line its share of the days above one: the excess of a date in proportion to the line's own part
 * of that date. What no line bills takes its share too and is nobody's amount.
 */
export function lineParts(dates: readonly SharedDate[]): LinePart[] {
  const parts = new Map<string, LinePart>();
  for (const { rows, excess } of dates) {
    const recorded = sum(rows.flatMap((row) => row.days ?? []));
    for (const { billed, days, contract } of rows) {
      if (billed === null || days === null) continue;
      // A line bears no more of a date than it bills of it.
      const share = min(excess.times(days).div(recorded), billed.days ?? days);
      const amount = billed.dayPrice === null ? null : share.times(billed.dayPrice);
      const { supplierKey: supplier, invoice, line } = billed;
      const key = `${supplier}\n${invoice}\n${line}`;
      const known = parts.get(key);
      parts.set(key, {
        supplier,
        invoice,
        line,
        contract: contract.ref,
        days: share.plus(known?.days ?? 0),
        amount: known === undefined ? amount : plus(known.amount, amount),
      });
    }
  }
  return [...parts.values()];
}

function plus(a: Exact | null, b: Exact | null): Exact | null {
  return a === null || b === null ? null : a.plus(b);
}

/** Days at two decimals, without padding, as values keep them. */
export const twoDecimals = (days: Exact): Decimal => toDecimal(days.round(2));
