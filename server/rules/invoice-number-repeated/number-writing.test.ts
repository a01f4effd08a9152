import { expect, test } from '@jest/globals';
import { partsDigitsOtherwise } from './number-writing.js';

test.each([
  ['FA-1-12', 'FA-11-2', true],
  ['2026/1/12', '2026-11-2', true],
  ['F-2026-118', 'F2026118', false],
  ['F-2026-118', 'F/2026/118', false],
  ['F-2026-001-2', 'F-2026-0012', false],
  ['118', '118', false],
])('%s and %s', (one, other, expected) => {
  expect(partsDigitsOtherwise(one, other)).toBe(expected);
});
