import { exact, type Decimal, type Exact } from '../../domain/decimal.js';
import { answeredUnit, decideUnit, type GridUnit } from './grid-unit.js';

/** A total stated for half-days, beside what its cells hold: signs in days, numbers as they are written. */
export interface HalfDayTotal {
  stated: Decimal;
  marks: Decimal;
  numbers: Decimal;
}

interface HalfDayEvidence {
  /** Quantities other than zero; signs are already half-days. */
  values: readonly { quantity: Decimal; mark: boolean }[];
  /** Some day has a number of 1 in both its halves: two days in one is no reading. */
  bothHalves: boolean;
  words: 'day' | 'hour' | null;
  totals: readonly HalfDayTotal[];
  answer: string | undefined;
}

const TOLERANCE = '0.01';

/**
 * Unit of the numbers of a grid with a cell for each half-day. Up to 0.5 they are days; a 1 is one half-day or one day,
 * which the totals or a day with both its halves tell; longer ones are hours where totals or words agree.
 */
export function decideHalfDayUnit(evidence: HalfDayEvidence): GridUnit | null {
  const answer = answeredUnit(evidence.answer);
  if (answer !== null) return answer;
  const { values, totals, words } = evidence;
  const numbers = values.filter(({ mark }) => !mark).map(({ quantity }) => exact(quantity));
  if (numbers.every((number) => number.lte('0.5'))) return words === 'hour' ? null : 'day';
  if (numbers.every((number) => number.lte(1))) {
    if (words === 'hour') return null;
    const possible: GridUnit[] = evidence.bothHalves ? ['half-day'] : ['half-day', 'day'];
    const agreeing = possible.filter(
      (unit) => totals.length === 0 || totals.some((total) => totalAgrees(total, unit, 1)),
    );
    if (agreeing.length === 1) return agreeing[0] ?? null;
    return evidence.bothHalves && totals.some((total) => totalAgrees(total, 'half-day', 2))
      ? 'half-day'
      : null;
  }
  return decideUnit({
    values,
    words,
    totalsStated: totals.length,
    totalsAgreeing: totals.filter((total) => totalAgrees(total, 'hour', 1)).length,
    answer: undefined,
  });
}

/** Sum of the cells of a total under a unit: signs count days in each. */
export function totalComputed({ marks, numbers }: HalfDayTotal, unit: GridUnit): Exact {
  const counted = unit === 'half-day' ? exact(numbers).div(2) : exact(numbers);
  return counted.plus(marks);
}

/** The total stated is the sum of its cells, to a hundredth; `counts` 2 where it counts half-days and they days. */
export function totalAgrees(total: HalfDayTotal, unit: GridUnit, counts: 1 | 2): boolean {
  return totalComputed(total, unit).times(counts).minus(total.stated).abs().lte(TOLERANCE);
}
