import type { Decimal } from '../../../domain/decimal.js';

/** A number as `v` holds one (xsd:double, ECMA-376 part 1, 18.3.1.96); `INF` and `NaN` are none that can be billed. */
const STORED = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** At most fifteen characters, and no zero too many: the text itself is the shortest. */
const SHORTEST = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
/** Digits that Excel keeps; what follows in a file is the noise of binary arithmetic. */
const KEPT_DIGITS = 15;

/** A stored number, and its shortest exact decimal. */
export interface StoredNumber {
  value: number;
  decimal: Decimal;
}

/**
 * Reads a stored number: `0.30000000000000004` is `0.3`, `1E-7` is `0.0000001`; whole numbers keep every digit.
 * Null for what is no finite number.
 */
export function storedNumber(raw: string): StoredNumber | null {
  const text = raw.trim();
  if (!STORED.test(text)) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  if (text.length <= KEPT_DIGITS && SHORTEST.test(text))
    return { value, decimal: text === '-0' ? '0' : text };
  const kept = Number.isInteger(value) ? value : Number(value.toPrecision(KEPT_DIGITS));
  return { value, decimal: writtenOut(String(kept)) };
}

/** `1.5e-7` → `0.00000015`, `1e+22` → a one and twenty-two zeros. */
function writtenOut(text: string): Decimal {
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
