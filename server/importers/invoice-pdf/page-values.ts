import { civilDate, type CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { readDateText, type DayOrder } from '../tables/date-text.js';
import { hasTooManyDigits, readForeignNumber, type DecimalMark } from '../tables/number-text.js';

const GROUPED = String.raw`\d{1,3}(?:[ \u00a0\u202f\u2009.,'’]\d{3})+(?!\d)(?:[.,]\d{1,4}(?!\d))?`;
const PLAIN = String.raw`\d+(?:[.,]\d{1,4}(?!\d))?`;
/** A negative amount as accountants write it; a footnote or a year in parentheses has no cents. */
const IN_PARENTHESES = String.raw`\((?:\d{1,3}(?:[ \u00a0\u202f\u2009.,'’]\d{3})+|\d+)[.,]\d{2}(?: ?(?:€|EUR))?\)`;
/** A number as pages write it, with what tells that it is a rate or part of a code. */
const NUMBER = new RegExp(
  String.raw`${IN_PARENTHESES}|(?<![\p{L}\d/_.,-])(?:(?<!\d\s?)[-−] ?)?(?:${GROUPED}|${PLAIN})(?:-(?=\s|$))?(?![\d/_]|\s?%|-\d|[.,/]\d)(?!\p{L}(?!UR))`,
  'gu',
);

/** Amounts written in a text, in their order: numbers with two decimals, else whole ones. Rates and codes are none. */
export function amountsIn(text: string, mark: DecimalMark | null): Decimal[] {
  return numbersIn(text).flatMap((written) => {
    const read = readForeignNumber(written, mark);
    const values = read === null ? [] : typeof read === 'string' ? [read] : [read.thousands];
    return values.filter((value) => !hasTooManyDigits(value));
  });
}

/** More than any amount takes with its marks. */
const LONGEST_NUMBER = 60;

/** The numbers of a text as they are written. */
export const numbersIn = (text: string): string[] =>
  [...text.matchAll(NUMBER)].map(([found]) => found).filter(({ length }) => length <= LONGEST_NUMBER);

/** Up to `Wed 2 September 2026`. */
const MOST_WORDS_OF_A_DATE = 5;

/** The date that a text starts with. `asks`: nothing in it tells the day from the month. */
export function dateAtStart(
  text: string,
  order: DayOrder | null,
): { date: CivilDate | null; asks: boolean; written: string } | null {
  const words = text.replace(/^(?:le|du|on)\s+/i, '').split(' ');
  for (let count = Math.min(MOST_WORDS_OF_A_DATE, words.length); count > 0; count -= 1) {
    const written = words
      .slice(0, count)
      .join(' ')
      .replace(/[,.;]$/, '');
    const { date, asks } = readDateText(written, order);
    if (date !== null || asks) return { date, asks, written };
  }
  return null;
}

/*
 * Each is looked for at every place: what is no date must not hide the date that begins inside it
 * (`0117 dated 02 Oct 2026`).
 */
const MARKED_DATE = /(?<![\d./-])(?=((\d{1,4})([-/.])(\d{1,2})\3(\d{2,4}))(?![\d/-]))/g;
/** With a whole year: a telephone number is written in twos. */
const SPACED_DATE = /(?<![\d./-])(?=(\d{1,2} \d{1,2} \d{4})(?!\d))/g;
const ONE_READING = [
  /(?<!\d)(?=((?:19|20)\d{6})(?!\d))/g,
  /(?<!\d)(?=(\d{1,2}(?:er|st|nd|rd|th)?[-/. ]{1,2}\p{L}{3,10}\.?[-/, ]{1,2}\d{2,4})(?!\d))/gu,
  /(?<!\p{L})(?=(\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?!\d))/gu,
];

/** Every day that a text may write, in any form and in both orders of day and month. */
export function daysIn(text: string): CivilDate[] {
  const days = figureDatesIn(text).flatMap((written) => [
    readDateText(written, 'day-first').date,
    readDateText(written, 'month-first').date,
  ]);
  for (const { 2: year, 4: month, 5: day } of text.matchAll(MARKED_DATE))
    if (year?.length === 2 && day?.length === 2)
      days.push(civilDate(2000 + Number(year), Number(month), Number(day)));
  for (const pattern of ONE_READING)
    for (const { 1: written = '' } of text.matchAll(pattern)) days.push(readDateText(written, null).date);
  return days.filter((day) => day !== null);
}

/** Dates written with figures, as they are written. */
export const figureDatesIn = (text: string): string[] =>
  [MARKED_DATE, SPACED_DATE].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 1: written = '' }) => written),
  );

const CODE = /^[\p{Lu}\d][\p{L}\d._/-]*$/u;

/**
 * The number or reference that a text starts with: one word with a figure, the letters that stand apart before it
 * (`FA 2026-014`), and the figures that stand apart behind it (`FA 2026 014`, `0183 / 28`). Null for ordinary words.
 */
export function codeAtStart(text: string): string | null {
  const words = text.split(' ');
  const prefix = /^\p{Lu}{1,5}$/u.test(words[0] ?? '') && /\d/.test(words[1] ?? '') ? 1 : 0;
  const first = (words[prefix] ?? '').replace(/[,;.:)]+$/, '');
  if (!/\d/.test(first) || !CODE.test(first)) return null;
  const code = [...words.slice(0, prefix), first];
  if (first === words[prefix])
    for (const word of words.slice(prefix + 1)) {
      if (!/^\d{1,6}$/.test(word) || prefix === 0) break;
      code.push(word);
    }
  const behind = / \/ \d+\b/.exec(text.slice(code.join(' ').length));
  return code.join(' ') + (behind?.index === 0 ? behind[0] : '');
}

/** The figures of an identifier, grouped by spaces or points as people do, at the start of a text. */
export function digitsAtStart(text: string): string {
  const grouped = /^\d(?:[ .\u00a0\u202f]?\d)*/.exec(text)?.[0] ?? '';
  return grouped.replace(/\D/g, '');
}
