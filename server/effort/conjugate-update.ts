import { logGamma } from './special-functions.js';
import {
  addMatrices,
  addVectors,
  diagonal,
  dot,
  logDeterminant,
  outer,
  scaled,
  solve,
  times,
  zeros,
  type Matrix,
} from './small-matrix.js';

/**
 * What is believed of ln days before any local deliverable, docs/effort-model.md 2:
 * θ | σ² ~ N(mean, σ² V0), σ² ~ IG(nu0/2, nu0/2 · sigma0²), V0 = diag(sds²)/sigma0².
 */
export interface NormalInverseGamma {
  /** One expected coefficient per column. */
  mean: readonly number[];
  /** Its prior standard deviation. */
  sds: readonly number[];
  /** Prior residual standard deviation of ln days. */
  sigma0: number;
  /** Prior weight of sigma0, in observations. */
  nu0: number;
}

/** Weighted sums of the deliverables learnt from: all that the update needs, and they add up. */
export interface Moments {
  /** Sum of the weights. */
  n: number;
  xx: Matrix;
  xy: readonly number[];
  yy: number;
}

interface Posterior {
  mean: readonly number[];
  precision: Matrix;
  shape: number;
  rate: number;
}

/** Law of one more observation: location + scale · Student's t. */
interface Predictive {
  location: number;
  scale: number;
  degreesOfFreedom: number;
}

export function noMoments(columns: number): Moments {
  return { n: 0, xx: zeros(columns), xy: new Array<number>(columns).fill(0), yy: 0 };
}

/** Adds one deliverable: its columns, its ln days, and its weight (1 when it counts whole). */
export function observe(moments: Moments, x: readonly number[], y: number, weight: number): Moments {
  return {
    n: moments.n + weight,
    xx: addMatrices(moments.xx, outer(x, weight)),
    xy: addVectors(moments.xy, scaled(x, weight * y)),
    yy: moments.yy + weight * y * y,
  };
}

/** Normal-inverse-gamma update (docs/effort-model.md 2). With no moments it is the prior itself. */
export function update(prior: NormalInverseGamma, moments: Moments): Posterior {
  const priorPrecision = diagonal(prior.sds.map((sd) => (prior.sigma0 / sd) ** 2));
  const pulled = times(priorPrecision, prior.mean);
  const precision = addMatrices(priorPrecision, moments.xx);
  const mean = solve(precision, addVectors(pulled, moments.xy));
  const shape0 = prior.nu0 / 2;
  const spread = moments.yy + dot(prior.mean, pulled) - dot(mean, times(precision, mean));
  return {
    mean,
    precision,
    shape: shape0 + moments.n / 2,
    // A perfect fit leaves rounding noise of either sign; the spread itself is never negative.
    rate: shape0 * prior.sigma0 ** 2 + Math.max(0, spread) / 2,
  };
}

/**
 * ln of how likely the observations were under `prior`, up to a constant that depends on their weights alone: two priors
 * are compared by it on the same observations (docs/effort-model.md 2).
 */
export function logEvidence(prior: NormalInverseGamma, moments: Moments): number {
  const { precision, shape, rate } = update(prior, moments);
  const shape0 = prior.nu0 / 2;
  const lnPrior = prior.sds.reduce((total, sd) => total + 2 * Math.log(prior.sigma0 / sd), 0);
  return (
    (lnPrior - logDeterminant(precision)) / 2 +
    shape0 * Math.log(shape0 * prior.sigma0 ** 2) -
    shape * Math.log(rate) +
    logGamma(shape) -
    logGamma(shape0)
  );
}

/** Student-t predictive at the columns `x`: 2a degrees of freedom, location x′m, scale √(b/a · (1 + x′P⁻¹x)). */
export function predict(posterior: Posterior, x: readonly number[]): Predictive {
  const leverage = dot(x, solve(posterior.precision, x));
  return {
    location: dot(x, posterior.mean),
    scale: Math.sqrt((posterior.rate / posterior.shape) * (1 + leverage)),
    degreesOfFreedom: 2 * posterior.shape,
  };
}
