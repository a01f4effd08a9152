import { civilDate, isCivilDate, type CivilDate } from '../../domain/civil-date.js';
import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import { hasTooManyDigits, readForeignNumber } from '../tables/number-text.js';

/** A day, alone or before a time or a zone: `2019-04-25+02:00`. The civil day is the one written. */
const DAY = /^(\d{4}-\d{2}-\d{2})(?:$|[T Z+-])/;
/** Two digits of an exponent: more could be a number that fills the memory. */
const JSON_NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/;
/** Fifty years: no contract lasts longer, and what is beyond is a year or an amount in the wrong place. */
const MOST_MONTHS = 600;

/** The civil day that a text starts with; null for anything else. */
export function readDay(text: string): CivilDate | null {
  const day = DAY.exec(text)?.[1];
  return day !== undefined && isCivilDate(day) ? day : null;
}

/** An amount as data or a person writes it, exponents opened; null where it has no single reading. */
export function readAmount(text: string): Decimal | null {
  const read = JSON_NUMBER.test(text) ? toDecimal(exact(text)) : readForeignNumber(text, null);
  return typeof read === 'string' && !hasTooManyDigits(read) ? read : null;
}

/** A whole number of months, 1 to 600; null for anything else (`NC`, 0, a half). */
export function readMonths(text: string): number | null {
  const months = /^(\d{1,3})(?:\.0+)?$/.exec(text)?.[1];
  const count = Number(months ?? 0);
  return count >= 1 && count <= MOST_MONTHS ? count : null;
}

/** The same day so many months later, or the last day of that month where it has no such day. Null beyond the years known. */
export function addMonths(date: CivilDate, months: number): CivilDate | null {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const from = year * 12 + (month - 1) + months;
  const [targetYear, targetMonth] = [Math.floor(from / 12), (from % 12) + 1];
  for (let last = day; last > 27; last -= 1) {
    const found = civilDate(targetYear, targetMonth, last);
    if (found !== null) return found;
  }
  return civilDate(targetYear, targetMonth, Math.min(day, 27));
}
