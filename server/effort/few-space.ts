import { capByContractor, driftWeight } from './comparable-weights.js';
import { noMoments } from './conjugate-update.js';
import { DRIVER } from './driver-prior.js';
import { DriverFigures, type Figures } from './driver-figures.js';
import type { EffortInput } from './effort-input.js';
import { FEWEST_COMPARABLES } from './estimate-effort.js';
import { isShared, sharedModel, type PastDeliverable } from './history.js';
import {
  appliedComplexity,
  beliefsAfter,
  columnsOf,
  countedDrivers,
  isFitting,
  type LineModel,
} from './learn-from-comparables.js';
import type { QuantileGrid, Quantiles } from './quantile-grid.js';
import { shifted, twoColumnLaws } from './two-column-law.js';
import { withoutDrivers, type WithoutDrivers } from './without-drivers.js';

/** A deliverable to estimate. */
interface Question {
  /** Its place among all. */
  index: number;
  input: EffortInput;
  model: LineModel;
  grid: QuantileGrid;
}

/** What does not change with the comparables. */
interface Prepared extends Pick<Question, 'index' | 'grid'> {
  prior: LineModel['prior'];
  beliefs: ReturnType<typeof beliefsAfter>;
  lnSize: number;
  steps: readonly number[];
  /** How much further than that of the space its own reference size stands, on the ln scale. */
  shift: number;
  /** ln of the declared complexity's factor. */
  lnFactor: number;
}

/** A deliverable that may be drawn. */
interface Entry {
  index: number;
  contractor: string;
  weight: number;
  figures: Figures;
}

type Laws = ReturnType<typeof twoColumnLaws>;

/** Deliverables that the same comparables fit, those of one set of drivers together. */
export class FewSpace {
  private readonly model: LineModel;
  private readonly entries: readonly Entry[];
  private readonly figures: DriverFigures;
  private readonly sets = new Map<
    string,
    { reading: ReturnType<DriverFigures['reading']>; drivers: number; prepared: Prepared[] }
  >();

  /**
   * @param past all that were finished of the type, in an order that is the same for the same history
   * @param first the model of any deliverable of the space
   */
  constructor(past: readonly { index: number; past: PastDeliverable }[], first: LineModel) {
    this.model = sharedModel({ ...first, drivers: [] });
    this.figures = new DriverFigures(this.model);
    this.entries = past
      .filter(({ past: one }) => isFitting(one, first.prior))
      .map(({ index, past: one }) => ({
        index,
        contractor: one.contractor,
        weight: driftWeight(one.finishedOn, first.asOf),
        figures: this.figures.of(one),
      }));
  }

  /** Adds a deliverable to estimate. */
  ask({ index, input, model, grid }: Question): void {
    const key = JSON.stringify(model.drivers);
    const set = this.sets.get(key) ?? {
      reading: this.figures.reading(model.drivers),
      drivers: model.drivers.length,
      prepared: [],
    };
    this.sets.set(key, set);
    const [, lnSize = 0, ...steps] = columnsOf(model.prior.size, countedDrivers(input.drivers), model);
    set.prepared.push({
      index,
      grid,
      prior: model.prior,
      beliefs: beliefsAfter({ ...model, drivers: [] }, noMoments(2)),
      lnSize,
      steps,
      shift: Math.log(model.prior.referenceSize / this.model.prior.referenceSize),
      lnFactor: Math.log(appliedComplexity(input.complexity, model) ?? 1),
    });
  }

  /** Writes the quantiles of its deliverables that were not drawn, each in its place. */
  fill(found: (Quantiles | null)[], drawn: ReadonlySet<number>): void {
    const comparables = this.entries.filter(({ index }) => drawn.has(index));
    const learnt = comparables.length >= FEWEST_COMPARABLES;
    if (!learnt && this.model.prior.basis === 'local_history') return;
    const sums = this.sumsOf(learnt ? comparables : []);
    const { sigma0 } = this.model.prior;
    const driver = { mean: DRIVER.mean, precision: (sigma0 / DRIVER.sd) ** 2 };
    const curves = new Map<QuantileGrid, ReturnType<QuantileGrid['at']>>();
    for (const { reading, drivers, prepared } of this.sets.values()) {
      const moments = learnt ? reading((slot) => sums[slot] ?? 0) : noMoments(2 + drivers);
      const left = withoutDrivers(moments, driver);
      let shared: Laws | null = null;
      for (const one of prepared) {
        if (drawn.has(one.index)) continue;
        const laws: Laws = shared ?? lawsOf(one, left);
        if (isShared(one.prior)) shared = laws;
        const { location, scale } = laws(one.lnSize, partOf(one, left));
        let curve = curves.get(one.grid);
        if (curve === undefined) {
          curve = one.grid.at(one.beliefs.nu0 + left.sums.n);
          curves.set(one.grid, curve);
        }
        const [p10, p50, p90] = curve(scale);
        const at = location + one.lnFactor;
        found[one.index] = [at + p10, at + p50, at + p90];
      }
    }
  }

  /** The figures of the comparables, no contractor holding too much of the whole. */
  private sumsOf(comparables: readonly Entry[]): Float64Array {
    const sums = new Float64Array(this.figures.slots);
    const weights = capByContractor(comparables);
    for (const [k, { figures }] of comparables.entries()) {
      const { slots, values } = figures;
      const weight = weights[k] ?? 0;
      for (let i = 0; i < slots.length; i += 1) {
        const slot = slots[i] ?? 0;
        sums[slot] = (sums[slot] ?? 0) + weight * (values[i] ?? 0);
      }
    }
    return sums;
  }
}

function lawsOf({ beliefs, prior, shift }: Prepared, { sums }: WithoutDrivers): Laws {
  return twoColumnLaws(shift === 0 ? sums : shifted(sums, shift), beliefs, prior.openSlope);
}

/** What its drivers do, its size being counted from its own reference. */
function partOf({ steps, shift }: Prepared, { partOf: of }: WithoutDrivers) {
  const part = of(steps);
  return shift === 0 ? part : { ...part, size: part.size - shift * part.constant };
}
