import { expect, test } from '@jest/globals';
import { aiEffect } from './ai-effect.js';
import type { AiStatement } from './effort-input.js';
import { lnQuantile } from './predictive.js';
import { QuantileGrid } from './quantile-grid.js';
import { TABLES_2026_2 } from './tables-2026-2.js';

const USED: AiStatement = {
  state: 'used',
  family: 'generated_unreviewed',
  shareLow: '0.2',
  shareHigh: '0.9',
  humanReview: 'full',
  reviewDays: null,
};
const STATEMENTS: AiStatement[] = [
  { state: 'none' },
  { state: 'not_declared' },
  USED,
  { ...USED, shareLow: null, shareHigh: null },
];

test.each(STATEMENTS)('%j: quantiles read on the grid are those that are solved', (statement) => {
  for (const type of ['minutes', 'slides']) {
    const ai = aiEffect(statement, type, TABLES_2026_2.ai);
    const grid = new QuantileGrid(ai);
    for (const degreesOfFreedom of [6, 9.3, 40, 20_006]) {
      const read = grid.at(degreesOfFreedom);
      for (let scale = 0.04; scale <= 5; scale *= 1.35) {
        const law = { degreesOfFreedom, ai, location: 0, scale };
        read(scale).forEach((value, index) => {
          expect(Math.abs(value - lnQuantile(law, [0.1, 0.5, 0.9][index] ?? 0))).toBeLessThan(1e-8);
        });
      }
    }
  }
});

test('what is read does not depend on what was asked before', () => {
  const ai = aiEffect({ state: 'not_declared' }, 'report', TABLES_2026_2.ai);
  const [alone, after] = [new QuantileGrid(ai), new QuantileGrid(ai)];
  for (const scale of [0.3, 0.5, 1, 3]) after.at(9)(scale);
  expect(after.at(11.5)(0.7)).toEqual(alone.at(11.5)(0.7));
});

test('no prior has fewer than six degrees of freedom', () => {
  expect(() => new QuantileGrid(null).at(5.9)).toThrow(RangeError);
});
