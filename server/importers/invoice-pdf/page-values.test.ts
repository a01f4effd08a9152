import { describe, expect, test } from '@jest/globals';
import { amountsIn, codeAtStart, dateAtStart, daysIn, digitsAtStart } from './page-values.js';

test.each([
  ['8 125,00 €', ['8125.00']],
  ['Total 11\u202f730,00', ['11730.00']],
  ['€11,730.00', ['11730.00']],
  ['1.234,50 puis 20,00 % puis 3', ['1234.50', '3']],
  ['TVA (20%) 1 625,00', ['1625.00']],
  ['-650,00', ['-650.00']],
  ['- 650,00 €', ['-650.00']],
  ['650,00-', ['-650.00']],
  ['12,00 - 650,00', ['12.00', '650.00']],
  ['2 535,00 EUR', ['2535.00']],
  ['F-2026-031 du 30/09/2026', []],
  ['12.10.2026', []],
  ['AL/2026/118', []],
])('amounts in “%s”', (text, amounts) => {
  expect(amountsIn(text, null)).toEqual(amounts);
});

describe('days, in any form and both orders', () => {
  test.each([
    ['du 15/08/2026', ['2026-08-15']],
    ['02.10.26', ['2026-10-02', '2026-02-10']],
    ['26-10-02', ['2002-10-26', '2026-10-02']],
    ['20260815', ['2026-08-15']],
    ['F-2026-0117 dated 02 Oct 2026', ['2026-10-02']],
    ['mer. 1er sept. 2026', ['2026-09-01']],
    ['September 2, 2026', ['2026-09-02']],
    ['31/02/2026', []],
    ['01 02 03 04 05', []],
  ])('%s', (text, days) => {
    expect(daysIn(text)).toEqual(expect.arrayContaining(days));
    if (days.length === 0) expect(daysIn(text)).toEqual([]);
  });

  test('the one at the start, as written', () => {
    expect(dateAtStart('le 3 mars 2026 à Nantes', null)).toEqual({
      date: '2026-03-03',
      asks: false,
      written: '3 mars 2026',
    });
    expect(dateAtStart('03/04/2026', null)).toEqual({ date: null, asks: true, written: '03/04/2026' });
    expect(dateAtStart('limite : 03/04/2026', null)).toBeNull();
  });
});

test.each([
  ['F-12 du 3 mars', 'F-12'],
  ['FA 2026 014', 'FA 2026 014'],
  ['FA 2026-014, Paris', 'FA 2026-014'],
  ['0183 / 28', '0183 / 28'],
  ['2026-031 12,00', '2026-031'],
  ['de prestation', null],
  ['ACQUITTÉE', null],
])('the code at the start of “%s”', (text, code) => {
  expect(codeAtStart(text)).toBe(code);
});

test('the figures of an identifier, however they are grouped', () => {
  expect(digitsAtStart('999 000 102 00015 - APE')).toBe('99900010200015');
  expect(digitsAtStart('999.000.102.00015')).toBe('99900010200015');
  expect(digitsAtStart('FR 40')).toBe('');
});
