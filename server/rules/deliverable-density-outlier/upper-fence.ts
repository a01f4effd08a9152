import { exact, type Exact } from '../../domain/decimal.js';

/** Where a series of figures ends, as box plots draw it. */
export interface UpperFence {
  /** Three quarters of the figures are at most this. */
  thirdQuartile: Exact;
  /** Third quartile + `reach` × interquartile range; what lies beyond is an outlier. */
  fence: Exact;
}

/**
 * Tukey's upper fence. Quartiles by linear interpolation between the sorted figures (Hyndman and Fan 1996, definition 7).
 * @throws RangeError without figures
 */
export function upperFence(figures: readonly Exact[], reach: Exact): UpperFence {
  if (figures.length === 0) throw new RangeError('no figures');
  const sorted = [...figures].sort((a, b) => a.cmp(b));
  const thirdQuartile = quantile(sorted, exact('0.75'));
  const range = thirdQuartile.minus(quantile(sorted, exact('0.25')));
  return { thirdQuartile, fence: thirdQuartile.plus(range.times(reach)) };
}

function quantile(sorted: readonly Exact[], part: Exact): Exact {
  const place = part.times(sorted.length - 1);
  const index = place.round(0, 0).toNumber();
  const low = sorted[index] ?? exact(0);
  const high = sorted[index + 1] ?? low;
  return low.plus(high.minus(low).times(place.minus(index)));
}
