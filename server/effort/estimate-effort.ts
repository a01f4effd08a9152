import type { EffortRange } from '../domain/effort-range.js';
import { aiEffect } from './ai-effect.js';
import { predict, update } from './conjugate-update.js';
import type { EffortComparable, EffortInput } from './effort-input.js';
import type { EffortTables } from './effort-tables.js';
import {
  appliedComplexity,
  columnsOf,
  countedDrivers,
  isFitting,
  learnFromComparables,
  priorBeliefs,
  type LineModel,
} from './learn-from-comparables.js';
import { linePrior } from './line-prior.js';
import { quantileDays, type EffortLaw } from './predictive.js';
import { toPrinted } from './printed-number.js';
import { TABLES_2026_1 } from './tables-2026-1.js';

/** Fewer checked deliverables are neither learnt from nor enough for a question (docs/effort-model.md 6). */
const FEWEST_COMPARABLES = 3;

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
  tables: EffortTables = TABLES_2026_1,
): EffortEstimate | null {
  const prior = linePrior(input, tables);
  const fitting = input.comparables.filter((comparable) => isFitting(comparable, prior));
  const learntFrom = fitting.length >= FEWEST_COMPARABLES ? fitting : [];
  if (prior.basis === 'local_history' && learntFrom.length === 0) return null;

  const drivers = countedDrivers(input.drivers);
  const model: LineModel = {
    prior,
    drivers: Object.keys(drivers),
    complexityFactor: tables.complexityFactor,
    billingStep: Number(input.billingStep),
    asOf: input.asOf,
  };
  const posterior = update(priorBeliefs(model), learnFromComparables(learntFrom, model));
  const predictive = predict(posterior, columnsOf(prior.size, drivers, model));
  const complexityFactor = appliedComplexity(input.complexity, model);
  const law: EffortLaw = {
    location: toPrinted(predictive.location + Math.log(complexityFactor ?? 1)),
    scale: toPrinted(predictive.scale),
    degreesOfFreedom: toPrinted(predictive.degreesOfFreedom),
    ai: aiEffect(input.ai, input.type, tables.ai),
  };
  const learnt = learntFrom.length > 0;
  const basis = prior.basis === 'published_table' && learnt ? 'local_history' : prior.basis;
  return {
    range: {
      p10: quantileDays(law, 0.1),
      p50: quantileDays(law, 0.5),
      p90: quantileDays(law, 0.9),
      unit: 'day',
      basis,
      priorVersion: tables.version,
      comparables: learntFrom.length,
      ...law,
      complexityFactor,
      drivers,
      billingStep: input.billingStep,
    },
    certifiable: basis !== 'published_table',
    learntFrom,
  };
}
