import { expect, test } from '@jest/globals';
import { exact, toDecimal } from './decimal.js';
import { quartilesOf } from './quartiles.js';

test.each([
  [['5'], '5', '5'],
  [['1', '2'], '1.25', '1.75'],
  [['3', '1', '2'], '1.5', '2.5'],
  [['40', '10', '30', '20'], '17.5', '32.5'],
  [['1', '2', '3', '4', '5'], '2', '4'],
  [['0.1', '0.2', '0.3', '0.4'], '0.175', '0.325'],
  [['-4', '0', '0', '8'], '-1', '2'],
])('of %j: %s and %s', (values, q1, q3) => {
  const found = quartilesOf(values.map(exact));
  expect([toDecimal(found.q1), toDecimal(found.q3)]).toEqual([q1, q3]);
});

test('of nothing is a fault of the caller', () => {
  expect(() => quartilesOf([])).toThrow(RangeError);
});
