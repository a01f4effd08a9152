import { aiEffect } from './ai-effect.js';
import type { EffortComparable } from './effort-input.js';
import type { AiTables } from './effort-tables.js';

/** What the declared AI use of a comparable did to its days, so that they can be read without it. */
interface AiShift {
  /** Days without the review declared as work; the days themselves where it would leave none. */
  days: number;
  /** Mean of ln M: a silence is the mixture that it is for the deliverable estimated. */
  lnMean: number;
  lnVariance: number;
}

/**
 * The days that a comparable teaches are freed of its own AI effect as they are of its complexity (docs/effort-model.md 2):
 * M is one lognormal factor with the probability `usedWeight`, and 1 otherwise.
 */
export function aiShift({ actualDays, ai }: EffortComparable, type: string, tables: AiTables): AiShift {
  const days = Number(actualDays);
  if (ai === undefined) return { days, lnMean: 0, lnVariance: 0 };
  const { usedWeight, multiplierMedian, extraLnSd, reviewDays } = aiEffect(ai, type, tables);
  const used = usedWeight ?? 0;
  const lnM = Math.log(multiplierMedian ?? 1);
  const work = days - Number(reviewDays ?? '0');
  return {
    days: work > 0 ? work : days,
    lnMean: used * lnM,
    lnVariance: used * (extraLnSd ?? 0) ** 2 + used * (1 - used) * lnM ** 2,
  };
}
