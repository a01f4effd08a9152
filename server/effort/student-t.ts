import { normalDensity, normalQuantile, normalSurvival } from './normal.js';
import { solveFalling } from './root.js';
import { logGamma, regularisedBeta } from './special-functions.js';

/** Density of Student's t. `df` may be any positive number; Infinity is the normal. */
export function studentTDensity(t: number, df: number): number {
  if (df === Infinity) return normalDensity(t);
  const log = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  return Math.exp(log - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

/** P(T ≥ t) for Student's t: half the incomplete beta I(df/(df + t²); df/2, ½). Error below 1e-12. */
export function studentTSurvival(t: number, df: number): number {
  if (df === Infinity) return normalSurvival(t);
  if (t < 0) return 1 - studentTSurvival(-t, df);
  const square = t * t;
  if (square === Infinity) return 0;
  return regularisedBeta(df / (df + square), square / (df + square), df / 2, 0.5) / 2;
}

/** The t with P(T ≤ t) = `probability`, strictly between 0 and 1. Error below 1e-10. */
export function studentTQuantile(probability: number, df: number): number {
  if (df === Infinity) return normalQuantile(probability);
  if (probability === 0.5) return 0;
  if (probability > 0.5) return -studentTQuantile(1 - probability, df);
  let high = 2;
  while (studentTSurvival(high, df) > probability) high *= 2;
  return -solveFalling(
    (t) => ({ value: studentTSurvival(t, df), slope: -studentTDensity(t, df) }),
    probability,
    0,
    high,
  );
}
