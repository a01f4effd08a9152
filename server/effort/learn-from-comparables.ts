import type { CivilDate } from '../domain/civil-date.js';
import { aiShift } from './comparable-ai.js';
import { capByContractor, driftWeight } from './comparable-weights.js';
import {
  logEvidence,
  noMoments,
  observe,
  type Moments,
  type NormalInverseGamma,
} from './conjugate-update.js';
import { DRIVER, MOST_DRIVERS } from './driver-prior.js';
import type { EffortComparable } from './effort-input.js';
import type { EffortTables } from './effort-tables.js';
import { positive, type LinePrior } from './line-prior.js';

/** Prior weight of sigma0, in deliverables (docs/effort-model.md 2). */
const NU0 = 6;

/** How a deliverable of one type turns into columns and outcome: its prior and the drivers that have a column. */
export interface LineModel {
  prior: LinePrior;
  /** Type of the deliverable and of its comparables. */
  type: string;
  /** At most five names, in alphabetical order. */
  drivers: readonly string[];
  tables: Pick<EffortTables, 'complexityFactor' | 'ai'>;
  /** Smallest billed step in days. */
  billingStep: number;
  asOf: CivilDate;
}

/** The drivers that count, at most five, by name. */
export function countedDrivers(drivers: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(drivers)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, MOST_DRIVERS),
  );
}

/**
 * Prior of the coefficients: intercept, slope, one per driver. The usual slope, unless the comparables are so much more
 * likely under an open one that it is the likelier of the two after them (docs/effort-model.md 2).
 */
export function beliefsAfter({ prior, drivers }: LineModel, moments: Moments): NormalInverseGamma {
  const withSlope = (sd: number): NormalInverseGamma => ({
    mean: [prior.intercept.mean, prior.slope.mean, ...drivers.map(() => DRIVER.mean)],
    sds: [prior.intercept.sd, sd, ...drivers.map(() => DRIVER.sd)],
    sigma0: prior.sigma0,
    nu0: NU0,
  });
  const usual = withSlope(prior.slope.sd);
  if (prior.openSlope === null || moments.n === 0) return usual;
  const { sd, probability } = prior.openSlope;
  const open = withSlope(sd);
  const gain = logEvidence(open, moments) - logEvidence(usual, moments);
  return gain > Math.log((1 - probability) / probability) ? open : usual;
}

/** Columns of a deliverable, in the order of the coefficients. */
export function columnsOf(
  size: number,
  drivers: Readonly<Record<string, number>>,
  model: LineModel,
): number[] {
  // Any object answers to `constructor`: only its own names are drivers.
  const stepOf = (name: string): number => (Object.hasOwn(drivers, name) ? (drivers[name] ?? 0) : 0);
  return [1, Math.log(size / model.prior.referenceSize), ...model.drivers.map(stepOf)];
}

/** True when the comparable has days and a size in the measure of the prior. */
export function isFitting(comparable: EffortComparable, prior: LinePrior): boolean {
  return positive(comparable.actualDays) !== null && prior.sizeOf(comparable) !== null;
}

/**
 * Sums what the comparables say. Each is freed of its own complexity and of the drivers that have no column, counts
 * by its age and by the exactness of its bill, and no contractor holds too much of the whole.
 * Sums of floating numbers depend on their order, so the order is fixed: any order of one history gives the same bytes.
 */
export function learnFromComparables(comparables: readonly EffortComparable[], model: LineModel): Moments {
  const ordered = inFixedOrder(comparables);
  const weights = capByContractor(
    ordered.map(({ contractor, finishedOn }) => ({
      contractor,
      weight: driftWeight(finishedOn, model.asOf),
    })),
  );
  let moments = noMoments(2 + model.drivers.length);
  ordered.forEach((comparable, index) => {
    const { columns, outcome, precision } = observation(comparable, model);
    moments = observe(moments, columns, outcome, (weights[index] ?? 0) * precision);
  });
  return moments;
}

/** What one comparable adds to the sums, before its weight by age and contractor. */
interface Observation {
  columns: number[];
  /** ln of the days it would have taken without its complexity, its declared AI and the drivers that have no column. */
  outcome: number;
  /** 1 for exact days, less for rounded ones and where AI leaves a doubt. */
  precision: number;
}

/** A comparable in the columns of a model that it fits. */
export function observation(comparable: EffortComparable, model: LineModel): Observation {
  const { prior, type, tables } = model;
  const ai = aiShift(comparable, type, tables.ai);
  const { lnDays, variance } = roundedBill(ai.days, model.billingStep);
  const factor = appliedComplexity(comparable.complexity, model) ?? 1;
  return {
    columns: columnsOf(prior.sizeOf(comparable) ?? prior.referenceSize, comparable.drivers, model),
    outcome: lnDays - Math.log(factor) - ai.lnMean - otherDrivers(comparable.drivers, model.drivers),
    precision: prior.sigma0 ** 2 / (prior.sigma0 ** 2 + variance + ai.lnVariance),
  };
}

/** Factor of the declared complexity, or null when none is declared or the reference already carries it. */
export function appliedComplexity(
  complexity: EffortComparable['complexity'],
  { prior, tables }: LineModel,
): number | null {
  return complexity === null || prior.carriesComplexity ? null : tables.complexityFactor[complexity];
}

/** Drivers without a column are taken out of a comparable at their prior mean. */
function otherDrivers(drivers: Readonly<Record<string, number>>, columns: readonly string[]): number {
  return Object.entries(countedDrivers(drivers))
    .filter(([name]) => !columns.includes(name))
    .reduce((total, [, step]) => total + DRIVER.mean * step, 0);
}

/**
 * A bill of `days` in steps of g stands for anything in (days − g, days]: the middle, with the variance g²/12 of that
 * interval carried to the ln scale (docs/effort-model.md 2). Less than one step was not rounded to it.
 */
function roundedBill(days: number, step: number): { lnDays: number; variance: number } {
  if (step <= 0 || days < step) return { lnDays: Math.log(days), variance: 0 };
  const middle = days - step / 2;
  return { lnDays: Math.log(middle), variance: step ** 2 / 12 / middle ** 2 };
}

/** The same order for the same comparables, whatever order they come in. */
export function inFixedOrder<C extends EffortComparable>(comparables: readonly C[]): C[] {
  return comparables
    .map((comparable) => ({ comparable, key: sortKey(comparable) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ comparable }) => comparable);
}

function sortKey(comparable: EffortComparable): string {
  const { finishedOn, contractor, actualDays, size, quotedDays, workUnitDays, complexity, ai } = comparable;
  const drivers = Object.entries(comparable.drivers).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    finishedOn,
    contractor,
    actualDays,
    size,
    quotedDays,
    workUnitDays,
    complexity,
    drivers,
    ai,
  ]);
}
