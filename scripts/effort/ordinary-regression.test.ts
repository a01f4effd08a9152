import { expect, test } from '@jest/globals';
import { ordinaryRegression } from './ordinary-regression.js';

test('four points, worked out by hand', () => {
  // ln size 0, 1, 2, 3 and ln days 1, 3, 4, 6: slope 1.6, mean (1.5, 3.5), residuals -0.1, 0.3, -0.3, 0.1.
  const points = [1, 3, 4, 6].map((y, x) => ({ size: Math.exp(x), days: Math.exp(y) }));
  const { p10, p50, p90 } = ordinaryRegression(points)(Math.exp(4));
  expect(Math.log(p50)).toBeCloseTo(3.5 + 1.6 * 2.5, 10);
  // s² = 0.2 / 2; 1 + 1/4 + 2.5²/5; t(2) at 0.9 = 1.8856181.
  const half = 1.8856181 * Math.sqrt(0.1 * (1 + 0.25 + 1.25));
  expect(Math.log(p90 / p50)).toBeCloseTo(half, 6);
  expect(Math.log(p50 / p10)).toBeCloseTo(half, 6);
});

test('two points have no interval', () => {
  expect(() =>
    ordinaryRegression([
      { size: 1, days: 1 },
      { size: 2, days: 2 },
    ]),
  ).toThrow(RangeError);
});
