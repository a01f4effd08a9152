import { noMoments, predict, predictor, update, type Moments } from './conjugate-update.js';
import type { EffortInput } from './effort-input.js';
import type { EffortTables } from './effort-tables.js';
import { FEWEST_COMPARABLES } from './estimate-effort.js';
import { isShared, sharedModel, spaceKey, type PastDeliverable } from './history.js';
import {
  appliedComplexity,
  beliefsAfter,
  columnsOf,
  countedDrivers,
  isFitting,
  learnFromComparables,
  type LineModel,
} from './learn-from-comparables.js';
import { linePrior } from './line-prior.js';
import { aiEffect } from './ai-effect.js';
import { shiftSize } from './moment-figures.js';
import type { EffortLaw } from './predictive.js';
import { quantilesByScale, type Quantiles } from './quantiles-by-scale.js';
import { modelOf } from './range-from.js';

/** What does not change with the comparables. */
interface Prepared {
  index: number;
  model: LineModel;
  columns: readonly number[];
  /** ln of the declared complexity's factor. */
  lnFactor: number;
}

/** Deliverables that the same comparables fit, under one AI effect. */
interface Kind {
  type: string;
  model: LineModel;
  ai: EffortLaw['ai'];
  prepared: Prepared[];
}

/**
 * The estimates of `estimateEffort` for many deliverables, again and again from a few comparables: what depends on the
 * deliverable alone is worked out once. A test holds both equal.
 */
export class FromFew {
  private readonly kinds = new Map<string, Kind>();

  /** @param inputs all on one day, their drivers and days as the estimator is asked for them; without review days */
  constructor(
    private readonly inputs: readonly Omit<EffortInput, 'comparables'>[],
    tables: EffortTables,
  ) {
    inputs.forEach((asked, index) => {
      const input: EffortInput = { ...asked, comparables: [] };
      const model = modelOf(input, linePrior(input, tables), tables);
      const ai = aiEffect(input.ai, input.type, tables.ai);
      const key = JSON.stringify([spaceKey(input.type, model), ai]);
      const kind = this.kinds.get(key) ?? { type: input.type, model: sharedModel(model), ai, prepared: [] };
      this.kinds.set(key, kind);
      kind.prepared.push({
        index,
        model,
        columns: columnsOf(model.prior.size, countedDrivers(input.drivers), model),
        lnFactor: Math.log(appliedComplexity(input.complexity, model) ?? 1),
      });
    });
  }

  /**
   * P10, P50 and P90 of ln days of each deliverable, in the order they were given; null where nothing grounds them, and
   * for those `left` out.
   */
  quantiles(comparables: readonly PastDeliverable[], left: ReadonlySet<number>): (Quantiles | null)[] {
    const found = new Array<Quantiles | null>(this.inputs.length).fill(null);
    const sums = new Map<string, Moments | null>();
    for (const kind of this.kinds.values()) {
      const key = spaceKey(kind.type, kind.model);
      const known = sums.get(key);
      const moments = known === undefined ? momentsFrom(comparables, kind) : known;
      sums.set(key, moments);
      if (moments !== null) fill(found, kind, moments, left);
    }
    return found;
  }
}

/** Null when nothing would ground an estimate. */
function momentsFrom(comparables: readonly PastDeliverable[], { type, model }: Kind): Moments | null {
  const fitting = comparables.filter((one) => one.type === type && isFitting(one, model.prior));
  if (fitting.length >= FEWEST_COMPARABLES) return learnFromComparables(fitting, model);
  return model.prior.basis === 'local_history' ? null : noMoments(2 + model.drivers.length);
}

function fill(
  found: (Quantiles | null)[],
  { model, ai, prepared }: Kind,
  moments: Moments,
  left: ReadonlySet<number>,
): void {
  const shared = isShared(model.prior) ? predictor(update(beliefsAfter(model, moments), moments)) : null;
  const laws = prepared
    .filter(({ index }) => !left.has(index))
    .map((one) => ({ one, law: shared === null ? ownLaw(one, model, moments) : shared(one.columns) }));
  const scales = laws.map(({ law }) => law.scale);
  const [first] = laws;
  if (first === undefined) return;
  const quantilesAt = quantilesByScale(
    { degreesOfFreedom: first.law.degreesOfFreedom, ai },
    { least: smallest(scales), largest: -smallest(scales.map((scale) => -scale)), laws: laws.length },
  );
  for (const { one, law } of laws) {
    const location = law.location + one.lnFactor;
    const [p10, p50, p90] = quantilesAt(law.scale);
    found[one.index] = [location + p10, location + p50, location + p90];
  }
}

/** A deliverable that is its own reference has a prior of its own, and the sums are moved to it. */
function ownLaw({ model, columns }: Prepared, shared: LineModel, moments: Moments) {
  const shift = Math.log(model.prior.referenceSize / shared.prior.referenceSize);
  const moved = shiftSize(moments, shift);
  return predict(update(beliefsAfter(model, moved), moved), columns);
}

const smallest = (values: readonly number[]): number =>
  values.reduce((least, value) => (value < least ? value : least), Infinity);
