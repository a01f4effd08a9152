import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EffortRange } from '../domain/effort-range.js';
import { quantileDays, tailShare } from './predictive.js';
import { seededNumbers } from './seeded-numbers.js';
import { sumRanges, type SummedRange } from './sum-ranges.js';

function range(over: Partial<EffortRange> = {}): EffortRange {
  const law = { location: Math.log(5), scale: 0.8, degreesOfFreedom: Infinity, ai: null, ...over };
  return {
    p10: quantileDays(law, 0.1),
    p50: quantileDays(law, 0.5),
    p90: quantileDays(law, 0.9),
    unit: 'day',
    basis: 'quote',
    priorVersion: '2026-1',
    comparables: 0,
    complexityFactor: null,
    drivers: {},
    billingStep: '0',
    ...over,
    ...law,
  };
}

const line = (over: Partial<EffortRange> = {}, billedDays = '5'): SummedRange => ({
  range: range(over),
  billedDays,
});

function summed(lines: readonly SummedRange[], options?: Parameters<typeof sumRanges>[1]) {
  const total = sumRanges(lines, options);
  if (total === null) throw new Error('no sum');
  return total;
}

const MANY = { draws: 100_000 };
const SILENT: EffortRange['ai'] = {
  state: 'not_declared',
  family: 'text_draft',
  shareLow: 0,
  shareHigh: 0.6,
  multiplierMedian: 0.88,
  extraLnSd: 0.08,
  usedWeight: 0.5,
};

describe('a sum of one deliverable is that deliverable', () => {
  test.each([
    ['a normal', range()],
    ['a Student t', range({ degreesOfFreedom: 6, scale: 0.6 })],
    ['a silence on AI', range({ ai: SILENT })],
    [
      'a declared share with days of review',
      range({
        degreesOfFreedom: 9,
        ai: { ...SILENT, state: 'used', usedWeight: 1, extraLnSd: 0.3, reviewDays: '1.5' },
      }),
    ],
    ['a range narrower than what is shared', range({ scale: 0.1 })],
  ])('%s', (_, one) => {
    const total = summed([{ range: one, billedDays: '9' }], MANY);
    for (const [quantile, probability] of [
      ['p10', 0.1],
      ['p50', 0.5],
      ['p90', 0.9],
    ] as const)
      expect(Number(total[quantile]) / Number(quantileDays(one, probability))).toBeCloseTo(1, 1.6);
    expect(total.tailShare).toBeCloseTo(tailShare(one, 9), 2);
  });
});

describe('many deliverables of one contractor', () => {
  const alike = (n: number, options = {}, over: Partial<EffortRange> = {}, billed = '5') =>
    summed(
      Array.from({ length: n }, () => line(over, billed)),
      options,
    );

  test('P90 over P50 falls slowly, and so grows what twice the days are found by', () => {
    const figures = [1, 5, 10, 20].map((n) => {
      const total = alike(n, { draws: 40_000 });
      const [p50, p90] = [Number(total.p50), Number(total.p90)];
      const found = alike(n, { draws: 40_000 }, {}, String(p90 / 2 / n)).tailShare;
      return [(p90 / p50).toFixed(1), (100 * found).toFixed(0)];
    });
    expect(figures).toEqual([
      ['2.8', '34'],
      ['1.8', '60'],
      ['1.6', '73'],
      ['1.5', '82'],
    ]);
  });

  test('nothing shared: the normal of a sum of narrow laws', () => {
    const scale = 0.02;
    const total = alike(25, { ...MANY, sharedSd: 0 }, { scale });
    const middle = 25 * 5 * Math.exp(scale ** 2 / 2);
    const spread = 1.2816 * Math.sqrt(25) * 5 * scale;
    expect(Number(total.p50)).toBeCloseTo(middle, 1);
    expect(Number(total.p90)).toBeCloseTo(middle + spread, 1);
    expect(Number(total.p10)).toBeCloseTo(middle - spread, 1);
  });

  test('all shared: so many times one', () => {
    const total = alike(7, { ...MANY, sharedSd: 0.8 });
    expect(Number(total.p90) / (7 * Number(range().p90))).toBeCloseTo(1, 1.6);
  });

  test('a silence on AI is one silence: used on all of them or on none', () => {
    const ai = { ...SILENT, multiplierMedian: 0.1, extraLnSd: 0 };
    const total = alike(10, { ...MANY, sharedSd: 0 }, { scale: 0.02, ai });
    expect(Number(total.p10)).toBeCloseTo(5, 0);
    expect(Number(total.p90)).toBeCloseTo(50, 0);
  });

  test('shares of lines are not multiplied: each one in fifty, together still one in a hundred or more', () => {
    const billed = String(5 * Math.exp(0.8 * 2.0537));
    expect(alike(2, MANY, {}, billed).tailShare).toBeGreaterThan(0.02 ** 2 * 5);
  });
});

test('bills go up to the step of each contract', () => {
  const stepped = range({ billingStep: '0.5', degreesOfFreedom: 6 });
  const total = summed([{ range: stepped, billedDays: '9' }], MANY);
  expect(total.tailShare).toBeCloseTo(tailShare(stepped, 8.5), 2);
});

describe('any lines', () => {
  const arbitrary = fc.array(
    fc.record({
      location: fc.double({ min: -2, max: 4, noNaN: true }),
      scale: fc.double({ min: 0.05, max: 1.5, noNaN: true }),
      degreesOfFreedom: fc.constantFrom(6, 7.3, 30, Infinity),
      ai: fc.constantFrom(null, SILENT),
      billingStep: fc.constantFrom('0', '0.25', '1'),
      billed: fc.integer({ min: 0, max: 400 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const of = (lines: { billed: number }[]) =>
    lines.map(({ billed, ...law }) => line(law, String(billed / 4)));

  test('the same bytes again, quantiles in order', () => {
    fc.assert(
      fc.property(arbitrary, (lines) => {
        const total = summed(of(lines), { draws: 400 });
        expect(JSON.stringify(summed(of(lines), { draws: 400 }))).toBe(JSON.stringify(total));
        const [p10, p50, p90] = [total.p10, total.p50, total.p90].map(Number) as [number, number, number];
        expect(p10).toBeLessThanOrEqual(p50);
        expect(p50).toBeLessThanOrEqual(p90);
        expect(total).toMatchObject({ deliverables: lines.length, sharedSd: 0.25, draws: 400 });
      }),
      { numRuns: 40 },
    );
  });

  test('more days billed never have a larger share; one more deliverable never takes fewer days', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 200 }), (lines, more) => {
        const [first, ...rest] = lines;
        if (first === undefined) return;
        const billedMore = [{ ...first, billed: first.billed + more }, ...rest];
        const before = summed(of(lines), { draws: 400 });
        expect(summed(of(billedMore), { draws: 400 }).tailShare).toBeLessThanOrEqual(before.tailShare);
        const slower = [{ ...first, location: first.location + 0.5 }, ...rest];
        expect(Number(summed(of(slower), { draws: 400 }).p50)).toBeGreaterThanOrEqual(Number(before.p50));
      }),
      { numRuns: 40 },
    );
  });
});

test('no deliverable, no sum', () => {
  expect(sumRanges([])).toBeNull();
});

test('the numbers are normal, even and of chi-square', () => {
  const numbers = seededNumbers(7);
  const draws = 100_000;
  const mean = (draw: () => number): number => {
    let total = 0;
    for (let index = 0; index < draws; index += 1) total += draw();
    return total / draws;
  };
  expect(mean(() => numbers.uniform())).toBeCloseTo(0.5, 2);
  expect(mean(() => numbers.normal())).toBeCloseTo(0, 1.7);
  expect(mean(() => numbers.normal() ** 2)).toBeCloseTo(1, 1.7);
  for (const df of [0.7, 3, 9]) {
    expect(mean(() => numbers.chiSquareShare(df))).toBeCloseTo(1, 1.5);
    expect(mean(() => (numbers.chiSquareShare(df) - 1) ** 2) * df).toBeCloseTo(2, 0.7);
  }
});
