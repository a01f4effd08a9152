import { expect, test } from '@jest/globals';
import { exact, toDecimal } from '../../domain/decimal.js';
import { upperFence } from './upper-fence.js';

const fenceOf = (figures: string[]) => {
  const { thirdQuartile, fence } = upperFence(figures.map(exact), exact('1.5'));
  return [toDecimal(thirdQuartile), toDecimal(fence)];
};

test('the third quartile and what lies beyond, by interpolation', () => {
  // Quartiles 3 and 7: 7 + 1.5 × 4.
  expect(fenceOf(['1', '2', '3', '4', '5', '6', '7', '8', '9'])).toEqual(['7', '13']);
  // Places 0.75 and 2.25 of four figures: 1.75 and 3.25.
  expect(fenceOf(['4', '1', '3', '2'])).toEqual(['3.25', '5.5']);
  expect(fenceOf(['0.3', '0.3', '0.3'])).toEqual(['0.3', '0.3']);
  expect(fenceOf(['0.25'])).toEqual(['0.25', '0.25']);
});

test('no figures, no fence', () => {
  expect(() => upperFence([], exact('1.5'))).toThrow(RangeError);
});
