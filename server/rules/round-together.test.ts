import { expect, test } from '@jest/globals';
import { exact } from '../domain/decimal.js';
import { roundTogether } from './round-together.js';

test('parts add up to the rounded total', () => {
  const third = exact(100).div(3);
  expect(roundTogether([third, third, third])).toEqual(['33.34', '33.33', '33.33']);
});

test('an unknown part stays unknown, and zeros stay zeros', () => {
  expect(roundTogether([exact('1.005'), null])).toEqual(['1.01', null]);
  expect(roundTogether([exact(0), exact(0)])).toEqual(['0.00', '0.00']);
  expect(roundTogether([])).toEqual([]);
});
