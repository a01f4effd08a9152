import { exact, type Decimal } from '../../domain/decimal.js';

/** What a number of a grid counts. */
export type GridUnit = 'day' | 'hour' | 'half-day';

/** What the cells, the totals and the words of a grid tell about its unit. */
interface UnitEvidence {
  /** Quantities other than zero, absences included: they count in the same unit. */
  values: readonly { quantity: Decimal; mark: boolean }[];
  /** Unit named by a label or by the header of the totals, when only one is. */
  words: 'day' | 'hour' | null;
  /** Row totals that were stated with a value, and how many of them equal the sum of their cells. */
  totalsStated: number;
  totalsAgreeing: number;
  answer: string | undefined;
}

const SLICES = ['0.25', '0.5', '0.75', '1'];
const LONGEST_SHIFT_HOURS = 24;

/**
 * Days when every cell is a quarter, a half, three quarters, one or a mark; hours when cells look like a working
 * day and the totals agree. Null when a person must say: marks beside hours, one unit in words and another in
 * cells, values that fit neither.
 */
export function decideUnit(evidence: UnitEvidence): GridUnit | null {
  const answer = answeredUnit(evidence.answer);
  if (answer !== null) return answer;
  const marks = evidence.values.some((value) => value.mark);
  const numbers = evidence.values.filter((value) => !value.mark).map((value) => exact(value.quantity));
  const slices = numbers.filter((number) => SLICES.some((slice) => number.eq(slice))).length;
  if (slices === numbers.length) return evidence.words === 'hour' ? null : 'day';
  if (
    numbers.every((number) => number.lte(1.5)) &&
    (evidence.words === 'day' || slices * 2 >= numbers.length)
  ) {
    return evidence.words === 'hour' ? null : 'day';
  }
  if (marks || evidence.words === 'day') return null;
  const likeShifts = numbers.filter((number) => number.gte(3) && number.lte(12)).length;
  const possible =
    numbers.every((number) => number.lte(LONGEST_SHIFT_HOURS)) && likeShifts * 2 >= numbers.length;
  if (!possible) return null;
  if (evidence.totalsStated > 0) return evidence.totalsAgreeing > 0 ? 'hour' : null;
  // Without a total to agree with: the words say so, or no cell could be a part of a day.
  return evidence.words === 'hour' || numbers.every((number) => number.gte(2)) ? 'hour' : null;
}

/** The unit that a person answered; null for anything else. */
export function answeredUnit(answer: string | undefined): GridUnit | null {
  return answer === 'day' || answer === 'hour' || answer === 'half-day' ? answer : null;
}
