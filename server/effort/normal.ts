import { solveFalling } from './root.js';

const SERIES_LIMIT = 3;

/** Density of the standard normal. */
export function normalDensity(z: number): number {
  return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** P(Z ≥ z) for a standard normal, also far in the tail. */
export function normalSurvival(z: number): number {
  if (z < 0) return 1 - normalSurvival(-z);
  return z < SERIES_LIMIT ? 0.5 - centralSeries(z) : normalDensity(z) * millsRatio(z);
}

/** The z with P(Z ≤ z) = `probability`, strictly between 0 and 1. */
export function normalQuantile(probability: number): number {
  if (probability > 0.5) return -normalQuantile(1 - probability);
  // The nearer tail is the one that keeps its digits.
  const upper = solveFalling(
    (z) => ({ value: normalSurvival(z), slope: -normalDensity(z) }),
    probability,
    0,
    40,
  );
  return upper === 0 ? 0 : -upper;
}

/** P(0 < Z < z): φ(z)·(z + z³/3 + z⁵/15 + …) (NIST DLMF 7.6.2). */
function centralSeries(z: number): number {
  let term = z;
  let total = z;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(total); n += 1) {
    term *= (z * z) / (2 * n + 1);
    total += term;
  }
  return normalDensity(z) * total;
}

/** P(Z ≥ z) / φ(z) as the continued fraction 1/(z + 1/(z + 2/(z + …))), from the inside out (NIST DLMF 7.9.3). */
function millsRatio(z: number): number {
  let tail = 0;
  for (let n = 120; n >= 1; n -= 1) tail = n / (z + tail);
  return 1 / (z + tail);
}
