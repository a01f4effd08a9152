import type { Decimal } from '../../domain/decimal.js';
import type { CheckWarning } from './check-warnings.js';
import type { Metrics } from './metrics.js';

/** How rows are predicted: each from all others, from what was finished before it, or from a few drawn rows. */
export type CheckMode = 'leave-one-out' | 'prequential' | { coldStart: number };

/** A row and its range; days as text. */
export interface CheckedRow {
  id: string;
  p10: Decimal;
  p50: Decimal;
  p90: Decimal;
  /** P(an honest contractor needs the actual days or more). */
  tailShare: number;
}

/** The result, as it is written. */
export interface EffortCheck {
  version: 1;
  /** In the order of the file; empty for a cold start. */
  rows: CheckedRow[];
  /** Of the checked rows that have a range. */
  metrics: Metrics;
  warnings: CheckWarning[];
}
