import { describe, expect, test } from '@jest/globals';
import { normalQuantile, normalSurvival } from './normal.js';
import { logGamma } from './special-functions.js';
import { studentTDensity, studentTQuantile, studentTSurvival } from './student-t.js';

/** Reference values computed with 30 digits (mpmath 1.3). */
const SURVIVAL: [t: number, df: number, share: number][] = [
  [0.5, 1, 0.352416382349567],
  [2.5, 3, 0.0438533235040328],
  [1.44, 6, 0.0999669177239455],
  [-1.2, 4.5, 0.855261472579018],
  [3, 9, 0.00747818195520711],
  [8, 7.3, 3.63098660409572e-5],
  [2, 120, 0.0238792636701642],
  [1.7, 5000, 0.0445965598520111],
  [6, 2, 0.0133357366077124],
  [0.0001, 9, 0.499961196509185],
  [-4, 30, 0.999809077181958],
];
const QUANTILE: [probability: number, df: number, t: number][] = [
  [0.9, 6, 1.43975574726515],
  [0.9, 9, 1.38302873839663],
  [0.98, 6, 2.6122418470613],
  [0.1, 4.5, -1.50088531750856],
  [0.975, 1, 12.7062047361747],
  [0.999, 3, 10.2145318524074],
  [0.75, 200, 0.67571841140422],
  [0.5001, 9, 0.00025770877553431],
  [1e-6, 12, -8.50430271805458],
];

describe("Student's t", () => {
  test.each(SURVIVAL)('share above %d with %d degrees of freedom', (t, df, share) => {
    expect(Math.abs(studentTSurvival(t, df) - share)).toBeLessThan(1e-12);
  });

  test.each(QUANTILE)('quantile %d with %d degrees of freedom', (probability, df, t) => {
    expect(Math.abs(studentTQuantile(probability, df) - t)).toBeLessThan(1e-10);
  });

  test('the quantile undoes the share over the whole line', () => {
    for (const df of [0.7, 3, 6.37, 40, 900])
      for (const probability of [1e-8, 0.001, 0.1, 0.5, 0.6, 0.98, 0.9999])
        expect(1 - studentTSurvival(studentTQuantile(probability, df), df)).toBeCloseTo(probability, 11);
  });

  test('the density is the slope of the share', () => {
    for (const t of [-2, 0, 0.3, 4]) {
      const slope = (studentTSurvival(t - 1e-5, 5.5) - studentTSurvival(t + 1e-5, 5.5)) / 2e-5;
      expect(studentTDensity(t, 5.5)).toBeCloseTo(slope, 8);
    }
  });

  test('infinite degrees of freedom are the normal, infinite values have no tail', () => {
    expect(studentTSurvival(1.3, Infinity)).toBe(normalSurvival(1.3));
    expect(studentTSurvival(Infinity, 6)).toBe(0);
    expect(studentTSurvival(-Infinity, 6)).toBe(1);
  });
});

describe('the normal', () => {
  test.each([
    [0, 0.5],
    [0.3, 0.382088577811047],
    [1.2815515655446, 0.1],
    [2.5, 0.00620966532577613],
    [6, 9.86587645037698e-10],
    [-1.1, 0.864333939053617],
    [10, 7.61985302416053e-24],
  ])('share above %d', (z, share) => {
    expect(Math.abs(normalSurvival(z) / share - 1)).toBeLessThan(1e-12);
  });

  test('quantiles', () => {
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446, 12);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 12);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.36134090240406, 10);
  });
});

test.each([
  [0.1, 2.25271265173421],
  [0.5, 0.5723649429247],
  [1, 0],
  [4.5, 2.45373657084244],
  [10.25, 13.368023671476],
  [250.5, 1131.28400133226],
])('ln Γ(%d)', (x, expected) => {
  expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-11);
});
