import { toPrinted } from '../../effort/printed-number.js';

/** A deliverable predicted: what it took, and the range said beforehand, all in days. */
export interface Predicted {
  actual: number;
  p10: number;
  p50: number;
  p90: number;
}

/**
 * How well ranges fit what happened. Errors are of P50, in days; `male`, `bias`, `lnWidth` and `pinball` are on the ln
 * scale. Null where there is nothing to measure.
 */
export interface Metrics {
  n: number;
  /** Standardised accuracy: 1 − MAR / MAR of guessing another deliverable's days, exactly (Shepperd and MacDonell 2012). */
  sa: number | null;
  /** Mean absolute residual, days. */
  mar: number | null;
  /** Share predicted within 25 % of the actual days. */
  pred25: number | null;
  /** Mean |ln(P50 / actual)|. */
  male: number | null;
  /** Mean ln(P50 / actual): above 0 says too much. */
  bias: number | null;
  /** Share of actual days from P10 to P90; 0.8 is meant. */
  coverage80: number | null;
  /** Share of actual days above P90: the false alarms of honest work; 0.1 is meant. */
  aboveP90: number | null;
  /** Mean ln(P90 / P10). */
  lnWidth: number | null;
  /** Pinball loss of ln days, mean over P10, P50 and P90. */
  pinball: number | null;
}

const QUANTILES = [
  ['p10', 0.1],
  ['p50', 0.5],
  ['p90', 0.9],
] as const;

/** The measures of a set of predictions (docs/effort-evaluation.md). */
export function metricsOf(predicted: readonly Predicted[]): Metrics {
  const mean = (of: (one: Predicted) => number): number | null =>
    predicted.length === 0
      ? null
      : toPrinted(predicted.reduce((total, one) => total + of(one), 0) / predicted.length);
  const mar = mean(({ actual, p50 }) => Math.abs(actual - p50));
  const guess = guessingError(predicted.map(({ actual }) => actual));
  return {
    n: predicted.length,
    sa: mar === null || guess === null || guess === 0 ? null : toPrinted(1 - mar / guess),
    mar,
    pred25: mean(({ actual, p50 }) => Number(Math.abs(actual - p50) <= 0.25 * actual)),
    male: mean(({ actual, p50 }) => Math.abs(Math.log(p50 / actual))),
    bias: mean(({ actual, p50 }) => Math.log(p50 / actual)),
    coverage80: mean(({ actual, p10, p90 }) => Number(actual >= p10 && actual <= p90)),
    aboveP90: mean(({ actual, p90 }) => Number(actual > p90)),
    lnWidth: mean(({ p10, p90 }) => Math.log(p90 / p10)),
    pinball: mean(pinballOf),
  };
}

/**
 * Mean absolute error of saying the days of another deliverable, over all pairs: no draw.
 * Among values in order, the k-th of n (from 0) is the larger of a pair k times and the smaller n − 1 − k times.
 */
export function guessingError(actual: readonly number[]): number | null {
  const n = actual.length;
  if (n < 2) return null;
  const ordered = Float64Array.from(actual).sort();
  const sum = ordered.reduce((total, value, k) => total + (2 * k - n + 1) * value, 0);
  return (2 * sum) / (n * (n - 1));
}

function pinballOf(one: Predicted): number {
  const losses = QUANTILES.map(([name, q]) => {
    const above = Math.log(one.actual / one[name]);
    return above >= 0 ? q * above : (q - 1) * above;
  });
  return losses.reduce((total, loss) => total + loss, 0) / losses.length;
}

/** The mean of each measure over several sets of predictions; a set where a measure is null does not count in it. */
export function meanMetrics(sets: readonly Metrics[]): Metrics {
  const mean = (name: keyof Metrics): number | null => {
    const known = sets.flatMap((one) => one[name] ?? []);
    return known.length === 0
      ? null
      : toPrinted(known.reduce((total, value) => total + value, 0) / known.length);
  };
  return {
    n: mean('n') ?? 0,
    sa: mean('sa'),
    mar: mean('mar'),
    pred25: mean('pred25'),
    male: mean('male'),
    bias: mean('bias'),
    coverage80: mean('coverage80'),
    aboveP90: mean('aboveP90'),
    lnWidth: mean('lnWidth'),
    pinball: mean('pinball'),
  };
}
