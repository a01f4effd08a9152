import type { EffortRange } from '../domain/effort-range.js';
import { aiEffect } from './ai-effect.js';
import { predict, update, type Moments } from './conjugate-update.js';
import type { EffortInput } from './effort-input.js';
import type { EffortTables } from './effort-tables.js';
import {
  appliedComplexity,
  beliefsAfter,
  columnsOf,
  countedDrivers,
  type LineModel,
} from './learn-from-comparables.js';
import type { LinePrior } from './line-prior.js';
import { quantileDays, type EffortLaw } from './predictive.js';
import { toPrinted } from './printed-number.js';

/** The model of the deliverable that is estimated; its comparables are read in the columns of it. */
export function modelOf(input: EffortInput, prior: LinePrior, tables: EffortTables): LineModel {
  return {
    prior,
    type: input.type,
    drivers: Object.keys(countedDrivers(input.drivers)),
    tables,
    billingStep: Number(input.billingStep),
    asOf: input.asOf,
  };
}

/** What its model and the sums of its comparables say of a deliverable: the law of ln days, before quantiles are drawn. */
function lawFrom(input: EffortInput, model: LineModel, moments: Moments): EffortLaw {
  const { prior, tables } = model;
  const posterior = update(beliefsAfter(model, moments), moments);
  const predictive = predict(posterior, columnsOf(prior.size, countedDrivers(input.drivers), model));
  const complexityFactor = appliedComplexity(input.complexity, model) ?? 1;
  return {
    location: toPrinted(predictive.location + Math.log(complexityFactor)),
    scale: toPrinted(predictive.scale),
    degreesOfFreedom: toPrinted(predictive.degreesOfFreedom),
    ai: aiEffect(input.ai, input.type, tables.ai),
  };
}

/** The range of a deliverable, with every field that its law needs. `comparables`: how many it learnt from. */
export function rangeFrom(
  input: EffortInput,
  model: LineModel,
  learnt: { moments: Moments; comparables: number; version: string },
): EffortRange {
  const { prior } = model;
  const law = lawFrom(input, model, learnt.moments);
  return {
    p10: quantileDays(law, 0.1),
    p50: quantileDays(law, 0.5),
    p90: quantileDays(law, 0.9),
    unit: 'day',
    basis: prior.basis === 'published_table' && learnt.comparables > 0 ? 'local_history' : prior.basis,
    priorVersion: learnt.version,
    comparables: learnt.comparables,
    ...law,
    complexityFactor: appliedComplexity(input.complexity, model),
    drivers: countedDrivers(input.drivers),
    billingStep: input.billingStep,
  };
}
