import { expect, test } from '@jest/globals';
import { metricsOf, type Metrics, type Predicted } from '../../server/cli/effort-check/metrics.js';
import { barsOf } from './bars.js';
import type { SetFigures } from './evaluate-set.js';
import { PUBLIC_SETS } from './public-sets.js';

/** Ten rows of which eight lie in their range and one above. */
const predicted: Predicted[] = Array.from({ length: 10 }, (_, index) => ({
  actual: [5, 5, 5, 5, 5, 5, 5, 5, 20, 1][index] ?? 0,
  p10: 2,
  p50: 5,
  p90: 10,
}));

function figures(over: Partial<Metrics>, coldPinball: number): SetFigures {
  const [set] = PUBLIC_SETS;
  if (set === undefined) throw new Error('no set');
  const regression = { ...metricsOf(predicted), sa: 0.5, pinball: 0.2 };
  const estimator = { ...regression, ...over };
  return {
    set,
    estimator,
    regression,
    cold: [{ rows: 5, estimator: { ...estimator, pinball: coldPinball }, regression }],
    predicted,
  };
}

const failing = (sets: SetFigures[]): string[] =>
  barsOf(sets)
    .filter(({ holds }) => !holds)
    .map(({ says }) => says);

test('each bar is met exactly, and missed by a thousandth', () => {
  const met = figures({ sa: 0.4901, pinball: 0.2039 }, 0.179);
  expect(failing([met, met, met])).toEqual([]);
  expect(failing([figures({ sa: 0.489 }, 0.179), met, met])).toHaveLength(1);
  expect(failing([figures({ pinball: 0.2042 }, 0.179), met, met])).toHaveLength(1);
  expect(failing([met, met, figures({}, 0.181)])).toEqual([
    'Cold start: pinball at most 0.90 times on 2 of 3 sets (at least 3)',
  ]);
  expect(failing([met, met, met, figures({}, 0.2002)])).toEqual([
    'Cold start: pinball at most 1.001 times (at most 1)',
  ]);
});

test('coverage and false alarms are those of all rows together', () => {
  const met = figures({}, 0.179);
  const wide = { ...met, predicted: predicted.map((row) => ({ ...row, p10: 0.1, p90: 100 })) };
  expect(failing([wide, wide, wide])).toEqual([
    'All rows: 100.0 % from P10 to P90 (74 to 90)',
    'All rows: 0.0 % above P90 (3 to 13)',
  ]);
});

test('a figure that is unknown holds no bar', () => {
  const met = figures({}, 0.179);
  expect(failing([figures({ sa: null }, 0.179), met, met])).toHaveLength(1);
});
