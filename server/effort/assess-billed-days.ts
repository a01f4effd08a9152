import { exact, max, toDecimal, type Decimal } from '../domain/decimal.js';
import type { EffortEstimate } from './estimate-effort.js';
import { tailShare } from './predictive.js';

/** Below this share of honest contractors a bill is noted, in aggregate only (docs/effort-model.md 4). */
const NOTE_BELOW = 0.1;
/** Below this one, with enough days above P90, it is a question. */
const QUESTION_BELOW = 0.02;
const QUESTION_DAYS = '1';
const SHARE_DIGITS = 10;

export interface BilledDaysAssessment {
  /** Share of honest contractors who need more than the billed days less one step: P(data | honest), nothing else. */
  tailShare: number;
  /** max(0, billed − step − P90), exact. */
  daysUnsupported: Decimal;
  /** `indicative`: it would be a question, but rests on the published table alone. */
  level: 'none' | 'toNote' | 'question' | 'indicative';
}

export interface EffortThresholds {
  noteBelow: number;
  questionBelow: number;
  questionDays: Decimal;
}

const USUAL_THRESHOLDS: EffortThresholds = {
  noteBelow: NOTE_BELOW,
  questionBelow: QUESTION_BELOW,
  questionDays: QUESTION_DAYS,
};

/**
 * Sets billed days against the estimate (docs/effort-model.md 4). A bill of b in steps of g says more than b − g days,
 * so that is what is weighed.
 */
export function assessBilledDays(
  estimate: Pick<EffortEstimate, 'range' | 'certifiable'>,
  billedDays: Decimal,
  { billingStep }: { billingStep: Decimal },
  thresholds: EffortThresholds = USUAL_THRESHOLDS,
): BilledDaysAssessment {
  const said = exact(billedDays).minus(billingStep);
  const share = Number(tailShare(estimate.range, said.toNumber()).toFixed(SHARE_DIGITS));
  const daysUnsupported = max('0', said.minus(estimate.range.p90));
  return { tailShare: share, daysUnsupported: toDecimal(daysUnsupported), level: level() };

  function level(): BilledDaysAssessment['level'] {
    if (share >= thresholds.noteBelow) return 'none';
    if (share >= thresholds.questionBelow || daysUnsupported.lt(thresholds.questionDays)) return 'toNote';
    return estimate.certifiable ? 'question' : 'indicative';
  }
}

/**
 * Share of honest contractors with such a deliverable who would be asked under these thresholds: those who need more than
 * both marks, the share and the days above P90 (docs/effort-model.md 4). 0 where the range may ground no question.
 */
export function askedIfHonest(
  { range, certifiable }: Pick<EffortEstimate, 'range' | 'certifiable'>,
  { questionBelow, questionDays }: Pick<EffortThresholds, 'questionBelow' | 'questionDays'>,
): number {
  if (!certifiable) return 0;
  const far = tailShare(range, exact(range.p90).plus(questionDays).toNumber());
  return Number(Math.min(questionBelow, far).toFixed(SHARE_DIGITS));
}
