import { expect, test } from '@jest/globals';
import { aiEffect } from './ai-effect.js';
import type { AiStatement } from './effort-input.js';
import { lnQuantile } from './predictive.js';
import { quantilesByScale } from './quantiles-by-scale.js';
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

test.each(STATEMENTS)('%j: quantiles on curves are those that are solved', (statement) => {
  for (const type of ['minutes', 'slides', 'software'])
    for (const degreesOfFreedom of [6, 9.3, 40, 20_000]) {
      const family = { degreesOfFreedom, ai: aiEffect(statement, type, TABLES_2026_2.ai) };
      const read = quantilesByScale(family, { least: 0.4, largest: 1.6, laws: 1000 });
      for (let scale = 0.4; scale <= 1.6; scale += 0.03) {
        const law = { ...family, location: 0, scale };
        read(scale).forEach((value, index) => {
          expect(Math.abs(value - lnQuantile(law, [0.1, 0.5, 0.9][index] ?? 0))).toBeLessThan(1e-8);
        });
      }
    }
});
