import { expect, test } from '@jest/globals';
import { lineAnchor, lineOfAnchor } from './line-anchor.js';

test('the address of a line leads back to it, and nothing else does', () => {
  expect(lineOfAnchor(lineAnchor('345'))).toBe('345');
  expect(['', 'lines', 'line-', 'line-x', 'whole', '345'].map(lineOfAnchor)).toEqual(Array(6).fill(null));
});
