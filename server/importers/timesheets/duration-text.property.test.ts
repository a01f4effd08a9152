import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exact, toDecimal } from '../../domain/decimal.js';
import { formatDays, formatHours } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import { hoursOfSeconds, parseDuration, type PlainUnit } from './duration-text.js';

const lang = fc.constantFrom<Lang>('fr', 'en');
const unit = fc.constantFrom<PlainUnit>('hour', 'minute', 'second', 'day');
/** Below a thousand: no entry of a timesheet has more, and a thousands mark is not read. */
const hundredths = fc.integer({ min: 0, max: 99_999 }).map((value) => toDecimal(exact(value).div(100)));

describe('what Déclic writes', () => {
  test('days and hours are read back in both languages, whatever the header says of bare numbers', () => {
    fc.assert(
      fc.property(hundredths, lang, unit, (value, to, plain) => {
        expect(parseDuration(formatDays(value, to), plain)).toEqual({
          unit: 'day',
          quantity: value,
          written: 'decimal',
        });
        // Hours that are written out are kept to the second.
        const hours = parseDuration(formatHours(value, to), plain);
        expect(hours).toMatchObject({ unit: 'hour', quantity: value });
      }),
    );
  });

  test('a thousand days or more are not read, rather than read as something else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: 99_999_999 }), lang, (value, to) => {
        return parseDuration(formatDays(exact(value).div(100), to), 'day') === null;
      }),
    );
  });
});

describe('ways of writing one duration', () => {
  test('all of them are the same hours', () => {
    const clock = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(clock, unit, ([h, m], plain) => {
        const two = String(m).padStart(2, '0');
        const hours = hoursOfSeconds(h * 3600 + m * 60);
        const texts = [
          `${h}:${two}`,
          `${String(h).padStart(2, '0')}:${two}:00`,
          `${h}h${two}`,
          `${h} h ${two}`,
          `${h} h ${m} min`,
          `${h}h ${m}m`,
          `${h * 60 + m} min`,
          `${h * 3600 + m * 60} s`,
          `PT${h}H${m}M`,
          `PT${h * 60 + m}M`,
        ];
        for (const text of texts)
          expect([text, parseDuration(text, plain)]).toEqual([
            text,
            { unit: 'hour', quantity: hours, written: 'clock' },
          ]);
      }),
    );
  });
});

/*
 * Every notation reads a text on its own, by the plainest pattern there is; where two of them differ, or none understands it,
 * the reader must say nothing.
 */
const TOKENS = [
  ...['0', '1', '5', '7', '30', '05', '75', '90', '200', '1200', '.', ',', ':', ' ', '\u00a0', '-', '\u2212'],
  ...[
    'h',
    ' h ',
    'H',
    'm',
    'min',
    ' minutes',
    's',
    'sec',
    'j',
    ' jours',
    'd',
    'PT',
    'pt',
    'P1D',
    '½',
    '¼',
    '1/2',
    '3/4',
    '/',
    '²',
    '³',
  ],
  "'",
];

function readings(raw: string, plain: PlainUnit | null): Set<string> {
  const signed = raw.replace(/\s+/g, ' ').replace('\u2212', '-').trim().toLowerCase();
  const negative = signed.startsWith('-');
  const text = (negative ? signed.slice(1) : signed).trim().replace(/^½/, '1/2').replace(/^¼/, '1/4').trim();
  const values = new Set<string>();
  const say = (what: string, value: string | number) => {
    const number = exact(value).times(negative ? -1 : 1);
    values.add(`${what} ${toDecimal(number.round(6))}`);
  };
  const number = (digits: string) => toDecimal(exact(digits.replace(',', '.').replace(/^\./, '0.')));
  const inUnit = (value: string, of: PlainUnit) => {
    if (of === 'day' || of === 'hour') say(of, value);
    else
      say(
        'hour',
        toDecimal(
          exact(value)
            .div(of === 'minute' ? 60 : 3600)
            .round(6),
        ),
      );
  };
  const fractions: Record<string, string> = { '1/4': '0.25', '1/2': '0.5', '3/4': '0.75' };
  if (fractions[text] !== undefined && plain !== null) inUnit(fractions[text], plain);
  const N = '\\d*[.,]?\\d+';
  const bare = new RegExp(`^(${N})$`).exec(text)?.[1];
  if (bare !== undefined && plain !== null) {
    inUnit(number(bare), plain);
    // A program counts seconds, and long minutes, with marks between thousands.
    const isShort = plain === 'second' || plain === 'minute';
    if (isShort && /^[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) inUnit(bare.replace(/[.,]/, ''), plain);
  }
  const clock = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (clock)
    say('hour', hoursOfSeconds(Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)));
  // `7h5` is five minutes for some and half an hour for others; so is `7h75` three quarters or more than an hour.
  const short = /^(\d+) ?h ?([0-5]\d)$/.exec(text);
  if (short) say('hour', hoursOfSeconds(Number(short[1]) * 3600 + Number(short[2]) * 60));
  const days = new RegExp(`^(${N}|1/[24]|3/4) ?(?:jh?|jours|d)$`).exec(text)?.[1];
  if (days !== undefined) say('day', fractions[days] ?? number(days));
  for (const iso of [false, true]) {
    const [h, m, s] = iso ? ['h', 'm', 's'] : ['h', '(?:m|mins?|minutes)', '(?:s|sec)'];
    const gap = iso ? '' : ' ?';
    const parts = new RegExp(
      `^${iso ? 'pt' : ''}(?:(${N})${gap}${h})?${gap}(?:(${N})${gap}${m})?${gap}(?:(${iso ? N : '\\d+'})${gap}${s})?$`,
    ).exec(text);
    const found: readonly (string | undefined)[] = parts?.slice(1) ?? [];
    const given = found.filter((part) => part !== undefined);
    if (given.length === 0 || given.slice(0, -1).some((part) => /[.,]/.test(part))) continue;
    const [hours = '0', minutes = '0', seconds = '0'] = found.map((part) => part ?? '0');
    const total = exact(number(hours))
      .times(3600)
      .plus(exact(number(minutes)).times(60))
      .plus(number(seconds));
    say('hour', hoursOfSeconds(toDecimal(total)));
    if (!iso && given.length === 1 && minutes !== '0' && /^[1-9]\d{0,2}[.,]\d{3}$/.test(minutes)) {
      say('hour', hoursOfSeconds(toDecimal(exact(minutes.replace(/[.,]/, '')).times(60))));
    }
  }
  return values;
}

test('a text is the one duration that its notations give it, or nothing', () => {
  const text = fc
    .array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.option(unit), (written, plain) => {
      const read = parseDuration(written, plain);
      if (read === null || read === 'unknown-unit') return;
      const said = `${read.unit} ${toDecimal(exact(read.quantity).round(6))}`;
      expect([written, plain, [...readings(written, plain)]]).toEqual([written, plain, [said]]);
    }),
    { numRuns: 10_000 },
  );
});

test.each(['constructor', '7h75', '7h5', '1 h 5', '7,5h30', '7²', '7³⁰', '1¹', '2₂', '8①'])(
  '%j is not guessed',
  (text) => {
    expect(parseDuration(text, 'hour')).toBeNull();
  },
);

test.each(['27,000', '1.200'])('%j seconds or minutes are not guessed', (text) => {
  expect([parseDuration(text, 'second'), parseDuration(`${text} min`, 'hour')]).toEqual([null, null]);
  expect(parseDuration(text, 'hour')).not.toBeNull();
});
