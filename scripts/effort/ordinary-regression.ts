import { studentTQuantile } from '../../server/effort/student-t.js';

/** A project as a point, on the scale of days. */
export interface Point {
  size: number;
  days: number;
}

/** The reference that the estimator is set against: P10, P50 and P90 of days. */
export type RegressionRange = (size: number) => { p10: number; p50: number; p90: number };

/**
 * Ordinary regression of ln days on ln size with the normal theory's interval of a new observation:
 * location ± t(n − 2) · s · √(1 + 1/n + (x − x̄)² / Sxx). Three points at least.
 */
export function ordinaryRegression(points: readonly Point[]): RegressionRange {
  const n = points.length;
  if (n < 3) throw new RangeError('a regression with an interval takes three points');
  const x = points.map(({ size }) => Math.log(size));
  const y = points.map(({ days }) => Math.log(days));
  const meanX = x.reduce((sum, value) => sum + value, 0) / n;
  const meanY = y.reduce((sum, value) => sum + value, 0) / n;
  const xx = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  const xy = x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] ?? 0) - meanY), 0);
  const slope = xy / xx;
  const residuals = x.reduce(
    (sum, value, i) => sum + ((y[i] ?? 0) - meanY - slope * (value - meanX)) ** 2,
    0,
  );
  const s = Math.sqrt(residuals / (n - 2));
  const t = studentTQuantile(0.9, n - 2);
  return (size) => {
    const from = Math.log(size) - meanX;
    const location = meanY + slope * from;
    const half = t * s * Math.sqrt(1 + 1 / n + from ** 2 / xx);
    return { p10: Math.exp(location - half), p50: Math.exp(location), p90: Math.exp(location + half) };
  };
}
