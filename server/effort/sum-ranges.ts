import { exact, sum, toDecimal, toFixed, type Decimal } from '../domain/decimal.js';
import type { EffortRange } from '../domain/effort-range.js';
import type { EffortSum } from '../domain/effort-sum.js';
import type { EffortLaw } from './predictive.js';
import { seededNumbers } from './seeded-numbers.js';

/** Spread of ln days that all deliverables of one contractor share (docs/effort-model.md 8). */
export const SHARED_SD = 0.25;
/** Any number does, as long as it is always the same. */
const SEED = 20260101;
const DRAWS = 4000;
/** More digits would only be those of this seed. */
const SUM_DIGITS = 4;
const SHARE_DIGITS = 4;
const HAIR = 1e-9;

/** One deliverable, or the part of it that an invoice bills. */
export interface SummedRange {
  range: EffortRange;
  billedDays: Decimal;
}

/**
 * Days of several deliverables of one contractor together (docs/effort-model.md 8). Each draw takes one contractor: it is faster
 * or slower on everything, uses AI where it did not say or does not, and gains from it what it gains; the rest of each deliverable
 * is its own. A sum of one deliverable is that deliverable. Null of none.
 *
 * The same lines in the same order give the same bytes: the caller orders them by what they are called.
 */
export function sumRanges(
  lines: readonly SummedRange[],
  { draws = DRAWS, sharedSd = SHARED_SD, seed = SEED } = {},
): EffortSum | null {
  if (lines.length === 0) return null;
  const laws = lines.map(({ range }) => ({
    law: drawnLaw(range, sharedSd),
    degreesOfFreedom: range.degreesOfFreedom,
    step: Number(range.billingStep ?? '0'),
  }));
  const billed = sum(lines.map(({ billedDays }) => billedDays));
  const said = billed.toNumber();
  const numbers = seededNumbers(seed);
  const needed = new Float64Array(draws);
  let atLeast = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const contractor = { pace: numbers.normal(), usesAi: numbers.uniform(), gain: numbers.normal() };
    let days = 0;
    let bill = 0;
    for (const { law, degreesOfFreedom, step } of laws) {
      const one = law(contractor, numbers.normal(), numbers.chiSquareShare(degreesOfFreedom));
      days += one;
      bill += roundedUp(one, step);
    }
    needed[draw] = days;
    if (bill >= said - HAIR) atLeast += 1;
  }
  needed.sort();
  return {
    p10: quantile(needed, 0.1),
    p50: quantile(needed, 0.5),
    p90: quantile(needed, 0.9),
    unit: 'day',
    billedDays: toDecimal(billed),
    tailShare: Number((atLeast / draws).toFixed(SHARE_DIGITS)),
    deliverables: lines.length,
    comparables: lines.reduce((most, { range }) => Math.max(most, range.comparables), 0),
    sharedSd,
    draws,
    seed,
  };
}

interface DrawnContractor {
  /** Standard normal: how slow on everything. */
  pace: number;
  /** Evenly between 0 and 1: below the weight of a declaration's use, AI was used. */
  usesAi: number;
  /** Standard normal: how little is gained from AI. */
  gain: number;
}

/**
 * Days of one deliverable by one contractor. Student's t is a normal over the root of a chi-square; the shared part of that
 * normal is what makes `sharedSd` on the ln scale, and the whole stays the law of the range.
 */
function drawnLaw(law: EffortLaw, sharedSd: number) {
  const shared = Math.min(1, sharedSd / law.scale);
  const own = Math.sqrt(1 - shared ** 2);
  const usedWeight = law.ai?.usedWeight ?? 0;
  const lnMultiplier = Math.log(law.ai?.multiplierMedian ?? 1);
  const extraLnSd = law.ai?.extraLnSd ?? 0;
  const reviewDays = Number(law.ai?.reviewDays ?? '0');
  return (contractor: DrawnContractor, rest: number, chiSquareShare: number): number => {
    const work = law.scale * (shared * contractor.pace + own * rest);
    const used = contractor.usesAi < usedWeight;
    // The spread of the gain stands inside the same Student's t, as in the law of one range (predictive.ts).
    const spread = used ? work + extraLnSd * contractor.gain : work;
    const middle = law.location + (used ? lnMultiplier : 0);
    return reviewDays + Math.exp(middle + spread / Math.sqrt(chiSquareShare));
  };
}

/** An honest bill goes up to the next step of the contract. A hair of a float above a step is no step more. */
function roundedUp(days: number, step: number): number {
  return step <= 0 ? days : Math.ceil(days / step - HAIR) * step;
}

/** Type 7 of Hyndman and Fan (1996): between the two nearest draws. */
function quantile(sorted: Float64Array, probability: number): Decimal {
  const at = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  const value = below + (above - below) * (at - Math.floor(at));
  return toFixed(exact(value), Math.max(0, SUM_DIGITS - 1 - Math.floor(Math.log10(value))));
}
