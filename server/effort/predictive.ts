import { exact, toFixed, type Decimal } from '../domain/decimal.js';
import type { EffortRange } from '../domain/effort-range.js';
import { solveFalling } from './root.js';
import { studentTDensity, studentTQuantile, studentTSurvival } from './student-t.js';

/** The part of an effort range that fixes its law. */
export type EffortLaw = Pick<EffortRange, 'location' | 'scale' | 'degreesOfFreedom' | 'ai'>;

/** One possibility: ln(days − review days) = location + scale · Student's t. */
interface Branch {
  weight: number;
  location: number;
  scale: number;
}

/** Figures of days carry eight significant digits. */
const SIGNIFICANT = 8;

/**
 * The law of an effort range, from its published fields alone. With F̄ the upper tail of Student's t with
 * `degreesOfFreedom`, R = ai.reviewDays, w = ai.usedWeight, z = ln(x − R):
 *
 *   P(T ≥ x) = (1 − w) · F̄((z − location) / scale)
 *            + w · F̄((z − location − ln ai.multiplierMedian) / √(scale² + ai.extraLnSd²))
 *
 * w is 0 when no AI was declared, 1 when its share was, and between for a silence: then T is a mixture.
 */
function branches(law: EffortLaw): Branch[] {
  const { location, scale, ai } = law;
  const used = ai?.usedWeight ?? 0;
  const multiplier = ai?.multiplierMedian ?? 1;
  const both = [
    { weight: 1 - used, location, scale },
    {
      weight: used,
      location: location + Math.log(multiplier),
      scale: Math.hypot(scale, ai?.extraLnSd ?? 0),
    },
  ];
  return both.filter((branch) => branch.weight > 0);
}

function reviewDays(law: EffortLaw): number {
  return Number(law.ai?.reviewDays ?? '0');
}

/** Share of honest contractors who need `days` or more, between 0 and 1. */
export function tailShare(law: EffortLaw, days: number): number {
  const work = days - reviewDays(law);
  return work <= 0 ? 1 : lnShare(branches(law), law.degreesOfFreedom, Math.log(work)).value;
}

/** Days that a share `probability` of honest contractors do not exceed. */
export function quantileDays(law: EffortLaw, probability: number): Decimal {
  return decimalDays(reviewDays(law) + Math.exp(lnQuantile(law, probability)));
}

/** The same on the ln scale, review days apart: its location plus a figure that its scale alone changes. */
export function lnQuantile(law: EffortLaw, probability: number): number {
  const mixed = branches(law);
  const t = studentTQuantile(probability, law.degreesOfFreedom);
  const each = mixed.map((branch) => branch.location + branch.scale * t);
  const low = Math.min(...each);
  const high = Math.max(...each);
  if (low === high) return low;
  return solveFalling((x) => lnShare(mixed, law.degreesOfFreedom, x), 1 - probability, low, high);
}

function lnShare(mixed: readonly Branch[], df: number, z: number): { value: number; slope: number } {
  let value = 0;
  let slope = 0;
  for (const branch of mixed) {
    const t = (z - branch.location) / branch.scale;
    value += branch.weight * studentTSurvival(t, df);
    slope -= (branch.weight * studentTDensity(t, df)) / branch.scale;
  }
  return { value, slope };
}

/** Days of an effort as exact text; zeros are kept so that the number of digits says the precision. */
export function decimalDays(value: number): Decimal {
  const magnitude = Math.floor(Math.log10(value));
  return toFixed(exact(value), Math.max(0, SIGNIFICANT - 1 - magnitude));
}
