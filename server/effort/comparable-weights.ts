import { daysBetween, type CivilDate } from '../domain/civil-date.js';

/** AI moves the true productivity: what was finished 18 months earlier counts half (docs/effort-model.md 2). */
const HALF_LIFE_DAYS = (18 * 365.25) / 12;
/** One contractor's habits, or its inflated bills, must not become the norm. */
export const LARGEST_PART = 0.3;
/** The largest part can be kept from four contractors on. */
export const ENOUGH_CONTRACTORS = 4;

/** Weight of a deliverable by its age; 1 when the date is unknown or not yet past. */
export function driftWeight(finishedOn: CivilDate | null, asOf: CivilDate): number {
  return finishedOn === null ? 1 : weightAtAge(daysBetween(finishedOn, asOf));
}

/** Weight of a deliverable finished so many days before; 1 when none or negative. */
export function weightAtAge(days: number): number {
  return 0.5 ** (Math.max(0, days) / HALF_LIFE_DAYS);
}

/**
 * Lowers the weights of a contractor that would hold more than 30 % of the whole, all its deliverables alike.
 * From four contractors on, 30 % of what remains after the cap. Fewer cannot share a whole that way: each then keeps
 * at most 30 % of the whole before the cap, and never less than its one heaviest deliverable; the published prior,
 * whose weight is fixed, fills the rest. An empty name is an unknown contractor, each time another one.
 */
export function capByContractor(items: readonly { contractor: string; weight: number }[]): number[] {
  const held = new Map<string, number>();
  const heaviest = new Map<string, number>();
  const keys = items.map(({ contractor }, index) => (contractor === '' ? `#${index}` : `=${contractor}`));
  items.forEach(({ weight }, index) => {
    const key = keys[index] ?? '';
    held.set(key, (held.get(key) ?? 0) + weight);
    heaviest.set(key, Math.max(heaviest.get(key) ?? 0, weight));
  });
  const sums = [...held.values()];
  const total = sums.reduce((sum, value) => sum + value, 0);
  const allowed = allowance(
    total,
    held.size,
    sums.sort((a, b) => b - a),
  );
  return items.map(({ weight }, index) => {
    const key = keys[index] ?? '';
    return weight * keptPart(held.get(key) ?? 0, allowed(heaviest.get(key) ?? 0));
  });
}

/** The part of its weight that a contractor keeps, when it holds `held` and may hold `allowed`. */
export const keptPart = (held: number, allowed: number): number => (held > allowed ? allowed / held : 1);

/**
 * The most that one contractor may hold, given its heaviest deliverable, where `contractors` hold `total`; of what each
 * holds the four largest are enough, the largest first.
 */
export function allowance(
  total: number,
  contractors: number,
  largestFirst: readonly number[],
): (heaviest: number) => number {
  if (contractors < ENOUGH_CONTRACTORS) return (heaviest) => Math.max(LARGEST_PART * total, heaviest);
  const cap = capOf(total, largestFirst);
  return () => cap;
}

/** The cap c for which c is 30 % of the sum of min(held, c). At most three contractors reach it. */
function capOf(total: number, largestFirst: readonly number[]): number {
  let rest = total;
  for (const [capped, value] of largestFirst.entries()) {
    // With the `capped` largest at c, c = 30 % of (capped · c + rest).
    const cap = (LARGEST_PART * rest) / (1 - LARGEST_PART * capped);
    if (value <= cap) return cap;
    rest -= value;
  }
  return total;
}
