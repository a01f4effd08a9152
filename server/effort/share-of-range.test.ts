import { describe, expect, test } from '@jest/globals';
import type { EffortRange } from '../domain/effort-range.js';
import { quantileDays, tailShare } from './predictive.js';
import { shareOfRange } from './share-of-range.js';

/** A range whose days are those of its own law: a silence on AI, or an AI share with days of review. */
function rangeWith(ai: EffortRange['ai']): EffortRange {
  const law = { location: 1.63, scale: 0.6, degreesOfFreedom: 5, ai };
  return {
    p10: quantileDays(law, 0.1),
    p50: quantileDays(law, 0.5),
    p90: quantileDays(law, 0.9),
    unit: 'day',
    basis: 'quote',
    priorVersion: '2026-1',
    comparables: 0,
    ...law,
    complexityFactor: null,
    drivers: {},
    billingStep: '0.5',
  };
}

const said = { family: 'text_draft', shareLow: 0.4, shareHigh: 0.6, multiplierMedian: 0.8, extraLnSd: 0.2 };
const RANGES: [string, EffortRange][] = [
  ['without AI', rangeWith(null)],
  ['silent on AI', rangeWith({ ...said, state: 'not_declared', usedWeight: 0.4 })],
  ['with days of review', rangeWith({ ...said, state: 'used', usedWeight: 1, reviewDays: '1.5' })],
];

describe.each(RANGES)('a range %s', (_name, whole) => {
  test('has parts that add up to it', () => {
    const parts = ['0.625', '0.375'].map((share) => shareOfRange(whole, share));
    for (const quantile of ['p10', 'p50', 'p90'] as const) {
      const total = parts.reduce((sum, part) => sum + Number(part[quantile]), 0);
      expect(total).toBeCloseTo(Number(whole[quantile]), 6);
    }
  });

  test('has parts that follow from their own fields', () => {
    const part = shareOfRange(whole, '0.25');
    for (const [quantile, probability] of [
      ['p10', 0.1],
      ['p50', 0.5],
      ['p90', 0.9],
    ] as const)
      expect(Number(part[quantile])).toBeCloseTo(Number(quantileDays(part, probability)), 6);
    expect(tailShare(part, 2)).toBeCloseTo(tailShare(whole, 8), 9);
  });
});

test.each(['0', '-0.25', '1.001'])('no part of a share of %s', (share) => {
  expect(() => shareOfRange(rangeWith(null), share)).toThrow(RangeError);
});
