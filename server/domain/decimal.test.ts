import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exact, signOf, sum, toDecimal, toFixed } from './decimal.js';

test.each([
  ['0', 0],
  ['-0', 0],
  ['0.00', 0],
  ['0.0000001', 1],
  ['12.50', 1],
  ['-0.01', -1],
  ['-1234567890123.45', -1],
])('%s lies on the side %i of zero, read or not', (text, side) => {
  expect([signOf(text), signOf(exact(text))]).toEqual([side, side]);
});

test('a rounded value below zero that comes to nothing has no sign', () => {
  expect(['-0.004', '-0.005', '-0.4', '-10.004'].map((text) => toFixed(text, 2))).toEqual([
    '0.00',
    '-0.01',
    '-0.40',
    '-10.00',
  ]);
  expect(toFixed('-0.4', 0)).toBe('0');
});

test('a sum is that of whole cents, however often a text came before', () => {
  const cents = fc.integer({ min: -100_000_000, max: 100_000_000 });
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 20 }), (values) => {
      const texts = values.map((value) => toFixed(exact(value).div(100), 2));
      const expected = toDecimal(exact(values.reduce((total, value) => total + value, 0)).div(100));
      expect(toDecimal(sum(texts))).toBe(expected);
      expect(toDecimal(sum([...texts, ...texts]))).toBe(toDecimal(exact(expected).times(2)));
    }),
  );
});
