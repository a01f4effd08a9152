import type { CivilDate } from '../../domain/civil-date.js';
import { sum, type Exact } from '../../domain/decimal.js';
import type { BilledMonths } from '../facts/billed-months.js';

/** Twelve calendar months, by their first days, and what is billed wholly inside them. */
export interface Year {
  from: CivilDate;
  to: CivilDate;
  days: Exact;
  runs: BilledMonths[];
}

/** The first day of the month that lies so many months before. */
function monthsBefore(month: CivilDate, count: number): CivilDate {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const index = year * 12 + number - 1 - count;
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** A run of more than twelve calendar months: it lies inside no year. */
export const isLongerThanYear = ({ from, to }: BilledMonths): boolean => from < monthsBefore(to, 11);

/**
 * The twelve months in which most is billed; the first of several. A line whose period crosses the bounds is left out whole: how
 * many of its days lie inside is not known, and nothing is guessed. Null when nothing is billed.
 */
export function fullestYear(runs: readonly BilledMonths[]): Year | null {
  const ends = [...new Set(runs.map(({ to }) => to))].sort();
  let fullest: Year | null = null;
  for (const to of ends) {
    const from = monthsBefore(to, 11);
    const inside = runs.filter((run) => from <= run.from && run.to <= to);
    const days = sum(inside.map((run) => run.days));
    if (inside.length > 0 && (fullest === null || days.gt(fullest.days))) {
      fullest = { from, to, days, runs: inside };
    }
  }
  return fullest;
}
