import type { Decimal } from './decimal.js';

/**
 * How many days honest contractors need for several deliverables together: drawn with a seed, with what they share
 * (effort/sum-ranges.ts). Four significant digits.
 */
export interface EffortSum {
  p10: Decimal;
  p50: Decimal;
  p90: Decimal;
  unit: 'day';
  /** Days billed of these deliverables. */
  billedDays: Decimal;
  /** Share of draws whose honest bill, each deliverable rounded up to its billing step, is the billed days or more. */
  tailShare: number;
  /** Deliverables in the sum. */
  deliverables: number;
  /** Checked deliverables that the range of one of them learnt from, the most of them. */
  comparables: number;
  /** Deliverables that are billed and have no range or no days: they are in no figure here. Absent: none. */
  leftOut?: number;
  /** Standard deviation of ln days that the deliverables of one contractor share. */
  sharedSd: number;
  draws: number;
  seed: number;
}
