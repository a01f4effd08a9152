import type { EffortRange } from '../domain/effort-range.js';
import type { EffortComparable, EffortInput } from './effort-input.js';
import type { EffortTables } from './effort-tables.js';
import { isFitting, learnFromComparables } from './learn-from-comparables.js';
import { linePrior } from './line-prior.js';
import { modelOf, rangeFrom } from './range-from.js';
import { TABLES_IN_FORCE } from './tables-in-force.js';

/** Fewer checked deliverables are neither learnt from nor enough for a question (docs/effort-model.md 6). */
export const FEWEST_COMPARABLES = 3;

/** How many days honest contractors need, and whether that may ground a question. */
export interface EffortEstimate {
  /** Every figure follows from its fields: predictive.ts writes out the law. */
  range: EffortRange;
  /** It rests on a quote, a work unit or at least three checked comparables; else it is indicative only. */
  certifiable: boolean;
  /** The comparables behind the range; empty when fewer than three fit. */
  learntFrom: readonly EffortComparable[];
}

/**
 * Estimates the days of one deliverable (docs/effort-model.md): agreed days if any (quote, then work unit), else its size
 * under the published table, each corrected by local checked history. Null when there is neither agreement, table nor
 * history: `missingForEstimate` says what is missing.
 *
 * What the table alone says is the same call without comparables; what the size says beside a quote is the same call
 * without the quote.
 */
export function estimateEffort(
  input: EffortInput,
  tables: EffortTables = TABLES_IN_FORCE,
): EffortEstimate | null {
  const prior = linePrior(input, tables);
  const fitting = input.comparables.filter((comparable) => isFitting(comparable, prior));
  const learntFrom = fitting.length >= FEWEST_COMPARABLES ? fitting : [];
  if (prior.basis === 'local_history' && learntFrom.length === 0) return null;

  const model = modelOf(input, prior, tables);
  const range = rangeFrom(input, model, {
    moments: learnFromComparables(learntFrom, model),
    comparables: learntFrom.length,
    version: tables.version,
  });
  return { range, certifiable: range.basis !== 'published_table', learntFrom };
}
