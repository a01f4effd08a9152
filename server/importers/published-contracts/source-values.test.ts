import { describe, expect, test } from '@jest/globals';
import { addMonths, readAmount, readDay, readMonths } from './source-values.js';

test.each([
  ['2019-04-25', '2019-04-25'],
  ['2019-04-25+02:00', '2019-04-25'],
  ['2019-04-25T23:30:00Z', '2019-04-25'],
  ['2019-04-25Z', '2019-04-25'],
  ['2019-02-30', null],
  ['25/04/2019', null],
  ['2019-04-251', null],
  ['0219-04-25', null],
])('the day of %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['80000', '80000'],
  ['77899.0', '77899'],
  ['123456.89', '123456.89'],
  ['1e17', '100000000000000000'],
  ['1.5E+3', '1500'],
  ['45 000,50 €', '45000.50'],
  ['1e999', null],
  ['NC', null],
  ['1,375', null],
  ['9'.repeat(41), null],
])('the amount %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test.each([
  ['12', 12],
  ['24.0', 24],
  ['600', 600],
  ['601', null],
  ['0', null],
  ['1.5', null],
  ['NC', null],
])('%s months', (text, months) => {
  expect(readMonths(text)).toBe(months);
});

describe('months later', () => {
  test.each([
    ['2018-12-03', 39, '2022-03-03'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2199-06-01', 12, null],
  ])('%s and %d', (date, months, end) => {
    expect(addMonths(date, months)).toBe(end);
  });
});
