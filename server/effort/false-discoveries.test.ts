import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { qValues } from './false-discoveries.js';

test('the step-up of Benjamini and Hochberg by hand', () => {
  // Sorted: 0.01, 0.02, 0.03, 0.5 of four: 0.04, 0.04, 0.04, 0.5.
  expect(qValues([0.03, 0.5, 0.01, 0.02]).map((q) => q.toFixed(4))).toEqual([
    '0.0400',
    '0.5000',
    '0.0400',
    '0.0400',
  ]);
  expect(qValues([0.01, 0.5])).toEqual([0.02, 0.5]);
  expect(qValues([])).toEqual([]);
});

test('never below the share, never above one, in the order of the shares, whatever order they come in', () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(shares, (given) => {
      const q = qValues(given);
      given.forEach((share, index) => {
        expect(q[index]).toBeGreaterThanOrEqual(share * (1 - 1e-12));
        expect(q[index]).toBeLessThanOrEqual(1);
        given.forEach((other, at) => {
          if (share < other) expect(q[index]).toBeLessThanOrEqual(q[at] ?? NaN);
        });
      });
      qValues([...given].reverse())
        .reverse()
        .forEach((value, index) => {
          expect(value).toBeCloseTo(q[index] ?? NaN, 12);
        });
    }),
  );
});
