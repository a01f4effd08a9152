import { expect, test } from '@jest/globals';
import type { EffortRange } from '../domain/effort-range.js';
import { assessBilledDays } from './assess-billed-days.js';
import { quantileDays } from './predictive.js';

const LAW = { location: Math.log(5), scale: 0.4, degreesOfFreedom: 9, ai: null };
const RANGE: EffortRange = {
  ...LAW,
  p10: quantileDays(LAW, 0.1),
  p50: quantileDays(LAW, 0.5),
  p90: '8.6950000',
  unit: 'day',
  basis: 'quote',
  priorVersion: '2026-1',
  comparables: 0,
  complexityFactor: null,
  drivers: {},
  billingStep: '0.5',
};

test('the billing step is taken off before anything is called excess', () => {
  const stepped = assessBilledDays({ range: RANGE, certifiable: true }, '9', { billingStep: '0.5' });
  expect(stepped.daysUnsupported).toBe('0');
  const exactly = assessBilledDays({ range: RANGE, certifiable: true }, '9', { billingStep: '0' });
  expect(exactly.daysUnsupported).toBe('0.305');
  expect(stepped.tailShare).toBeGreaterThan(exactly.tailShare);
});

test('the same bill is a question with a quote, indicative with the table alone', () => {
  const bill = (certifiable: boolean) =>
    assessBilledDays({ range: RANGE, certifiable }, '20', { billingStep: '0.5' });
  expect(bill(true).level).toBe('question');
  expect(bill(false)).toEqual({ ...bill(true), level: 'indicative' });
});

test('an unlikely bill with less than a day above P90 stays a note', () => {
  const tiny = { ...RANGE, location: Math.log(0.2), p90: '0.34' };
  const result = assessBilledDays({ range: tiny, certifiable: true }, '1', { billingStep: '0' });
  expect(result.tailShare).toBeLessThan(0.02);
  expect(result).toMatchObject({ daysUnsupported: '0.66', level: 'toNote' });
});

test('nothing billed is always supported', () => {
  for (const billed of ['0', '-3'])
    expect(assessBilledDays({ range: RANGE, certifiable: true }, billed, { billingStep: '0.5' })).toEqual({
      tailShare: 1,
      daysUnsupported: '0',
      level: 'none',
    });
});
