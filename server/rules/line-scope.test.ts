import { expect, test } from '@jest/globals';
import { isAuditedPart } from './line-scope.js';
import { samplePart } from './sample-facts.js';

test.each([
  ['an amount', { amount: '500', days: '1' }, true],
  ['an amount given back', { amount: '-500', days: '1' }, false],
  ['days without an amount', { amount: null, days: '1' }, true],
  ['days given back without an amount', { amount: null, days: '-1' }, false],
  ['nothing that is known', { amount: null, days: null }, true],
  ['an invoice that does not count', { amount: '500', state: 'rejected' as const }, false],
])('a part of %s', (_, over, isAudited) => {
  expect(isAuditedPart(samplePart(over))).toBe(isAudited);
});
