import { describe, expect, test } from '@jest/globals';
import { fireShare, isTooLoud, recentAfter, shareOf, type FlagBudget } from './flag-budget.js';

const BUDGET: FlagBudget = { share: '0.1', invoices: 200 };
const before = { ...BUDGET, tooLoud: true };

describe('the budget of a rule', () => {
  test.each([
    [200, 20, false],
    [200, 21, true],
    [199, 199, false],
    [1_000, 100, false],
    [1_000, 101, true],
  ])('asked about %i invoices, it fired on %i: too loud is %s', (asked, fired, loud) => {
    expect(isTooLoud({ asked, fired }, BUDGET)).toBe(loud);
  });

  test.each([
    [200, 20, true],
    [200, 17, true],
    [200, 16, false],
    [160, 13, true],
    [159, 159, false],
  ])('too loud before, asked about %i and fired on %i: it stays so is %s', (asked, fired, loud) => {
    expect(isTooLoud({ asked, fired }, BUDGET, before)).toBe(loud);
  });

  test('a budget that was changed counts at once, without what was before', () => {
    expect(isTooLoud({ asked: 200, fired: 36 }, { ...BUDGET, share: '0.2' }, before)).toBe(false);
    expect(isTooLoud({ asked: 170, fired: 170 }, { ...BUDGET, invoices: 180 }, before)).toBe(false);
    expect(isTooLoud({ asked: 200, fired: 18 }, { ...BUDGET, share: '0.10' }, before)).toBe(true);
  });

  test('a budget of all invoices is never passed', () => {
    const whole = { share: '1', invoices: 1 };
    expect(isTooLoud({ asked: 500, fired: 500 }, whole)).toBe(false);
    // What is said of persons may name no invoice: it is read more often than there are invoices.
    expect(isTooLoud({ asked: 200, fired: 300 }, whole)).toBe(false);
    expect(isTooLoud({ asked: 200, fired: 300 }, whole, { ...whole, tooLoud: true })).toBe(false);
  });

  test('the share has four decimals, and is unknown of nothing', () => {
    expect(fireShare({ asked: 1_205, fired: 188 })).toBe('0.1560');
    expect(shareOf(0, 0)).toBeNull();
  });

  test('recent is after the same day of the year before', () => {
    expect(recentAfter('2026-11-26')).toBe('2025-11-26');
  });
});
