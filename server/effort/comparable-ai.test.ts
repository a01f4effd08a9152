import { expect, test } from '@jest/globals';
import type { AiStatement, EffortComparable, EffortInput } from './effort-input.js';
import { estimateEffort } from './estimate-effort.js';

const used = (share: string, reviewDays: string | null = null): AiStatement => ({
  state: 'used',
  family: 'text_draft',
  shareLow: share,
  shareHigh: share,
  humanReview: 'full',
  reviewDays,
});

function comparable(actualDays: string, ai?: AiStatement): EffortComparable {
  const plain = {
    contractor: '',
    size: '20',
    sizeUnit: 'page',
    quotedDays: null,
    workUnitDays: null,
    complexity: null,
    drivers: {},
    actualDays,
    finishedOn: null,
  };
  return ai === undefined ? plain : { ...plain, ai };
}

function range(comparables: EffortComparable[], ai: AiStatement) {
  const input: EffortInput = {
    type: 'report',
    size: '20',
    sizeUnit: 'page',
    complexity: null,
    drivers: {},
    quotedDays: null,
    workUnitDays: null,
    hoursPerDay: null,
    billingStep: '0',
    ai,
    comparables,
    asOf: '2026-09-30',
  };
  const found = estimateEffort(input)?.range;
  if (found === undefined) throw new Error('no estimate');
  return found;
}

const DAYS = ['6', '9', '12', '7', '10', '11', '8', '9'];

test('a silent history says the same of a silent deliverable as an honest one without AI says of its like', () => {
  const without = range(
    DAYS.map((days) => comparable(days, { state: 'none' })),
    { state: 'none' },
  );
  const silent = range(
    DAYS.map((days) => comparable(days, { state: 'not_declared' })),
    { state: 'not_declared' },
  );
  expect(Math.abs(Math.log(Number(silent.p50) / Number(without.p50)))).toBeLessThan(0.03);
  const asTheyAre = range(
    DAYS.map((days) => comparable(days)),
    { state: 'not_declared' },
  );
  expect(Math.log(Number(asTheyAre.p50) / Number(without.p50))).toBeLessThan(-0.06);
});

test('days that AI shortened by four in ten teach the days that it would have taken', () => {
  // text_draft on the whole work: a factor of 0.6.
  const shortened = range(
    DAYS.map((days) => comparable(String(Number(days) * 0.6), used('1'))),
    { state: 'none' },
  );
  const without = range(
    DAYS.map((days) => comparable(days)),
    { state: 'none' },
  );
  expect(Math.abs(Math.log(Number(shortened.p50) / Number(without.p50)))).toBeLessThan(0.05);
  expect(shortened.scale).toBeGreaterThan(0);
});

test('declared review is work beside the effect', () => {
  const reviewed = range(
    DAYS.map((days) => comparable(String(Number(days) * 0.6 + 2), used('1', '2'))),
    { state: 'none' },
  );
  const plain = range(
    DAYS.map((days) => comparable(String(Number(days) * 0.6), used('1'))),
    { state: 'none' },
  );
  expect(Number(reviewed.p50)).toBeCloseTo(Number(plain.p50), 6);
  const onlyReview = range(
    DAYS.map(() => comparable('2', used('1', '2'))),
    { state: 'none' },
  );
  expect(Number(onlyReview.p50)).toBeGreaterThan(0);
});
