import { civilDate, type CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { hasTooManyDigits } from '../tables/number-text.js';

const XS_DECIMAL = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)$/;

/**
 * Reads an `xs:decimal`, and nothing else: `1.375` is 1.375; a comma, a space or an exponent is no number.
 * Digits stay as written; a sign `+` and a bare point are dropped (`+5.` is `5`, `.5` is `0.5`).
 */
export function readDecimal(text: string): Decimal | null {
  const match = XS_DECIMAL.exec(text);
  const digits = match?.[2];
  if (digits === undefined || hasTooManyDigits(digits)) return null;
  const whole = digits.startsWith('.') ? `0${digits}` : digits.replace(/\.$/, '');
  return match?.[1] === '-' ? `-${whole}` : whole;
}

type DateReading = { kind: 'day'; date: CivilDate } | { kind: 'no-day' } | { kind: 'bad' };

const XS_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const COMPACT_TIME = /^(\d{4})(\d{2})(\d{2})\d{4}(?:\d{2})?$/;
const COMPACT_ZONE = /^(\d{4})(\d{2})(\d{2})\d{4}(?:\d{2})?(?:Z|[+-]\d{2}:?\d{2})$/;

/** UN/CEFACT date format codes (UNTDID 2379): a day, a day with a time, and those that give no day. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  '102': COMPACT,
  '203': COMPACT_TIME,
  '204': COMPACT_TIME,
  '205': COMPACT_ZONE,
  '304': COMPACT_ZONE,
};
const WITHOUT_DAY: Readonly<Record<string, RegExp>> = { '610': /^\d{6}$/, '616': /^\d{6}$/ };

/**
 * Reads a date of UBL (`xs:date`) or of CII (`format` code, `102` where none is written and the text is eight digits).
 * A time or a zone at the end is cut off and the day stays as written.
 */
export function readDate(text: string, format: string | null): DateReading {
  if (format !== null && WITHOUT_DAY[format]?.test(text) === true) return { kind: 'no-day' };
  const shape = format === null ? (COMPACT.test(text) ? COMPACT : XS_DATE) : SHAPES[format];
  const parts = shape?.exec(text);
  if (!parts) return { kind: 'bad' };
  const date = civilDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return date === null ? { kind: 'bad' } : { kind: 'day', date };
}
