import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { civilDate, isoDay } from '../../domain/civil-date.js';
import { exact, toDecimal } from '../../domain/decimal.js';
import { dayOrderOf, readDateText, readMonthText } from './date-text.js';
import { monthNumber } from './month-names.js';
import { decimalMarkOf, readForeignNumber } from './number-text.js';

/*
 * No text is silently read as one of two values. Texts are put together from what numbers and dates are written with, in and out
 * of order; every way of writing reads them on its own, by the plainest pattern there is. Where these ways come to two values the
 * reader asks; where they come to one it says that one or nothing; where none understands the text, nothing.
 */

const RUNS = { numRuns: 3000 };
const textOf = (tokens: readonly string[], most: number) =>
  fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: most }).map((parts) => parts.join(''));

describe('numbers', () => {
  const TOKENS = [
    ...['0', '1', '5', '12', '00', '123', '500', '000', '1234', '7890123'],
    ...['.', ',', '.', ',', "'", '’', ' ', '\u00a0', '\u202f', '\u2009'],
    ...['+', '-', '\u2212', '(', ')', '€', '$', '£', ' EUR', 'CHF ', 'e3', '%', '½', '²', '/', 'j'],
  ];
  const CURRENCY = '(?:[€$£]|eur|euros?|chf|usd|gbp)';
  const CURRENCY_AT_END = new RegExp(`^${CURRENCY} ?| ?${CURRENCY}$`, 'i');
  const withoutCurrency = (text: string): string => {
    let bare = text;
    while (CURRENCY_AT_END.test(bare)) bare = bare.replace(CURRENCY_AT_END, '').trim();
    return bare;
  };
  const GROUPS = ['', ' ', "'", '.', ','];

  function unsigned(text: string, group: string, mark: string): string | null {
    const by = group === '' ? '(?!)' : `\\${group}`;
    const pattern = new RegExp(`^(\\d+|[1-9]\\d{0,2}(?:${by}\\d{3})+)?(?:\\${mark}(\\d+))?$`);
    const [all, whole, fraction] = pattern.exec(text) ?? [];
    if (all === undefined || (whole === undefined && fraction === undefined)) return null;
    const digits = group === '' ? (whole ?? '0') : (whole ?? '0').replaceAll(group, '');
    return toDecimal(exact(`${digits}.${fraction ?? '0'}`));
  }

  /** Every value that the text has under one convention or another. */
  function readings(text: string): Set<string> {
    let bare = text
      .replace(/[\u00a0\u202f\u2009]/g, ' ')
      .replace('’', "'")
      .replace(/\u2212/g, '-')
      .trim();
    bare = withoutCurrency(bare);
    let negative = false;
    const signs = [/^([+-]) ?(.*)$/, /^(\()(.*)\)$/, /^(.*?) ?(-)$/];
    for (const [index, pattern] of signs.entries()) {
      const [, a, b] = pattern.exec(bare) ?? [];
      if (a === undefined || b === undefined) continue;
      negative = a !== '+';
      bare = (index === 2 ? a : b).trim();
      break;
    }
    bare = withoutCurrency(bare);
    const values = GROUPS.flatMap((group) =>
      ['.', ','].flatMap((mark) => (mark === group ? [] : (unsigned(bare, group, mark) ?? []))),
    );
    return new Set(values.map((value) => toDecimal(exact(value).times(negative ? -1 : 1))));
  }

  test('a text has the one value that its notations give it, or it is a question or nothing', () => {
    fc.assert(
      fc.property(textOf(TOKENS, 7), (text) => {
        const possible = readings(text.replaceAll('’', "'"));
        const read = readForeignNumber(text, null);
        if (read === null) return;
        const said = typeof read === 'string' ? [read] : [read.decimal, read.thousands];
        expect([text, new Set(said.map((value) => toDecimal(exact(value))))]).toEqual([text, possible]);
      }),
      RUNS,
    );
  });

  test('the mark of a column chooses between the readings of a text and changes nothing else', () => {
    fc.assert(
      fc.property(textOf(TOKENS, 6), fc.constantFrom('.' as const, ',' as const), (text, mark) => {
        const alone = readForeignNumber(text, null);
        const decided = readForeignNumber(text, mark);
        if (alone === null || typeof alone === 'string') expect([text, decided]).toEqual([text, alone]);
        else expect([alone.decimal, alone.thousands]).toContain(decided);
      }),
      RUNS,
    );
  });

  test('a column decides the same whatever the order of its rows, and what is no number decides nothing', () => {
    const column = fc.array(textOf(['1', '234', '50', '.', ',', ' ', 'x'], 4), { maxLength: 6 });
    fc.assert(
      fc.property(column, (texts) => {
        const mark = decimalMarkOf(texts);
        expect(decimalMarkOf([...texts].reverse())).toBe(mark);
        expect(decimalMarkOf(texts.filter((text) => readForeignNumber(text, null) !== null))).toBe(mark);
      }),
      RUNS,
    );
  });

  test.each([
    ['1€50', null],
    ['1 €500', null],
    ['12$ 500', null],
    ['1EUR500', null],
    ['£ 12 EUR', null],
    ['€12', '12'],
    ['12,50 € EUR', '12.50'],
    ['€ 12 EUR', '12'],
    ['-€12.50', '-12.50'],
    ['(12,50 €)', '-12.50'],
    ['12,50- €', '-12.50'],
    ['12,50EUR', '12.50'],
    ['00 123', null],
    ['0012,5', '12.5'],
  ])('%j', (text, value) => {
    expect(readForeignNumber(text, null)).toBe(value);
  });
});

describe('dates', () => {
  const TOKENS = [
    ...[
      '1',
      '02',
      '3',
      '5',
      '12',
      '13',
      '26',
      '30',
      '31',
      '2026',
      '1999',
      '0202',
      '20260902',
      '1er',
      '2nd',
      '3rd',
      '45',
    ],
    ...['-', '/', '.', ' ', ' ', '-', '/', ', ', '\u00a0', '\u202f', '–'],
    ...[
      'janvier',
      'févr.',
      'mars',
      'mai',
      'juil.',
      'juill.',
      'Sept',
      'Mar',
      'March',
      'Dec',
      'août',
      'lundi ',
      'Wed ',
    ],
    ...['T10:30', ' 10h30', ' 23:59:59', ' 9:05 pm', 'Z', '+02:00'],
  ];
  const year = (digits: string) => (digits.length === 2 ? `20${digits}` : digits);

  /** A day that the text may name with its year first, in two digits. */
  function yearFirst(text: string): string[] {
    const [, y, m, d] = /^(\d\d)-(\d{1,2})-(\d\d)(?:$|[T ]\d)/.exec(text.trim()) ?? [];
    const date = y === undefined ? null : civilDate(Number(year(y)), Number(m), Number(d));
    return date === null ? [] : [date];
  }

  /** The ISO day of a word before the date, as the tokens write it. */
  const WEEKDAYS: readonly [RegExp, number][] = [
    [/^lundi /, 1],
    [/^Wed /, 3],
  ];

  /** Every day that the text names under one convention or another. */
  function readings(text: string): Set<string> {
    const clean = text.replace(/\s+/g, ' ').trim();
    const time = /[T ]\d{1,2}[:h]\d{2}(:\d{2}([.,]\d+)?)?( ?[ap]\.?m\.?)?(Z|[+-]\d{2}:?\d{2})?$/i;
    const bare = clean.replace(time, '').trim();
    const ways: [RegExp, (parts: string[]) => [string, string | number, string]][] = [
      [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, ([, y = '', , m = '', d = '']) => [y, m, d]],
      [/^(\d{4})(\d\d)(\d\d)$/, ([, y = '', m = '', d = '']) => [y, m, d]],
      [/^(\d\d)-(\d{1,2})-(\d\d)$/, ([, y = '', m = '', d = '']) => [year(y), m, d]],
      [/^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d\d)$/, ([, d = '', , m = '', y = '']) => [year(y), m, d]],
      [/^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d\d)$/, ([, m = '', , d = '', y = '']) => [year(y), m, d]],
      [
        /^(?:\p{L}+[.,]? )?(\d{1,2})(?:er|st|nd|rd|th)?[-/. ]{1,2}(\p{L}+)\.?[-/, ]{1,2}(\d{4}|\d\d)$/u,
        ([, d = '', m = '', y = '']) => [year(y), monthNumber(m) ?? 0, d],
      ],
      [
        /^(?:\p{L}+[.,]? )?(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u,
        ([, m = '', d = '', y = '']) => [y, monthNumber(m) ?? 0, d],
      ],
    ];
    const days = ways.flatMap(([pattern, order]) => {
      const match = pattern.exec(bare);
      if (match === null) return [];
      const [y, m, d] = order([...match]);
      return civilDate(Number(y), Number(m), Number(d)) ?? [];
    });
    const said = WEEKDAYS.find(([word]) => word.test(bare));
    return new Set(days.filter((date) => said === undefined || isoDay(date) === said[1]));
  }

  test('a text is the one day that its notations give it, or it is a question or nothing', () => {
    fc.assert(
      fc.property(textOf(TOKENS, 7), (text) => {
        const possible = readings(text);
        const { date, asks } = readDateText(text, null);
        if (asks) expect([text, possible.size > 1]).toEqual([text, true]);
        if (date !== null) expect([text, [...possible]]).toEqual([text, [date]]);
      }),
      RUNS,
    );
  });

  test('the order of a column chooses between the days of a text and changes nothing else', () => {
    fc.assert(
      fc.property(textOf(TOKENS, 7), (text) => {
        const { date, asks } = readDateText(text, null);
        const ordered = (['day-first', 'month-first'] as const).map((order) => readDateText(text, order));
        if (!asks) expect(ordered.map((read) => read.date)).toEqual([date, date]);
        else {
          const chosen = ordered.flatMap((read) => read.date ?? []);
          expect(new Set([...chosen, ...yearFirst(text)])).toEqual(readings(text));
        }
      }),
      RUNS,
    );
  });

  test('no text is a day and a month', () => {
    fc.assert(
      fc.property(textOf(TOKENS, 6), (text) => {
        const { date, asks } = readDateText(text, null);
        return readMonthText(text) === null || (date === null && !asks);
      }),
      RUNS,
    );
  });

  test('a column decides the same whatever the order of its rows, and what is no day decides nothing', () => {
    const column = fc.array(textOf(['0', '1', '3', '13', '31', '45', '/', '2026', '02', 'x'], 6), {
      maxLength: 6,
    });
    const dated = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 45 }), fc.integer({ min: 0, max: 45 }))
        .map(([first, second]) => `${first}/${second}/2026`),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.oneof(column, dated), (texts) => {
        const order = dayOrderOf(texts);
        expect(dayOrderOf([...texts].reverse())).toBe(order);
        const days = texts.filter((text) => {
          const { date, asks } = readDateText(text, null);
          return date !== null || asks;
        });
        expect([texts, dayOrderOf(days)]).toEqual([texts, order]);
      }),
      RUNS,
    );
  });

  test.each([
    ['24 juill. 2026', '2026-07-24'],
    ['mars 2 avril 2026', null],
    ['45/06/2026', null],
    ['31/04/2026', null],
  ])('%j', (text, date) => {
    expect(readDateText(text, null)).toEqual({ date, asks: false });
  });

  test('a number that is no day of any month does not tell the order of a column', () => {
    expect(dayOrderOf(['45/06/2026', '03/04/2026'])).toBeNull();
    expect(dayOrderOf(['31/04/2026', '03/04/2026'])).toBeNull();
    expect(dayOrderOf(['30/04/2026', '03/04/2026'])).toBe('day-first');
  });
});
