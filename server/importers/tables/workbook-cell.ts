import type { CellValue } from 'exceljs';
import { civilDate } from '../../domain/civil-date.js';
import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { SheetCell } from '../table.js';
import { formatKind } from './number-format.js';

/** A cell that holds nothing, or is not there. */
export const EMPTY_CELL: SheetCell = Object.freeze({ text: '', kind: 'empty' });

/** Serial number of 1970-01-01 in the two date systems of Excel, in days. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = EPOCH_1900 - 1462;
const DAY_SECONDS = 86_400;
const DAY_MS = DAY_SECONDS * 1000;
/** Excel keeps 15 significant digits; what follows in the file is the noise of its binary arithmetic. */
const EXCEL_DIGITS = 15;
/** exceljs turned this number into a date in milliseconds; below that there is only rounding. */
const DECIMALS_THROUGH_DATE = 7;
const ESCAPED_CHARACTER = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Types a cell's stored value by its kind and number format. A date cell is `date`, read in UTC; a time of
 * day or a duration is `number` (fraction of a day) with `seconds`, its text `7:30` or `26:00:05`.
 */
export function sheetCell(value: CellValue, numberFormat: string | undefined, date1904: boolean): SheetCell {
  if (value === null || value === undefined) return EMPTY_CELL;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return numberCell(value, numberFormat, date1904);
  if (typeof value === 'boolean') return { text: value ? 'true' : 'false', kind: 'boolean' };
  if (value instanceof Date) {
    const days = value.getTime() / DAY_MS + (date1904 ? EPOCH_1904 : EPOCH_1900);
    return numberCell(Number(days.toFixed(DECIMALS_THROUGH_DATE)), numberFormat, date1904, value);
  }
  if ('richText' in value) return textCell(value.richText.map((run) => run.text).join(''));
  if ('error' in value) return { text: value.error, kind: 'error' };
  if ('text' in value) return textCell(value.text);
  return { text: '', kind: 'formula-without-value' };
}

/** A formula that was saved without its result. */
export const formulaWithoutValue: SheetCell = Object.freeze({ text: '', kind: 'formula-without-value' });

function textCell(raw: string): SheetCell {
  const text = raw.replace(ESCAPED_CHARACTER, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return text === '' ? EMPTY_CELL : { text, kind: 'text' };
}

function numberCell(
  value: number,
  numberFormat: string | undefined,
  date1904: boolean,
  moment?: Date,
): SheetCell {
  if (!Number.isFinite(value)) return { text: '', kind: 'error' };
  const number = shortestDecimal(value);
  const plain: SheetCell = { text: number, kind: 'number', number };
  if (numberFormat !== undefined) plain.numberFormat = numberFormat;
  const kind = formatKind(numberFormat);
  if (kind === 'number') return plain;
  if (kind === 'date' || (kind === 'time' && value >= 1)) {
    const at = moment ?? new Date(Math.round((value - (date1904 ? EPOCH_1904 : EPOCH_1900)) * DAY_MS));
    return dateCell(at, plain) ?? plain;
  }
  const seconds = Math.round(value * DAY_SECONDS);
  return { ...plain, seconds, text: clock(seconds) };
}

function dateCell(at: Date, plain: SheetCell): SheetCell | null {
  const whole = new Date(Math.round(at.getTime() / 1000) * 1000);
  const date = civilDate(whole.getUTCFullYear(), whole.getUTCMonth() + 1, whole.getUTCDate());
  if (date === null) return null;
  const seconds = whole.getUTCHours() * 3600 + whole.getUTCMinutes() * 60 + whole.getUTCSeconds();
  const text = seconds === 0 ? date : whole.toISOString().slice(0, 19);
  return { ...plain, kind: 'date', text, date, seconds };
}

/** `7:30`, `26:00:05`, `-0:15`. */
function clock(seconds: number): string {
  const total = Math.abs(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const text = `${Math.floor(total / 3600)}:${two(Math.floor(total / 60) % 60)}`;
  return `${seconds < 0 ? '-' : ''}${text}${total % 60 === 0 ? '' : `:${two(total % 60)}`}`;
}

/** Shortest decimal of a stored number: `0.1`, never `0.1000000000000000055`; whole numbers keep every digit. */
function shortestDecimal(value: number): Decimal {
  const stored = Number.isInteger(value) ? value : Number(value.toPrecision(EXCEL_DIGITS));
  return toDecimal(exact(String(stored)));
}
