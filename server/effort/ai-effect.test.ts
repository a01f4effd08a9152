import { describe, expect, test } from '@jest/globals';
import { aiEffect } from './ai-effect.js';
import { assessBilledDays } from './assess-billed-days.js';
import type { AiStatement } from './effort-input.js';
import { normalQuantile } from './normal.js';
import { quantileDays, tailShare, type EffortLaw } from './predictive.js';
import { studentTSurvival } from './student-t.js';
import { TABLES_2026_1 } from './tables-2026-1.js';

const { ai: TABLES } = TABLES_2026_1;

type Used = Extract<AiStatement, { state: 'used' }>;
function used(shareLow: string | null, shareHigh: string | null, over: Partial<Used> = {}): Used {
  return {
    state: 'used',
    family: 'text_draft',
    shareLow,
    shareHigh,
    humanReview: 'full',
    reviewDays: null,
    ...over,
  };
}

/** The worked example of docs/effort-model.md 4: base 5 days, a normal on ln days, no billing step. */
function law(statement: AiStatement, scale = 0.6, type = 'report'): EffortLaw {
  return {
    location: Math.log(5),
    scale,
    degreesOfFreedom: Infinity,
    ai: aiEffect(statement, type, TABLES),
  };
}

function assess(base: EffortLaw, billed: string) {
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((q) => quantileDays(base, q));
  const range = {
    ...base,
    p10: p10 ?? '',
    p50: p50 ?? '',
    p90: p90 ?? '',
    unit: 'day' as const,
    basis: 'quote' as const,
    priorVersion: '2026-1',
    comparables: 0,
    complexityFactor: null,
    drivers: {},
    billingStep: '0',
  };
  const result = assessBilledDays({ range, certifiable: true }, billed, { billingStep: '0' });
  return {
    p50: Number(p50).toFixed(1),
    p90: Number(p90).toFixed(1),
    share: result.tailShare.toFixed(3),
    unsupported: Number(result.daysUnsupported).toFixed(1),
    level: result.level,
  };
}

describe('the worked examples', () => {
  test('no AI', () => {
    expect(assess(law({ state: 'none' }), '5')).toMatchObject({ p50: '5.0', p90: '10.8', level: 'none' });
  });

  test('80 % drafted by AI', () => {
    const base = law(used('0.8', '0.8'));
    expect(assess(base, '5')).toMatchObject({ p50: '3.4', p90: '7.8', share: '0.276', level: 'none' });
    expect(assess(base, '10')).toMatchObject({ share: '0.048', unsupported: '2.2', level: 'toNote' });
  });

  test('the same with a quote', () => {
    const base = law(used('0.8', '0.8'), 0.35);
    expect(assess(base, '10')).toMatchObject({ share: '0.006', unsupported: '4.1', level: 'question' });
  });

  test('declared fully generated without review', () => {
    const base = law(used('1', '1', { humanReview: 'none' }));
    expect(base.ai?.family).toBe('generated_unreviewed');
    expect(assess(base, '5')).toEqual({
      p50: '0.5',
      p90: '1.8',
      share: '0.011',
      unsupported: '3.2',
      level: 'question',
    });
  });
});

describe('the declaration', () => {
  test('light review lowers ln m by 0.2', () => {
    const multiplier = (humanReview: Used['humanReview']) =>
      aiEffect(used('1', '1', { humanReview }), 'report', TABLES).multiplierMedian;
    expect(multiplier('full')).toBe(0.6);
    expect(multiplier(null)).toBe(0.6);
    expect(multiplier('light')).toBeCloseTo(0.6 * Math.exp(-0.2), 10);
  });

  test('an unknown or empty family is the usual one of the type', () => {
    expect(aiEffect(used('0.5', '0.5', { family: null }), 'software_task', TABLES).family).toBe(
      'code_existing',
    );
    expect(aiEffect(used('0.5', '0.5', { family: 'toString' }), 'report', TABLES).family).toBe('text_draft');
    expect(aiEffect(used('0.5', '0.5', { family: null }), 'constructor', TABLES).family).toBe(
      'whole_engagement',
    );
  });

  test('one bound alone: at most, or exactly', () => {
    expect(aiEffect(used(null, '0.5'), 'report', TABLES)).toMatchObject({ shareLow: 0, shareHigh: 0.5 });
    expect(aiEffect(used('0.3', null), 'report', TABLES)).toMatchObject({ shareLow: 0.3, shareHigh: 0.3 });
  });

  test('an empty share is worth a silence, neither better nor worse', () => {
    const empty = law(used(null, null));
    const silent = law({ state: 'not_declared' });
    for (const q of [0.1, 0.5, 0.9]) expect(quantileDays(empty, q)).toBe(quantileDays(silent, q));
    expect(empty.ai?.state).toBe('used');
  });

  test('post-editing is already in the days of a post-edited translation', () => {
    const effect = aiEffect(used('1', '1', { family: 'translation_pe' }), 'translation_pe', TABLES);
    expect(effect).toMatchObject({ multiplierMedian: 1, extraLnSd: 0 });
    const generated = aiEffect(used('1', '1', { humanReview: 'none' }), 'translation_pe', TABLES);
    expect(generated.multiplierMedian).toBe(0.1);
  });

  test('every type leads to a family that has a multiplier', () => {
    for (const family of [...Object.values(TABLES.familyByType), TABLES.otherFamily, TABLES.unreviewedFamily])
      expect(TABLES.multipliers).toHaveProperty(family);
  });
});

const QUANTILES = Array.from({ length: 24 }, (_, index) => normalQuantile((index + 0.5) / 24));

/** The exact law of T = base · ((1 − w) + w·m), by the midpoint rule over w and ln m. */
function exactShare(days: number, scale: number, family: string, low: number, high: number): number {
  const { median, tau } = TABLES.multipliers[family] ?? { median: 1, tau: 0 };
  const STEPS = 24;
  let total = 0;
  for (let i = 0; i < STEPS; i += 1)
    for (let j = 0; j < STEPS; j += 1) {
      const w = low + ((high - low) * (i + 0.5)) / STEPS;
      const m = median * Math.exp(tau * (QUANTILES[j] ?? NaN));
      total += studentTSurvival((Math.log(days / 5) - Math.log(1 - w + w * m)) / scale, Infinity);
    }
  return total / STEPS ** 2;
}

test('the one lognormal factor stays within 0.01 of the exact law, ranges of share included', () => {
  const shares = [
    [0, 0.1],
    [0, 0.6],
    [0.3, 0.3],
    [0.2, 0.8],
    [0.8, 1],
  ] as const;
  for (const family of ['text_draft', 'code_existing', 'minutes_summary', 'slides_visual'])
    for (const [low, high] of shares)
      for (const days of [3, 5, 8, 12, 18]) {
        const fast = tailShare(law(used(String(low), String(high), { family })), days);
        expect(Math.abs(fast - exactShare(days, 0.6, family, low, high))).toBeLessThan(0.01);
      }
});

const BASES = [0.25, 0.4, 0.6, 0.9, 1.3].flatMap((scale) => [6, 9, 30, 200].map((df) => ({ scale, df })));
/** Median, the mark of unsupported days, and where a question starts. */
const MARKS = [0.5, 0.9, 0.98];
const TYPES = [...Object.keys(TABLES.familyByType), 'other'];

describe.each(TYPES)('silence on a deliverable of type %s', (type) => {
  const days = (statement: AiStatement, { scale, df }: { scale: number; df: number }, q: number): number =>
    Number(quantileDays({ ...law(statement, scale, type), degreesOfFreedom: df }, q));
  const share = (low: string, high: string) => used(low, high, { family: null });

  test('is never kinder than no use or a small declared share', () => {
    for (const base of BASES)
      for (const q of MARKS) {
        const silent = days({ state: 'not_declared' }, base, q);
        expect(silent).toBeLessThanOrEqual(days({ state: 'none' }, base, q));
        expect(silent).toBeLessThanOrEqual(days(share('0', '0.1'), base, q));
      }
  });

  test('is never harsher than a large declared share, at the median', () => {
    for (const base of BASES)
      expect(days({ state: 'not_declared' }, base, 0.5)).toBeGreaterThanOrEqual(
        days(share('0.8', '1'), base, 0.5),
      );
  });
});

test.each(['report', 'translation', 'minutes', 'transcription', 'training_classroom', 'study', 'support'])(
  'silence on a %s is not harsher at P90 either: there the effect is larger than its doubt',
  (type) => {
    for (const { scale, df } of BASES) {
      const p90 = (statement: AiStatement): number =>
        Number(quantileDays({ ...law(statement, scale, type), degreesOfFreedom: df }, 0.9));
      const large = used('0.8', '1', { family: null });
      expect(p90({ state: 'not_declared' })).toBeGreaterThanOrEqual(p90(large));
    }
  },
);

test('silence is a mixture of used and not used, half and half without a declared rate', () => {
  const silent = law({ state: 'not_declared' });
  const { ai } = silent;
  if (ai === null) throw new Error('no AI effect');
  expect(ai).toMatchObject({ usedWeight: 0.5, shareLow: 0, shareHigh: 0.6, multiplierMedian: 0.88 });
  const surely = { ...silent, ai: { ...ai, usedWeight: 1 } };
  const none = law({ state: 'none' });
  for (const days of [2, 5, 9, 20])
    expect(tailShare(silent, days)).toBeCloseTo((tailShare(surely, days) + tailShare(none, days)) / 2, 12);
});
