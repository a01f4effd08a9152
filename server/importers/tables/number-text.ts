import { exact, isDecimal, type Decimal } from '../../domain/decimal.js';
import { LIMITS } from '../limits.js';

/** What stands before the decimals of a number. */
export type DecimalMark = '.' | ',';

/** A number of a native file: decimal point, no thousands mark. `1.375` is 1.375. Null for anything else. */
export function readNativeNumber(text: string): Decimal | null {
  const trimmed = text.trim();
  return isDecimal(trimmed) ? trimmed : null;
}

/** True for a number of more digits than any amount or size has; it must go no further than its reader. */
export function hasTooManyDigits(value: Decimal): boolean {
  return value.replace(/[-.]/g, '').length > LIMITS.number.digits;
}

/** What a foreign text can mean: one number, or two according to the decimal mark. */
type Written =
  | { kind: 'plain'; value: Decimal }
  | { kind: 'marked'; value: Decimal; mark: DecimalMark }
  | { kind: 'ambiguous'; mark: DecimalMark; decimal: Decimal; thousands: Decimal };

/** At an end of the number: inside it, `1€50` and `1 €500` are nothing that can be told. */
const CURRENCY = /^(?:[€$£]|euros?|eur|chf|usd|gbp) ?| ?(?:[€$£]|euros?|eur|chf|usd|gbp)$/gi;
const CURRENCY_ANYWHERE = /[€$£]|eur|chf|usd|gbp/gi;
/** Most numbers have no letter and no sign: they are spared the search for a currency. */
const MAY_HAVE_CURRENCY = /[€$£a-z]/i;
const CODES: Readonly<Record<string, string>> = { '€': 'eur', $: 'usd', '£': 'gbp' };
/** Spaces that people and programs put between thousands: U+0020, U+00A0, U+2009, U+202F. */
const SPACE = /[\u0020\u00a0\u2009\u202f]/g;
const GROUPED_BY = (mark: string) => new RegExp(`^[1-9]\\d{0,2}(?:\\${mark}\\d{3})+$`);
const GROUPED: Readonly<Record<string, RegExp>> = {
  ' ': GROUPED_BY(' '),
  "'": GROUPED_BY("'"),
  '.': GROUPED_BY('.'),
  ',': GROUPED_BY(','),
};

/** Digits without their thousands mark, or null when the groups are not of three. */
function ungroup(text: string, mark: string): string | null {
  if (!text.includes(mark)) return text;
  return GROUPED[mark]?.test(text) ? text.replaceAll(mark, '') : null;
}

function parseWritten(text: string): Written | null {
  const spaced = text
    .replace(SPACE, ' ')
    .replace(/’/g, "'")
    .replace(/\u2212/g, '-');
  const mayHaveCurrency = MAY_HAVE_CURRENCY.test(spaced);
  // `£ 12 EUR` is no amount that can be told.
  if (mayHaveCurrency && hasTwoCurrencies(spaced)) return null;
  const bare = mayHaveCurrency ? withoutCurrency(spaced) : spaced.trim();
  const signed = /^(?:([+-]) ?(.+)|\((.+)\)|(.+?) ?(-))$/.exec(bare);
  const unsigned = (signed?.[2] ?? signed?.[3] ?? signed?.[4] ?? bare).trim();
  const digits = mayHaveCurrency ? withoutCurrency(unsigned) : unsigned;
  const negative = signed?.[1] === '-' || signed?.[3] !== undefined || signed?.[5] === '-';
  const read = parseUnsigned(digits);
  return read === null || !negative ? read : negate(read);
}

function hasTwoCurrencies(text: string): boolean {
  const currencies = text.toLowerCase().match(CURRENCY_ANYWHERE) ?? [];
  return new Set(currencies.map((mark) => CODES[mark] ?? mark)).size > 1;
}

const withoutCurrency = (text: string): string => text.trim().replace(CURRENCY, '').trim();

function negate(read: Written): Written {
  // The written decimals stay; a zero has no sign.
  const minus = (value: Decimal) => (exact(value).eq(0) ? value : `-${value}`);
  if (read.kind === 'ambiguous')
    return { ...read, decimal: minus(read.decimal), thousands: minus(read.thousands) };
  return { ...read, value: minus(read.value) };
}

function parseUnsigned(text: string): Written | null {
  if (!/^[\d.,' ]*\d[\d.,' ]*$/.test(text)) return null;
  const marks = text.replace(/[^.,]/g, '');
  if (marks === '') return plain(text);
  const last = marks.at(-1) === '.' ? '.' : ',';
  const at = text.lastIndexOf(last);
  const whole = text.slice(0, at);
  const fraction = text.slice(at + 1);
  const kinds = new Set(marks);
  // Two marks: the last one is decimal, and stands once. One mark several times: thousands.
  if (kinds.size === 2) {
    if (marks.indexOf(last) !== marks.length - 1) return null;
    return marked(ungroup(whole, last === '.' ? ',' : '.'), fraction, last);
  }
  if (marks.length > 1) {
    const value = ungroup(text, last);
    return value === null ? null : { kind: 'marked', value: tidy(value), mark: last === '.' ? ',' : '.' };
  }
  const couldBeThousands = /^[1-9]\d{0,2}$/.test(whole) && /^\d{3}$/.test(fraction);
  if (!couldBeThousands) return marked(ungroupSpaces(whole), fraction, last);
  return {
    kind: 'ambiguous',
    mark: last,
    decimal: tidy(`${whole}.${fraction}`),
    thousands: tidy(whole + fraction),
  };
}

const ungroupSpaces = (text: string) => ungroup(text, text.includes("'") ? "'" : ' ');

function plain(text: string): Written | null {
  const value = ungroupSpaces(text);
  return value !== null && /^\d+$/.test(value) ? { kind: 'plain', value: tidy(value) } : null;
}

function marked(whole: string | null, fraction: string, mark: DecimalMark): Written | null {
  if (whole === null || !/^\d*$/.test(whole) || !/^\d+$/.test(fraction)) return null;
  return { kind: 'marked', value: tidy(`${whole === '' ? '0' : whole}.${fraction}`), mark };
}

/** Leading zeros go, written decimals stay: `0012.50` is `12.50`. */
const tidy = (text: string): Decimal => text.replace(/^0+(?=\d)/, '');

/**
 * The decimal mark of a column of foreign text, from the values that have one reading only (`13,75`,
 * `1.234,50`, `1.234.567`). Null without such a value, or when they disagree: `1.375` is then a question.
 */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | null {
  const seen = new Set<DecimalMark>();
  for (const text of texts) {
    const written = parseWritten(text);
    if (written?.kind === 'marked') seen.add(written.mark);
  }
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}

/** The two readings of an ambiguous number. */
export interface AmbiguousNumber {
  decimal: Decimal;
  thousands: Decimal;
}

/**
 * Reads a number as people write it: spaces or `.` `,` `'` between thousands, currency, parentheses or a minus.
 * A value with one reading never needs the mark. Null for anything that is not a number.
 */
export function readForeignNumber(text: string, mark: DecimalMark | null): Decimal | AmbiguousNumber | null {
  const written = parseWritten(text);
  if (written === null) return null;
  if (written.kind !== 'ambiguous') return written.value;
  if (mark === null) return { decimal: written.decimal, thousands: written.thousands };
  return written.mark === mark ? written.decimal : written.thousands;
}

/** Both readings of a text that has two (`1.375`); null where there is one, or none. */
export function twoReadings(text: string): AmbiguousNumber | null {
  const written = parseWritten(text);
  return written?.kind === 'ambiguous' ? { decimal: written.decimal, thousands: written.thousands } : null;
}
