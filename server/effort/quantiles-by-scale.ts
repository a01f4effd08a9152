import { lnQuantile, type EffortLaw } from './predictive.js';

/** P10, P50 and P90 of ln days, less their location. */
export type Quantiles = readonly [p10: number, p50: number, p90: number];

/** Points of each curve; twelve leave an error below 1e-9 where scales differ fourfold (a test says so). */
const NODES = 12;

/** What laws of one degree of freedom and one AI effect share. */
type Family = Pick<EffortLaw, 'degreesOfFreedom' | 'ai'>;

const exactly = (family: Family, scale: number): Quantiles => {
  const law: EffortLaw = { ...family, location: 0, scale };
  return [lnQuantile(law, 0.1), lnQuantile(law, 0.5), lnQuantile(law, 0.9)];
};

/**
 * Quantiles of many laws that differ by location and scale only. Where a silence makes each a mixture, they are read on
 * curves through Chebyshev's points between the least and the largest scale, instead of solved one by one.
 */
export function quantilesByScale(
  family: Family,
  { least, largest, laws }: { least: number; largest: number; laws: number },
): (scale: number) => Quantiles {
  const isMixture = family.ai !== null && (family.ai.usedWeight ?? 0) > 0 && (family.ai.usedWeight ?? 0) < 1;
  if (!isMixture) return unmixed(family);
  if (laws <= NODES || largest <= least) return (scale) => exactly(family, scale);
  const middle = (Math.log(largest) + Math.log(least)) / 2;
  const half = (Math.log(largest) - Math.log(least)) / 2;
  const nodes = Array.from({ length: NODES }, (_, k) => Math.cos((Math.PI * (2 * k + 1)) / (2 * NODES)));
  const values = nodes.map((node) => exactly(family, Math.exp(middle + half * node)));
  const weights = nodes.map(
    (_, k) => (k % 2 === 0 ? 1 : -1) * Math.sin((Math.PI * (2 * k + 1)) / (2 * NODES)),
  );
  return (scale) => interpolated(nodes, weights, values, (Math.log(scale) - middle) / half);
}

/** One branch alone: a Student t, whose quantiles follow its scale. */
function unmixed(family: Family): (scale: number) => Quantiles {
  const used = (family.ai?.usedWeight ?? 0) > 0;
  const shift = used ? Math.log(family.ai?.multiplierMedian ?? 1) : 0;
  const extra = used ? (family.ai?.extraLnSd ?? 0) : 0;
  const [p10, p50, p90] = exactly({ degreesOfFreedom: family.degreesOfFreedom, ai: null }, 1);
  return (scale) => {
    const wide = Math.hypot(scale, extra);
    return [shift + wide * p10, shift + wide * p50, shift + wide * p90];
  };
}

/** Barycentric interpolation at the first kind of Chebyshev's points. */
function interpolated(
  nodes: readonly number[],
  weights: readonly number[],
  values: readonly Quantiles[],
  at: number,
): Quantiles {
  let total = 0;
  let p10 = 0;
  let p50 = 0;
  let p90 = 0;
  for (let k = 0; k < nodes.length; k += 1) {
    const distance = at - (nodes[k] ?? 0);
    const value = values[k] ?? [0, 0, 0];
    if (distance === 0) return value;
    const weight = (weights[k] ?? 0) / distance;
    total += weight;
    p10 += weight * value[0];
    p50 += weight * value[1];
    p90 += weight * value[2];
  }
  return [p10 / total, p50 / total, p90 / total];
}
