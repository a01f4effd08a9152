import { describe, expect, test } from '@jest/globals';
import { formatDate, formatDates, formatMonth, formatPeriod, formatSpan } from './date-format.js';
import { formatList, formatQuoted } from './list-format.js';
import { formatMoney, formatPrice } from './money-format.js';
import { formatNumber, plural } from './number-format.js';
import { formatParameter } from './parameter-format.js';
import { formatCount, formatDays, formatHours, formatPercent } from './quantity-format.js';
import { typeset } from './typeset.js';

describe('numbers', () => {
  test('French groups by narrow spaces, English by commas', () => {
    expect(formatNumber('1234567.5', 'fr')).toBe('1\u202f234\u202f567,5');
    expect(formatNumber('1234567.5', 'en')).toBe('1,234,567.5');
    expect(formatNumber('999', 'fr')).toBe('999');
    expect(formatNumber('1000', 'fr', 2)).toBe('1\u202f000,00');
  });

  test('a negative number has a true minus, a rounded zero has none', () => {
    expect(formatNumber('-2.5', 'fr')).toBe('\u22122,5');
    expect(formatNumber('-0.001', 'en', 2)).toBe('0.00');
  });

  test('the plural starts at 2 in French and everywhere but 1 in English', () => {
    const words = (n: string) => [plural(n, 'jour', 'jours', 'fr'), plural(n, 'day', 'days', 'en')];
    expect(words('0')).toEqual(['jour', 'days']);
    expect(words('1')).toEqual(['jour', 'day']);
    expect(words('1.5')).toEqual(['jour', 'days']);
    expect(words('2')).toEqual(['jours', 'days']);
    expect(words('-1.5')).toEqual(['jour', 'days']);
  });
});

describe('money', () => {
  test('euros', () => {
    expect(formatMoney('1234.5', 'EUR', 'fr')).toBe('1\u202f234,50\u00a0€');
    expect(formatMoney('1234.5', 'EUR', 'en')).toBe('€1,234.50');
    expect(formatMoney('-120', 'EUR', 'fr')).toBe('\u2212120,00\u00a0€');
    expect(formatMoney('-120', 'EUR', 'en')).toBe('\u2212€120.00');
  });

  test('another currency shows its code, an unknown one nothing', () => {
    expect(formatMoney('1234.5', 'CHF', 'fr')).toBe('1\u202f234,50\u00a0CHF');
    expect(formatMoney('1234.5', 'CHF', 'en')).toBe('CHF\u00a01,234.50');
    expect(formatMoney('1234.5', null, 'fr')).toBe('1\u202f234,50');
  });

  test('a unit price keeps the decimals one needs to multiply again', () => {
    expect(formatPrice('650', 'EUR', 'day', 'fr')).toBe('650,00\u00a0€/j');
    expect(formatPrice('650', 'EUR', 'day', 'en')).toBe('€650.00/d');
    expect(formatPrice('92.8571', 'EUR', 'hour', 'fr')).toBe('92,8571\u00a0€/h');
    expect(formatPrice('0.5', 'EUR', null, 'en')).toBe('€0.50');
  });
});

describe('days, hours and shares', () => {
  test('days have two decimals, hours none that are not needed', () => {
    expect(formatDays('5', 'fr')).toBe('5,00\u00a0j');
    expect(formatDays('4.255', 'en')).toBe('4.26\u00a0d');
    expect(formatHours('34.00', 'fr')).toBe('34\u00a0h');
    expect(formatHours('7.5', 'en')).toBe('7.5\u00a0h');
  });

  test('a ratio becomes a percentage', () => {
    expect(formatPercent('0.87', 'fr')).toBe('87\u00a0%');
    expect(formatPercent('0.8654', 'en')).toBe('86.5%');
    expect(formatPercent('0.8654', 'fr', 0)).toBe('87\u00a0%');
  });

  test('a count in running text agrees with its word', () => {
    expect(formatCount('1.50', 'page', 'pages', 'fr')).toBe('1,5\u00a0page');
    expect(formatCount('1.50', 'page', 'pages', 'en')).toBe('1.5\u00a0pages');
    expect(formatCount(8, 'ligne', 'lignes', 'fr')).toBe('8\u00a0lignes');
  });
});

describe('dates', () => {
  test('a date names its month', () => {
    expect(formatDate('2026-11-24', 'fr')).toBe('24\u00a0nov.\u00a02026');
    expect(formatDate('2026-11-24', 'en')).toBe('24\u00a0Nov\u00a02026');
    expect(formatDate('2026-09-01', 'fr')).toBe('1er\u00a0sept.\u00a02026');
    expect(formatDate('2026-09-01', 'en')).toBe('1\u00a0Sept\u00a02026');
    expect(formatMonth('2026-02-14', 'fr')).toBe('février\u00a02026');
  });

  test.each([
    ['2026-09-08', '2026-09-08', '8 sept. 2026', '8 Sept 2026'],
    ['2026-09-02', '2026-09-15', '2–15 sept. 2026', '2–15 Sept 2026'],
    ['2026-08-28', '2026-09-03', '28 août – 3 sept. 2026', '28 Aug – 3 Sept 2026'],
    ['2025-12-15', '2026-01-10', '15 déc. 2025 – 10 janv. 2026', '15 Dec 2025 – 10 Jan 2026'],
    ['2028-02-01', '2028-02-29', 'février 2028', 'February 2028'],
    ['2028-02-01', '2028-02-28', '1er–28 févr. 2028', '1–28 Feb 2028'],
    [null, '2026-09-30', "jusqu'au 30 sept. 2026", 'until 30 Sept 2026'],
    ['2026-09-01', null, 'à partir du 1er sept. 2026', 'from 1 Sept 2026'],
    [null, null, 'sans date', 'undated'],
  ])('the period %s to %s', (start, end, fr, en) => {
    expect(formatPeriod(start, end, 'fr').replaceAll('\u00a0', ' ')).toBe(fr);
    expect(formatPeriod(start, end, 'en').replaceAll('\u00a0', ' ')).toBe(en);
  });

  test.each([
    [
      ['2026-08-31', '2026-08-27', '2026-08-28', '2026-08-28'],
      '27, 28 et 31 août 2026',
      '27, 28 and 31 Aug 2026',
    ],
    [['2026-08-31', '2026-09-01'], '31 août et 1er sept. 2026', '31 Aug and 1 Sept 2026'],
    [['2025-12-31', '2026-01-02'], '31 déc. 2025 et 2 janv. 2026', '31 Dec 2025 and 2 Jan 2026'],
    [[], '', ''],
  ])('the days %j', (dates, fr, en) => {
    expect(formatDates(dates, 'fr').replaceAll('\u00a0', ' ')).toBe(fr);
    expect(formatDates(dates, 'en').replaceAll('\u00a0', ' ')).toBe(en);
  });

  test('a span is said with its words', () => {
    expect(formatSpan('2026-09-01', '2026-09-15', 'fr').replaceAll('\u00a0', ' ')).toBe(
      'du 1er sept. 2026 au 15 sept. 2026',
    );
    expect(formatSpan('2026-09-01', '2026-09-15', 'en').replaceAll('\u00a0', ' ')).toBe(
      'from 1 Sept 2026 to 15 Sept 2026',
    );
    expect(formatSpan(null, '2026-08-31', 'fr').replaceAll('\u00a0', ' ')).toBe("jusqu'au 31 août 2026");
  });

  test('beyond the limit the others are counted', () => {
    const dates = ['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'];
    expect(formatDates(dates, 'fr', 2).replaceAll('\u00a0', ' ')).toBe('1er, 2 sept. 2026 et 2 autres dates');
    expect(formatDates(dates, 'en', 3).replaceAll('\u00a0', ' ')).toBe('1, 2, 3 Sept 2026 and 1 more date');
    expect(formatDates(dates, 'fr', 3).replaceAll('\u00a0', ' ')).toBe(
      '1er, 2, 3 sept. 2026 et 1 autre date',
    );
  });
});

describe('lists and punctuation', () => {
  test('the last item is joined by a word', () => {
    expect(formatList([], 'fr')).toBe('');
    expect(formatList(['a'], 'fr')).toBe('a');
    expect(formatList(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  });

  test('quotes of each language', () => {
    expect(formatQuoted('Chef de projet', 'fr')).toBe('«\u00a0Chef de projet\u00a0»');
    expect(formatQuoted('Chef de projet', 'en')).toBe('“Chef de projet”');
  });

  test('French punctuation stays with its word, once and for all', () => {
    const text = typeset('Ligne 1 : « prix » ; lequel ?', 'fr');
    expect(text).toBe('Ligne 1\u00a0: «\u00a0prix\u00a0»\u202f; lequel\u202f?');
    expect(typeset(text, 'fr')).toBe(text);
    expect(typeset('sans décision :\u00a01.', 'fr')).toBe('sans décision\u00a0:\u00a01.');
    expect(typeset('Line 1: which ?', 'en')).toBe('Line 1: which ?');
    expect(typeset("l'agrément de la ligne", 'fr')).toBe('l’agrément de la ligne');
    expect(typeset("the buyer's own 'unit'", 'en')).toBe("the buyer’s own 'unit'");
  });
});

describe('thresholds of rules', () => {
  test.each([
    ['days', '0.25', '0,25\u00a0j', '0.25\u00a0d'],
    ['hours', '2', '2\u00a0h', '2\u00a0h'],
    ['money', '0.02', '0,02 (devise de la facture)', '0.02 (currency of the invoice)'],
    ['share', '0.001', '0,1\u00a0%', '0.1%'],
    // Set by an organisation: shown as it counts, never rounded.
    ['days', '0.125', '0,125\u00a0j', '0.125\u00a0d'],
    ['hours', '0.375', '0,375\u00a0h', '0.375\u00a0h'],
    ['money', '0.005', '0,005 (devise de la facture)', '0.005 (currency of the invoice)'],
    ['share', '0.123456', '12,3456\u00a0%', '12.3456%'],
    ['ratio', '1.6', '1,6\u00a0fois', '1.6\u00a0times'],
    ['count', '3', '3', '3'],
  ] as const)('%s', (type, value, fr, en) => {
    expect([formatParameter(type, value, 'fr'), formatParameter(type, value, 'en')]).toEqual([fr, en]);
  });
});
