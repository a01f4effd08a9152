import { describe, expect, test } from '@jest/globals';
import { lateInterest } from './late-interest.js';
import { halfYearOf, refinancingRateOf } from './refinancing-rates.js';

describe('interest on a late payment', () => {
  test('is nothing on the due date and begins the day after', () => {
    expect(lateInterest('12000', '2025-03-04', '2025-03-04')).toBeNull();
    expect(lateInterest('12000', '2025-03-04', '2025-02-20')).toBeNull();
    // 12 000 × 11.15 % × 1 / 365 = 3.6657…
    expect(lateInterest('12000', '2025-03-04', '2025-03-05')).toMatchObject({ days: 1, interest: '3.67' });
  });

  test('is that of the half-year in which it begins, for all its days', () => {
    // 36 500 × 11.15 % × 40 / 365 = 446.00; it goes on into July, at the rate of January.
    expect(lateInterest('36500', '2025-06-15', '2025-07-25')).toEqual({
      days: 40,
      rate: { on: '2025-01-01', rate: '3.15', checked: true },
      yearly: '11.15',
      interest: '446.00',
      lumpSum: '40.00',
      payableBy: '2025-09-08',
    });
  });

  test('begins in July where the delay ends on the last day of June', () => {
    expect(lateInterest('36500', '2024-06-30', '2024-07-10')).toMatchObject({
      yearly: '12.25',
      interest: '122.50',
    });
    expect(lateInterest('36500', '2024-06-29', '2024-07-09')).toMatchObject({ yearly: '12.50' });
  });

  test('is not computed with a rate that is not known', () => {
    expect(lateInterest('12000', '2019-06-30', '2019-08-01')).toBe('no-rate');
    expect(lateInterest('12000', '2026-06-29', '2026-07-30')).toMatchObject({ rate: { checked: false } });
    expect(lateInterest('12000', '2026-06-30', '2026-07-30')).toBe('no-rate');
  });
});

test('half-years follow each other without a gap, up to the last one that is known', () => {
  let half = '2020-01-01';
  while (refinancingRateOf(half) !== null) {
    const year = Number(half.slice(0, 4));
    half = half.slice(5, 7) === '01' ? `${year}-07-01` : `${year + 1}-01-01`;
  }
  expect(half).toBe('2026-07-01');
  expect(halfYearOf('2025-06-30')).toBe('2025-01-01');
  expect(halfYearOf('2025-07-01')).toBe('2025-07-01');
});
