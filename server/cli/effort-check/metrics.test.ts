import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { guessingError, meanMetrics, metricsOf } from './metrics.js';

const known = { actual: 10, p10: 4, p50: 8, p90: 16 };

describe('the measures, by hand', () => {
  const metrics = metricsOf([
    known,
    { actual: 20, p10: 5, p50: 10, p90: 18 },
    { actual: 3, p10: 4, p50: 6, p90: 9 },
  ]);

  test('errors in days', () => {
    // |10 − 8|, |20 − 10|, |3 − 6|; pairs of 10, 20, 3 differ by 10, 7 and 17.
    expect(metrics.mar).toBeCloseTo(15 / 3, 10);
    expect(metrics.sa).toBeCloseTo(1 - 5 / (34 / 3), 10);
    expect(metrics.pred25).toBeCloseTo(1 / 3, 10);
  });

  test('errors on the ln scale', () => {
    const [a, b, c] = [Math.log(0.8), Math.log(0.5), Math.log(2)];
    expect(metrics.male).toBeCloseTo((-a - b + c) / 3, 10);
    expect(metrics.bias).toBeCloseTo((a + b + c) / 3, 10);
    expect(metrics.lnWidth).toBeCloseTo((Math.log(4) + Math.log(3.6) + Math.log(2.25)) / 3, 10);
  });

  test('intervals', () => {
    expect(metrics.coverage80).toBeCloseTo(1 / 3, 10);
    expect(metrics.aboveP90).toBeCloseTo(1 / 3, 10);
    // First row alone: 0.1 · ln 2.5, 0.5 · ln 1.25, 0.1 · ln 1.6.
    const loss = (0.1 * Math.log(2.5) + 0.5 * Math.log(1.25) + 0.1 * Math.log(1.6)) / 3;
    expect(metricsOf([known]).pinball).toBeCloseTo(loss, 10);
  });

  test('bounds belong to the range, and 25 % is within 25 %', () => {
    const { coverage80, aboveP90, pred25 } = metricsOf([{ actual: 8, p10: 8, p50: 10, p90: 8 }]);
    expect([coverage80, aboveP90, pred25]).toEqual([1, 0, 1]);
  });
});

test('nothing to measure is null, not zero', () => {
  expect(metricsOf([])).toEqual({
    n: 0,
    sa: null,
    mar: null,
    pred25: null,
    male: null,
    bias: null,
    coverage80: null,
    aboveP90: null,
    lnWidth: null,
    pinball: null,
  });
  expect(metricsOf([known])).toMatchObject({ n: 1, sa: null, mar: 2 });
});

test('guessing is averaged over all pairs, without a draw', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 30 }), (actual) => {
      const pairs = actual.flatMap((a, i) => actual.flatMap((b, j) => (i === j ? [] : [Math.abs(a - b)])));
      const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
      expect(guessingError(actual)).toBeCloseTo(mean, 8);
    }),
    { seed: 3 },
  );
});

test('a mean over draws leaves out what a draw does not know', () => {
  const mean = meanMetrics([metricsOf([known]), metricsOf([]), metricsOf([known, { ...known, actual: 6 }])]);
  expect(mean.n).toBe(1);
  expect(mean.mar).toBe(2);
  expect(mean.sa).toBe(0.5);
});
