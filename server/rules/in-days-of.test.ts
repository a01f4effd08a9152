import { expect, test } from '@jest/globals';
import { effortInputOf } from './effort-input-of.js';
import type { Comparable } from './facts/deliverable.js';
import { inDaysOf } from './in-days-of.js';
import { sampleContract, sampleDeliverable } from './sample-facts.js';

const CHECKED: Comparable = {
  contractRef: 'M-2026-02',
  deliverableRef: 'G-1',
  supplierKey: '90000000200015',
  size: '30',
  sizeUnit: 'page',
  quotedDays: '14',
  workUnitDays: null,
  complexity: null,
  drivers: {},
  acceptedDays: '7',
  hoursPerDay: '8',
  finishedOn: '2026-09-02',
  ai: {
    state: 'used',
    family: null,
    shareLow: '0.5',
    shareHigh: '0.6',
    humanReview: 'full',
    reviewDays: '3.5',
  },
};

test('days of 8 h become days of 7 h, those of the review too', () => {
  expect(inDaysOf(CHECKED, '7')).toEqual({
    ...CHECKED,
    quotedDays: '16',
    acceptedDays: '8',
    ai: { ...CHECKED.ai, reviewDays: '4' },
  });
});

test('days of one length, or of a length that nobody says, stay as they are', () => {
  expect(inDaysOf(CHECKED, '8.0')).toBe(CHECKED);
  expect(inDaysOf(CHECKED, null)).toBe(CHECKED);
  const silent = { ...CHECKED };
  delete silent.hoursPerDay;
  expect(inDaysOf(silent, '7')).toBe(silent);
});

test('the estimator is asked in days of the contract of the deliverable', () => {
  const deliverable = sampleDeliverable({ contract: sampleContract({ hoursPerDay: '7' }) });
  const { comparables } = effortInputOf(deliverable, { state: 'none' }, [CHECKED], '2026-11-01');
  expect(comparables.map(({ actualDays, quotedDays }) => [actualDays, quotedDays])).toEqual([['8', '16']]);
});
