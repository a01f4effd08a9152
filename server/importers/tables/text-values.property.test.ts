import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, isCivilDate } from '../../domain/civil-date.js';
import { exact } from '../../domain/decimal.js';
import { dayOrderOf, readDateText, readMonthText } from './date-text.js';
import { decimalMarkOf, readForeignNumber, readNativeNumber, type DecimalMark } from './number-text.js';

const cents = fc.integer({ min: -999_999_999, max: 999_999_999 });
const SPACES = [' ', '\u00a0', '\u202f', '\u2009'];

function written(value: number, decimals: number, group: string, mark: DecimalMark): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, group);
  const fraction = digits.slice(digits.length - decimals);
  return `${value < 0 ? '-' : ''}${whole}${decimals === 0 ? '' : mark + fraction}`;
}

describe('numbers of foreign text', () => {
  test('two decimals are read back whatever the thousands mark, without any other evidence', () => {
    const group = fc.constantFrom('', ...SPACES, "'", '’');
    const mark = fc.constantFrom<DecimalMark>('.', ',');
    fc.assert(
      fc.property(cents, group, mark, fc.constantFrom('', ' €', ' EUR'), (value, by, point, currency) => {
        const read = readForeignNumber(written(value, 2, by, point) + currency, null);
        return typeof read === 'string' && exact(read).eq(exact(value).div(100));
      }),
    );
  });

  test('thousands and decimal marks that differ are read back', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom<DecimalMark>('.', ','), (value, mark) => {
        const read = readForeignNumber(written(value, 2, mark === '.' ? ',' : '.', mark), null);
        return typeof read === 'string' && exact(read).eq(exact(value).div(100));
      }),
    );
  });

  test('three digits behind one mark are a question until the column or a person settles it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 999_999 }),
        fc.constantFrom<DecimalMark>('.', ','),
        (value, mark) => {
          const text = written(value, 3, '', mark);
          expect(readForeignNumber(text, null)).toMatchObject({ thousands: String(value) });
          const asDecimal = readForeignNumber(text, mark);
          const asThousands = readForeignNumber(text, mark === '.' ? ',' : '.');
          return (
            exact(asDecimal as string).eq(exact(value).div(1000)) && exact(asThousands as string).eq(value)
          );
        },
      ),
    );
  });

  test('the mark of a column never changes a value with one reading', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom<DecimalMark>('.', ','), (value, mark) => {
        const text = written(value, 2, ' ', mark);
        const readings = [null, '.' as const, ',' as const].map((given) => readForeignNumber(text, given));
        return decimalMarkOf([text]) === mark && new Set(readings.map(String)).size === 1;
      }),
    );
  });

  test('any text gives a decimal, a question or nothing, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readForeignNumber(text, ',');
        return read === null || (typeof read === 'string' && exact(read).toString() !== 'NaN');
      }),
    );
  });

  test.each([
    ['13,75', '13.75'],
    ['1 234,50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1.234.567', '1234567'],
    ['0,375', '0.375'],
    ['(12,50)', '-12.50'],
    ['12,50-', '-12.50'],
    ['− 12,50 €', '-12.50'],
    [',5', '0.5'],
    ['1234.567', '1234.567'],
    ['12 34', null],
    ['1.23.456', null],
    ['1,2,3', null],
    ['1.234,5,6', null],
    ['12e3', null],
    ['12 j', null],
    ['', null],
    ['-', null],
    ['n/a', null],
  ])('%j', (text, value) => {
    expect(readForeignNumber(text, null)).toBe(value);
  });

  test('native numbers are strict', () => {
    expect(['1.375', '-12.50', ' 7 ', '13,75', '1 234', '1e5', '.5', '+1', ''].map(readNativeNumber)).toEqual(
      ['1.375', '-12.50', '7', null, null, null, null, null, null],
    );
  });

  test('a column whose values disagree proves nothing', () => {
    expect(decimalMarkOf(['13,75', '12.5'])).toBeNull();
    expect(decimalMarkOf(['1.375', '1 234'])).toBeNull();
    expect(decimalMarkOf(['1.375', '13,75'])).toBe(',');
  });
});

const LAST = daysBetween('2000-01-01', '2099-12-31');
const day = fc.integer({ min: 0, max: LAST }).map((offset) => addDays('2000-01-01', offset));
const parts = (date: string) => ({ y: date.slice(0, 4), m: date.slice(5, 7), d: date.slice(8, 10) });
const FR = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const EN = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

describe('dates of foreign text', () => {
  test('every day is read back from every way of writing it', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.', ' '), (date, by) => {
        const { y, m, d } = parts(date);
        const texts = [
          date,
          `${date}T23:59:59+14:00`,
          `${y}/${m}/${d}`,
          `${y}${m}${d}`,
          [Number(d), Number(m), y].join(by),
          [d, m, y.slice(2)].join(by),
          `${Number(d) === 1 ? '1er' : Number(d)} ${FR[Number(m) - 1]} ${y}`,
          `${EN[Number(m) - 1]} ${Number(d)}, ${y}`,
          `${d}-${EN[Number(m) - 1]}-${y.slice(2)}`,
        ];
        for (const text of texts) expect([text, readDateText(text, 'day-first').date]).toEqual([text, date]);
        return readDateText([m, d, y].join(by), 'month-first').date === date;
      }),
    );
  });

  test('without evidence two small numbers are a question, and one above 12 settles the column', () => {
    fc.assert(
      fc.property(day, (date) => {
        const { y, m, d } = parts(date);
        const text = `${d}/${m}/${y}`;
        const order = dayOrderOf([text, '05/06/2026']);
        expect(order).toBe(Number(d) > 12 ? 'day-first' : null);
        const clear = Number(d) > 12 || d === m;
        expect(readDateText(text, null)).toEqual({ date: clear ? date : null, asks: !clear });
      }),
    );
  });

  test('any text gives a day, a question or nothing, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { date, asks } = readDateText(text, null);
        return date === null || (!asks && isCivilDate(date));
      }),
    );
  });

  test.each([
    ['mercredi 2 septembre 2026', '2026-09-02'],
    ['Mer. 2 sept. 2026', '2026-09-02'],
    ['Wed Sep 2 2026', '2026-09-02'],
    ['lundi 2 septembre 2026', null],
    ['mar. 2 sept. 2026', null],
    ['Monday September 2, 2026', null],
    ['le 2 septembre 2026', '2026-09-02'],
    ['26-09-02', 'ambiguous'],
    ['25-09-26', 'ambiguous'],
    ['09-09-26', 'ambiguous'],
    ['09-09-09', '2009-09-09'],
    ['31-12-32', '2032-12-31'],
    ['25/09/26', '2026-09-25'],
    ['25.09.26', '2026-09-25'],
    ['02/09/2026 14:30', 'ambiguous'],
    ['30/09/2026 14h30', '2026-09-30'],
    ['31/02/2026', null],
    ['2026-13-01', null],
    ['45000', null],
    ['septembre 2026', null],
    ['', null],
  ])('%j', (text, date) => {
    const read = readDateText(text, null);
    expect(read.asks ? 'ambiguous' : read.date).toBe(date);
  });

  test('proofs in both directions decide nothing', () => {
    expect(dayOrderOf(['31/01/2026', '01/31/2026'])).toBeNull();
  });

  test('two-digit groups between hyphens, of which the year may come first, prove no order; the order chooses', () => {
    expect(dayOrderOf(['25-09-26', '02-09-26'])).toBeNull();
    expect(dayOrderOf(['25-09-2026', '02-09-26'])).toBe('day-first');
    expect(readDateText('02-09-26', 'day-first')).toEqual({ date: '2026-09-02', asks: false });
    expect(readDateText('02-09-26', 'month-first')).toEqual({ date: '2026-02-09', asks: false });
    expect(readDateText('26-09-02', 'month-first')).toEqual({ date: null, asks: true });
  });

  test('months', () => {
    const september = { start: '2026-09-01', end: '2026-09-30' };
    for (const text of ['septembre 2026', 'Sept. 26', '09/2026', '2026-09'])
      expect([text, readMonthText(text)]).toEqual([text, september]);
    expect(readMonthText('02/2028')).toEqual({ start: '2028-02-01', end: '2028-02-29' });
    expect(readMonthText('13/2026')).toBeNull();
  });
});
