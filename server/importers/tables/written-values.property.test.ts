import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, type CivilDate } from '../../domain/civil-date.js';
import { exact, toDecimal } from '../../domain/decimal.js';
import { formatDate, formatMonth, formatPeriod, formatSpan } from '../../domain/format/date-format.js';
import { formatMoney, formatPrice } from '../../domain/format/money-format.js';
import { formatNumber } from '../../domain/format/number-format.js';
import type { Lang } from '../../domain/text.js';
import { rangeParts, readDateText, readMonthText } from './date-text.js';
import { readForeignNumber } from './number-text.js';

/*
 * What Déclic writes on its pages and letters comes back in the files that people send: copied into a workbook, answered in a
 * table. It is read as what it was, or it is a question of which one answer is what it was.
 */

const lang = fc.constantFrom<Lang>('fr', 'en');
const decimal = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => toDecimal(exact(digits).div(exact(10).pow(decimals))));

/** Does the reader find the value, or ask about two of which it is one? */
function isReadBack(text: string, value: string): boolean {
  const read = readForeignNumber(text, null);
  if (read === null) return false;
  const readings = typeof read === 'string' ? [read] : [read.decimal, read.thousands];
  return readings.some((reading) => exact(reading).eq(value));
}

test('every number that is written is read back, in both languages', () => {
  fc.assert(fc.property(decimal, lang, (value, to) => isReadBack(formatNumber(value, to), value)));
});

test('a number of two decimals, as amounts and days are, is never a question', () => {
  fc.assert(
    fc.property(decimal, lang, (value, to) => {
      const two = exact(value).round(2);
      const read = readForeignNumber(formatNumber(two, to, 2), null);
      return typeof read === 'string' && exact(read).eq(two);
    }),
  );
});

test('every amount is read back with its currency before or behind it', () => {
  const currency = fc.constantFrom(null, 'EUR', 'CHF', 'USD', 'GBP');
  fc.assert(
    fc.property(decimal, lang, currency, (value, to, code) => {
      const read = readForeignNumber(formatMoney(value, code, to), null);
      return typeof read === 'string' && exact(read).eq(exact(value).round(2, 1));
    }),
  );
});

test('a price without its unit is read back with all its decimals', () => {
  fc.assert(
    fc.property(decimal, lang, (value, to) => isReadBack(formatPrice(value, 'EUR', null, to), value)),
  );
});

const FIRST = '2000-01-01';
const day = fc
  .integer({ min: 0, max: daysBetween(FIRST, '2099-12-31') })
  .map((offset) => addDays(FIRST, offset));

test('every date that is written is read back, in both languages, whatever the order of the column', () => {
  fc.assert(
    fc.property(day, lang, (date, to) => {
      const orders = [null, 'day-first', 'month-first'] as const;
      const read = orders.map((order) => readDateText(formatDate(date, to), order).date);
      expect([formatDate(date, to), read]).toEqual([formatDate(date, to), [date, date, date]]);
    }),
  );
});

test('every month that is written is read back as its days', () => {
  fc.assert(
    fc.property(day, lang, (date, to) => {
      const month = readMonthText(formatMonth(date, to));
      return (
        month !== null && month.start === `${date.slice(0, 8)}01` && addDays(month.end, 1).endsWith('-01')
      );
    }),
  );
});

/** Both ends of a period as a reader of tables takes them: a range, a date or a month. Null: it reads nothing. */
function periodOf(text: string): [CivilDate, CivilDate] | null {
  const parts = rangeParts(text);
  if (parts !== null) {
    const [from, to] = parts.map((part) => readDateText(part, null).date);
    return from == null || to == null ? null : [from, to];
  }
  const { date } = readDateText(text, null);
  if (date !== null) return [date, date];
  const month = readMonthText(text);
  return month === null ? null : [month.start, month.end];
}

test('a period in words is read back; a short one is, or is nothing', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), lang, (start, length, to) => {
      const end = addDays(start, length);
      expect(periodOf(formatSpan(start, end, to))).toEqual([start, end]);
      const short = periodOf(formatPeriod(start, end, to));
      if (short !== null) expect(short).toEqual([start, end]);
    }),
  );
});
