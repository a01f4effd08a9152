import { lnQuantile, type EffortLaw } from './predictive.js';

/** P10, P50 and P90 of ln days, less their location. */
export type Quantiles = readonly [p10: number, p50: number, p90: number];

type Ai = EffortLaw['ai'];

const PROBABILITIES = [0.1, 0.5, 0.9] as const;
/** Fewer degrees of freedom come from no prior: the weight of sigma0, in deliverables. */
const LEAST_DEGREES = 6;
/** Points of each curve; with scales that differ twofold they leave an error below 1e-8 (a test says so). */
const DEGREES_NODES = chebyshev(9);
const SCALE_NODES = chebyshev(12);

/**
 * Quantiles of many laws of one AI effect, read on a grid of degrees of freedom and scales instead of solved one by one: where
 * a silence makes each a mixture, solving takes hundreds of times as long. The grid is fixed: what is read depends on
 * the law alone, and not on those asked before.
 */
export class QuantileGrid {
  /** By twofold range of scales, then by point of scale, probability and point of degrees. */
  private readonly ranges = new Map<number, readonly (readonly (readonly number[])[])[]>();

  constructor(private readonly ai: Ai) {}

  /** Quantiles by scale at so many degrees of freedom. Throws RangeError below six, which no prior has. */
  at(degreesOfFreedom: number): (scale: number) => Quantiles {
    if (degreesOfFreedom < LEAST_DEGREES) throw new RangeError('a prior has six degrees of freedom');
    const weights = weightsAt(DEGREES_NODES, (2 * LEAST_DEGREES) / degreesOfFreedom - 1);
    const usedWeight = this.ai?.usedWeight ?? 0;
    if (usedWeight === 0 || usedWeight === 1) return this.unmixed(dot(weights, STUDENT_P10), usedWeight);
    const curves = new Map<number, readonly (readonly number[])[]>();
    return (scale) => {
      const log = Math.log2(scale);
      const range = Math.floor(log);
      let curve = curves.get(range);
      if (curve === undefined) {
        curve = this.range(range).map((atScale) => atScale.map((values) => dot(weights, values)));
        curves.set(range, curve);
      }
      return interpolated(curve, 2 * (log - range) - 1);
    };
  }

  /** One branch alone: a Student t, whose quantiles follow its scale. */
  private unmixed(p10: number, usedWeight: number): (scale: number) => Quantiles {
    const shift = usedWeight === 0 ? 0 : Math.log(this.ai?.multiplierMedian ?? 1);
    const extra = usedWeight === 0 ? 0 : (this.ai?.extraLnSd ?? 0);
    return (scale) => {
      const wide = Math.hypot(scale, extra);
      return [shift + wide * p10, shift, shift - wide * p10];
    };
  }

  private range(range: number): readonly (readonly (readonly number[])[])[] {
    const known = this.ranges.get(range);
    if (known !== undefined) return known;
    const values = SCALE_NODES.points.map((point) => {
      const scale = 2 ** (range + (point + 1) / 2);
      return PROBABILITIES.map((probability) =>
        DEGREES_NODES.points.map((degrees) => solved({ ai: this.ai, scale }, degrees, probability)),
      );
    });
    this.ranges.set(range, values);
    return values;
  }
}

/** The grids of several AI effects, each made once. */
export class QuantileGrids {
  private readonly known = new Map<string, QuantileGrid>();

  of(ai: Ai): QuantileGrid {
    const key = JSON.stringify(ai);
    const grid = this.known.get(key) ?? new QuantileGrid(ai);
    this.known.set(key, grid);
    return grid;
  }
}

/** @param point of the degrees of freedom, whose inverse goes from 0 at −1 to a sixth at 1 */
function solved({ ai, scale }: { ai: Ai; scale: number }, point: number, probability: number): number {
  const degreesOfFreedom = (2 * LEAST_DEGREES) / (point + 1);
  return lnQuantile({ ai, scale, location: 0, degreesOfFreedom }, probability);
}

const STUDENT_P10 = DEGREES_NODES.points.map((degrees) => solved({ ai: null, scale: 1 }, degrees, 0.1));

interface Nodes {
  points: readonly number[];
  weights: readonly number[];
}

/** Chebyshev's points of the first kind, and their barycentric weights. */
function chebyshev(count: number): Nodes {
  const angles = Array.from({ length: count }, (_, k) => (Math.PI * (2 * k + 1)) / (2 * count));
  return {
    points: angles.map((angle) => Math.cos(angle)),
    weights: angles.map((angle, k) => (k % 2 === 0 ? 1 : -1) * Math.sin(angle)),
  };
}

/** What the value at each point counts for in the value between them, from −1 to 1. */
function weightsAt({ points, weights }: Nodes, at: number): number[] {
  const exactly = points.indexOf(at);
  if (exactly >= 0) return points.map((_, k) => (k === exactly ? 1 : 0));
  const parts = points.map((point, k) => (weights[k] ?? 0) / (at - point));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

const dot = (a: readonly number[], b: readonly number[]): number => {
  let total = 0;
  for (let k = 0; k < a.length; k += 1) total += (a[k] ?? 0) * (b[k] ?? 0);
  return total;
};

/** `weightsAt` times a curve, without a list of weights: this is read for each deliverable of each draw. */
function interpolated(curve: readonly (readonly number[])[], at: number): Quantiles {
  let total = 0;
  let [p10, p50, p90] = [0, 0, 0];
  for (let k = 0; k < curve.length; k += 1) {
    const distance = at - (SCALE_NODES.points[k] ?? 0);
    const [low = 0, middle = 0, high = 0] = curve[k] ?? [];
    if (distance === 0) return [low, middle, high];
    const weight = (SCALE_NODES.weights[k] ?? 0) / distance;
    total += weight;
    p10 += weight * low;
    p50 += weight * middle;
    p90 += weight * high;
  }
  return [p10 / total, p50 / total, p90 / total];
}
