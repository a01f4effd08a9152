import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';

/** What a bare number means: decided by the header of its column, never by its size. */
export type PlainUnit = 'hour' | 'minute' | 'second' | 'day';

/** A duration as written. Hours and days stay apart: only a contract says how long a day is. */
export interface ReadDuration {
  unit: 'hour' | 'day';
  /** Exact decimal, rounded to six decimals when seconds do not make an exact decimal of hours. */
  quantity: Decimal;
  /** `clock` when hours, minutes or seconds were written out, `decimal` for a number of hours or days. */
  written: 'clock' | 'decimal';
}

/** Longer text is no duration; it is not worth the time of the patterns below. */
const LONGEST_TEXT = 40;
const NUMBER = String.raw`\d*[.,]?\d+`;
const PLAIN = new RegExp(`^${NUMBER}$`);
const CLOCK = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/;
/** `7h30`, `7 h 30 min`, `450 min`, `1h 5m 10s`: each part once, in this order. */
const WORDED = new RegExp(
  `^(?:(${NUMBER}) ?(?:h|hr|hrs|hours?|heures?|std|stunden?) ?([0-5]\\d$)?)? ?` +
    `(?:(${NUMBER}) ?(?:m|mn|min|mins|minutes?|minuten))? ?(?:(\\d+) ?(?:s|sec|secondes?|seconds?|sekunden?))?$`,
);
const DAYS = new RegExp(`^(${NUMBER}|1/[24]|3/4) ?(?:j|jh|jours?|journees?|d|days?|t|tage?)$`);
const ISO = /^pt(?:(\d*[.,]?\d+)h)?(?:(\d*[.,]?\d+)m)?(?:(\d*[.,]?\d+)s)?$/;
/** With one mark before three digits: thousands for a program that counts seconds, decimals for another. */
const THOUSANDS_OR_DECIMALS = /^[1-9]\d{0,2}[.,]\d{3}$/;
/** A fraction of one character by itself; behind a digit, `7½` is none of the notations below. */
const FRACTION_SIGN = /(?<![\d.,])[½¼¾]/g;
const SIGNS: Readonly<Record<string, string>> = { '½': '1/2', '¼': '1/4', '¾': '3/4' };
const FRACTIONS: ReadonlyMap<string, Decimal> = new Map([
  ['1/4', '0.25'],
  ['1/2', '0.5'],
  ['3/4', '0.75'],
]);

/** Hours of a number of seconds, to six decimals: 3,601 s is 1.000278 h. */
export function hoursOfSeconds(seconds: Decimal | number): Decimal {
  return toDecimal(exact(seconds).div(3600).round(6));
}

/**
 * Reads a duration as people and tools write it: `7`, `7,5`, `7:30`, `07:30:00`, `7h30`, `450 min`, `PT7H30M`,
 * `0,5 j`, `½`. A bare number or fraction takes the unit of its column; with `plain` null it gives `unknown-unit`.
 * A leading minus is kept. Null for anything else: thousands marks, `7h5`, the sign of a note (`7²`) and mixed days and
 * hours are not guessed.
 */
export function parseDuration(text: string, plain: PlainUnit | null): ReadDuration | 'unknown-unit' | null {
  if (text.length > LONGEST_TEXT) return null;
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(FRACTION_SIGN, (sign) => SIGNS[sign] ?? sign)
    .replace(/\u2044/g, '/')
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const negative = folded.startsWith('-');
  const read = parseUnsigned(negative ? folded.slice(1).trim() : folded, plain);
  if (read === null || read === 'unknown-unit' || !negative) return read;
  return { ...read, quantity: toDecimal(exact(read.quantity).times(-1)) };
}

function parseUnsigned(text: string, plain: PlainUnit | null): ReadDuration | 'unknown-unit' | null {
  const fraction = FRACTIONS.get(text);
  if (fraction !== undefined) return ofPlain(fraction, plain);
  if (PLAIN.test(text)) return ofPlain(text, plain);
  const clock = CLOCK.exec(text);
  if (clock) return ofParts(clock[1], clock[2], clock[3]);
  const days = DAYS.exec(text)?.[1];
  if (days !== undefined) {
    return { unit: 'day', quantity: FRACTIONS.get(days) ?? decimalOf(days), written: 'decimal' };
  }
  const worded = text === '' ? null : WORDED.exec(text);
  if (worded) return ofParts(worded[1], worded[2] ?? worded[3], worded[4]);
  const iso = text === 'pt' ? null : ISO.exec(text);
  return iso ? ofParts(iso[1], iso[2], iso[3]) : null;
}

/** @param value as written, with a comma or a point before its decimals */
function ofPlain(value: string, plain: PlainUnit | null): ReadDuration | 'unknown-unit' | null {
  if (plain === null) return 'unknown-unit';
  if (plain === 'day' || plain === 'hour')
    return { unit: plain, quantity: decimalOf(value), written: 'decimal' };
  if (THOUSANDS_OR_DECIMALS.test(value)) return null;
  return plain === 'minute' ? ofParts(undefined, value, undefined) : ofParts(undefined, undefined, value);
}

/** Null where another part than the last has decimals, or where the minutes alone may be thousands. */
function ofParts(hours?: string, minutes?: string, seconds?: string): ReadDuration | null {
  const given = [hours, minutes, seconds].filter((part) => part !== undefined);
  if (given.slice(0, -1).some((part) => /[.,]/.test(part))) return null;
  if (hours === undefined && THOUSANDS_OR_DECIMALS.test(minutes ?? '')) return null;
  const total = exact(decimalOf(hours ?? '0'))
    .times(3600)
    .plus(exact(decimalOf(minutes ?? '0')).times(60))
    .plus(decimalOf(seconds ?? '0'));
  return { unit: 'hour', quantity: hoursOfSeconds(toDecimal(total)), written: 'clock' };
}

/** `7,5` and `.5` as exact decimals, without padding. */
function decimalOf(text: string): Decimal {
  return toDecimal(exact(text.replace(',', '.').replace(/^\./, '0.')));
}
