import type { NormalInverseGamma } from './conjugate-update.js';
import type { OpenSlope } from './effort-tables.js';
import type { DriverPart, TwoColumnSums } from './without-drivers.js';

/** The law of ln days of one deliverable: location + scale · Student's t of 2 · shape degrees of freedom. */
interface TwoColumnLaw {
  location: number;
  scale: number;
}

interface Posterior {
  mean: readonly [constant: number, size: number];
  /** The precision Pₙ. */
  cc: number;
  cs: number;
  ss: number;
  determinant: number;
  rate: number;
}

/** The sums when ln size is counted from a reference `shift` further on the ln scale. */
export function shifted(sums: TwoColumnSums, shift: number): TwoColumnSums {
  const { cc, cs, ss, cy, sy } = sums;
  return { ...sums, cs: cs - shift * cc, ss: ss - 2 * shift * cs + shift ** 2 * cc, sy: sy - shift * cy };
}

/**
 * The update, choice of slope and predictive of docs/effort-model.md 2 in two columns, written out: thousands of deliverables
 * are asked for from one set of sums. `beliefsAfter`, `update` and `predict` say the same; a test holds both equal.
 */
export function twoColumnLaws(
  sums: TwoColumnSums,
  usual: NormalInverseGamma,
  open: OpenSlope | null,
): (lnSize: number, drivers: DriverPart) => TwoColumnLaw {
  const shape = usual.nu0 / 2 + sums.n / 2;
  const posterior = likelier(sums, usual, { open, shape });
  const [constantMean, sizeMean] = posterior.mean;
  return (lnSize, drivers) => {
    const c = 1 - drivers.constant;
    const s = lnSize - drivers.size;
    const turned = posterior.ss * c * c - 2 * posterior.cs * c * s + posterior.cc * s * s;
    const leverage = turned / posterior.determinant + drivers.leverage;
    return {
      location: c * constantMean + s * sizeMean + drivers.location,
      scale: Math.sqrt((posterior.rate / shape) * (1 + leverage)),
    };
  };
}

function likelier(
  sums: TwoColumnSums,
  usual: NormalInverseGamma,
  { open, shape }: { open: OpenSlope | null; shape: number },
): Posterior {
  const [, usualSd = 0] = usual.sds;
  const first = posteriorOf(sums, usual, usualSd);
  if (open === null || sums.n === 0) return first;
  const second = posteriorOf(sums, usual, open.sd);
  const gain =
    Math.log(usualSd / open.sd) -
    Math.log(second.determinant / first.determinant) / 2 -
    shape * Math.log(second.rate / first.rate);
  return gain > Math.log((1 - open.probability) / open.probability) ? second : first;
}

function posteriorOf(sums: TwoColumnSums, prior: NormalInverseGamma, slopeSd: number): Posterior {
  const [constantMean = 0, sizeMean = 0] = prior.mean;
  const constant = (prior.sigma0 / (prior.sds[0] ?? 0)) ** 2;
  const size = (prior.sigma0 / slopeSd) ** 2;
  const [cc, cs, ss] = [sums.cc + constant, sums.cs, sums.ss + size];
  const determinant = cc * ss - cs * cs;
  const [cy, sy] = [sums.cy + constant * constantMean, sums.sy + size * sizeMean];
  const mean = [(ss * cy - cs * sy) / determinant, (cc * sy - cs * cy) / determinant] as const;
  const spread = sums.yy + constant * constantMean ** 2 + size * sizeMean ** 2 - mean[0] * cy - mean[1] * sy;
  // A perfect fit leaves rounding noise of either sign; the spread itself is never negative.
  const rate = (prior.nu0 / 2) * prior.sigma0 ** 2 + Math.max(0, spread) / 2;
  return { mean, cc, cs, ss, determinant, rate };
}
