import { describe, expect, test } from '@jest/globals';
import { readDate, readDecimal } from './xml-values.js';

describe('decimals', () => {
  test.each([
    ['1.375', '1.375'],
    ['0012.50', '0012.50'],
    ['-4', '-4'],
    ['+5.', '5'],
    ['.5', '0.5'],
    ['-.25', '-0.25'],
  ])('%s is %s', (text, value) => {
    expect(readDecimal(text)).toBe(value);
  });

  test.each(['2400,00', '1 200.00', '1e3', '1.2.3', '.', '', '-', 'NaN', '12 EUR', '٣', '9'.repeat(41)])(
    '"%s" is no decimal',
    (text) => {
      expect(readDecimal(text)).toBeNull();
    },
  );
});

describe('dates', () => {
  test.each([
    ['2026-03-01', null],
    ['2026-03-01Z', null],
    ['2026-03-01+02:00', null],
    ['2026-03-01T23:59:59-10:00', null],
    ['20260301', null],
    ['20260301', '102'],
    ['202603012359', '203'],
    ['20260301235959', '204'],
  ])('%s in format %s keeps its day', (text, format) => {
    expect(readDate(text, format)).toEqual({ kind: 'day', date: '2026-03-01' });
  });

  test.each([
    ['20260230', '102'],
    ['2026-02-30', null],
    ['2026-03-01', '102'],
    ['01/03/2026', null],
    ['260301', '101'],
    ['18991231', '102'],
  ])('%s in format %s is no day', (text, format) => {
    expect(readDate(text, format)).toEqual({ kind: 'bad' });
  });

  test('a month alone gives no day', () => {
    expect(readDate('202603', '610')).toEqual({ kind: 'no-day' });
  });
});
