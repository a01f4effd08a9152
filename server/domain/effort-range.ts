import type { Decimal } from './decimal.js';

/** Where an effort range comes from, best first. */
export type EffortBasis = 'quote' | 'work_unit' | 'local_history' | 'published_table';

/**
 * How many days honest contractors need for a deliverable of this type, size and declaration.
 * Everything a reader needs to recompute it: days from a log-scale Student-t predictive
 * (docs/effort-model.md 2), shifted by complexity, drivers and the declared AI share.
 */
export interface EffortRange {
  p10: Decimal;
  p50: Decimal;
  p90: Decimal;
  unit: 'day';
  basis: EffortBasis;
  priorVersion: string;
  /** Checked local deliverables that the range learnt from. */
  comparables: number;
  /** ln days, with complexity and drivers, before the AI effect: the law is written out in effort/predictive.ts. */
  location: number;
  scale: number;
  degreesOfFreedom: number;
  complexityFactor: number | null;
  drivers: Record<string, number>;
  ai: {
    state: 'none' | 'used' | 'not_declared';
    family: string | null;
    shareLow: number | null;
    shareHigh: number | null;
    multiplierMedian: number | null;
    extraLnSd: number | null;
    /** Probability that AI was used as described here: 1 used, 0 none, between for what was not declared. */
    usedWeight?: number;
    /** Days of review declared as work, added to what the effect leaves. */
    reviewDays?: Decimal;
  } | null;
  /** Smallest billed step in days (contract's min_slice_days): a bill of `b` says more than `b − step` days. */
  billingStep: Decimal | null;
}
