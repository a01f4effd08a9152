import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessBilledDays, askedIfHonest } from './assess-billed-days.js';
import type { AiStatement, EffortComparable, EffortInput } from './effort-input.js';
import { estimateEffort } from './estimate-effort.js';
import { TABLES_2026_1 } from './tables-2026-1.js';

/** Order of what declaring costs, over whole estimates: any type, basis, history and bill. */

const TYPES = [...Object.keys(TABLES_2026_1.ai.familyByType), 'other'];
/** There the effect of AI is larger than the doubt about it, so that declaring much never widens a range beyond its silence. */
const CLEAR = ['report', 'translation', 'minutes', 'transcription', 'training_classroom', 'study', 'support'];
/** There the doubt is larger than the effect: declaring much already widens the range beyond that of no use before P90. */
const DOUBTFUL = ['slides', 'design', 'software_task'];
const REVIEWS = [null, 'light', 'full'] as const;

const history = fc.array(
  fc.record<EffortComparable>({
    contractor: fc.constantFrom('A', 'B', 'C', 'D'),
    size: fc.constant(null),
    sizeUnit: fc.constant(null),
    quotedDays: fc.constantFrom('4', '9'),
    workUnitDays: fc.constant(null),
    complexity: fc.constantFrom(null, 'simple' as const),
    drivers: fc.constant({}),
    actualDays: fc.integer({ min: 2, max: 60 }).map((half) => String(half / 2)),
    finishedOn: fc.constantFrom(null, '2025-06-30'),
  }),
  { maxLength: 8 },
);
const work = (types: readonly string[]) =>
  fc.record({
    type: fc.constantFrom(...types),
    days: fc.integer({ min: 1, max: 80 }).map((half) => String(half / 2)),
    billed: fc.integer({ min: 1, max: 600 }).map((half) => String(half / 2)),
    billingStep: fc.constantFrom('0', '0.5', '1'),
    comparables: history,
  });

function judged(
  {
    type,
    days,
    billed,
    billingStep,
    comparables,
  }: ReturnType<typeof work> extends fc.Arbitrary<infer T> ? T : never,
  ai: AiStatement,
) {
  const input: EffortInput = {
    type,
    size: null,
    sizeUnit: null,
    complexity: null,
    drivers: {},
    quotedDays: days,
    workUnitDays: null,
    hoursPerDay: '7',
    billingStep,
    ai,
    comparables,
    asOf: '2026-11-16',
  };
  const estimate = estimateEffort(input);
  if (estimate === null) throw new Error('a quote always makes a range');
  const { tailShare, daysUnsupported, level } = assessBilledDays(estimate, billed, { billingStep });
  const { p50, p90 } = estimate.range;
  return {
    p50: Number(p50),
    p90: Number(p90),
    tailShare,
    excess: Number(daysUnsupported),
    level: ['none', 'toNote', 'indicative', 'question'].indexOf(level),
  };
}

const used = (shareLow: string, shareHigh: string, humanReview: (typeof REVIEWS)[number]): AiStatement => ({
  state: 'used',
  family: null,
  shareLow,
  shareHigh,
  humanReview,
  reviewDays: null,
});
const SILENT: AiStatement = { state: 'not_declared' };
/** Eight significant digits are printed: the same law by two ways may differ in the last. */
const HAIR = 1 + 1e-7;

describe('silence', () => {
  test('is never kinder than no use, or a small declared share that is reviewed', () => {
    const statement = fc.oneof(
      fc.constant<AiStatement>({ state: 'none' }),
      fc
        .tuple(
          fc.constantFrom('0', '0.02', '0.05'),
          fc.constantFrom('0.05', '0.1'),
          fc.constantFrom(null, 'full' as const),
        )
        .map(([low, high, review]) => used(low, high, review)),
    );
    fc.assert(
      fc.property(work(TYPES), statement, (given, declared) => {
        const [silent, small] = [judged(given, SILENT), judged(given, declared)];
        expect(silent.p50).toBeLessThanOrEqual(small.p50 * HAIR);
        expect(silent.p90).toBeLessThanOrEqual(small.p90 * HAIR);
        expect(silent.tailShare).toBeLessThanOrEqual(small.tailShare + 1e-9);
        expect(silent.excess).toBeGreaterThanOrEqual(small.excess - 1e-6);
        expect(silent.level).toBeGreaterThanOrEqual(small.level);
      }),
      { numRuns: 400 },
    );
  });

  const large = fc
    .tuple(fc.constantFrom('0.8', '0.9', '1'), fc.constantFrom(...REVIEWS, 'none' as const))
    .map(([low, review]) => used(low, '1', review as (typeof REVIEWS)[number]));

  test('is never harsher at the median than a large declared share, of any type, under any review or none', () => {
    fc.assert(
      fc.property(work(TYPES), large, (given, declared) => {
        expect(judged(given, SILENT).p50 * HAIR).toBeGreaterThanOrEqual(judged(given, declared).p50);
      }),
      { numRuns: 400 },
    );
  });

  test('is never harsher than a large declared share where the effect is larger than its doubt', () => {
    const reviewed = fc
      .tuple(fc.constantFrom('0.8', '0.9', '1'), fc.constantFrom(...REVIEWS))
      .map(([low, review]) => used(low, '1', review));
    fc.assert(
      fc.property(work(CLEAR), reviewed, (given, declared) => {
        const [silent, much] = [judged(given, SILENT), judged(given, declared)];
        expect(silent.p90 * HAIR).toBeGreaterThanOrEqual(much.p90);
        expect(silent.excess).toBeLessThanOrEqual(much.excess + 1e-6);
      }),
      { numRuns: 400 },
    );
  });

  test('is asked about no sooner than a large declared share, on agreed days alone, but where the doubt is larger than the effect', () => {
    const reviewed = fc
      .tuple(fc.constantFrom('0.8', '0.9', '1'), fc.constantFrom(...REVIEWS))
      .map(([low, review]) => used(low, '1', review));
    const types = TYPES.filter((type) => !DOUBTFUL.includes(type));
    fc.assert(
      fc.property(work(types), reviewed, (given, declared) => {
        const fresh = { ...given, comparables: [] };
        const [silent, much] = [judged(fresh, SILENT), judged(fresh, declared)];
        if (silent.tailShare >= 0.016) expect(silent.tailShare).toBeGreaterThanOrEqual(much.tailShare - 1e-9);
        expect(silent.level).toBeLessThanOrEqual(much.level);
      }),
      { numRuns: 400 },
    );
  });

  test('cannot lie between no use and a large share at every bill: far enough, the wider range is the kinder', () => {
    for (const type of TYPES.filter((one) => one !== 'translation_pe')) {
      const work = { type, days: '5', billed: '4000', billingStep: '0' as const, comparables: [] };
      const share = (ai: AiStatement) => judged(work, ai).tailShare;
      expect(share(used('0.8', '1', 'full'))).toBeGreaterThan(share({ state: 'none' }));
    }
  });

  test('is worth what an empty share is', () => {
    const empty: AiStatement = {
      state: 'used',
      family: null,
      shareLow: null,
      shareHigh: null,
      humanReview: null,
      reviewDays: null,
    };
    fc.assert(
      fc.property(work(TYPES), (given) => {
        expect(judged(given, empty)).toEqual(judged(given, SILENT));
      }),
    );
  });
});

describe('the share of honest contractors who would be asked', () => {
  test('is at most the threshold, and less where a day above P90 is further away', () => {
    const small = estimateEffort({
      type: 'report',
      size: null,
      sizeUnit: null,
      complexity: null,
      drivers: {},
      quotedDays: '0.25',
      workUnitDays: null,
      hoursPerDay: '7',
      billingStep: '0',
      ai: { state: 'none' },
      comparables: [],
      asOf: '2026-11-16',
    });
    if (small === null) throw new Error('a quote always makes a range');
    const asked = askedIfHonest(small, { questionBelow: 0.02, questionDays: '1' });
    expect(asked).toBeLessThan(0.02);
    expect(asked).toBe(
      assessBilledDays(small, String(Number(small.range.p90) + 1), { billingStep: '0' }).tailShare,
    );
    expect(askedIfHonest(small, { questionBelow: 0.02, questionDays: '0.01' })).toBe(0.02);
    expect(askedIfHonest({ ...small, certifiable: false }, { questionBelow: 0.02, questionDays: '1' })).toBe(
      0,
    );
  });
});
