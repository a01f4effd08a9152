import type { CellValue } from 'exceljs';
import { civilDate } from '../../domain/civil-date.js';
import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { SheetCell } from '../table.js';
import { EMPTY_CELL } from './empty-cell.js';
import { formatKind } from './number-format.js';

/** Serial number of 1970-01-01 in the two date systems of Excel, in days. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = EPOCH_1900 - 1462;
/** Serial that Excel shows as 29 February 1900, a day that never was; those below are one day behind the calendar. */
const FALSE_LEAP_DAY = 60;
const DAY_SECONDS = 86_400;
/** Excel keeps 15 significant digits; what follows in the file is the noise of its binary arithmetic. */
const EXCEL_DIGITS = 15;
const ESCAPED_CHARACTER = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Types a cell's stored value by its kind and number format. A date cell is `date`, read in UTC; a time of
 * day or a duration is `number` (fraction of a day) with `seconds`, its text `7:30` or `26:00:05`.
 * Throws a TypeError on a value that the parts handed to exceljs cannot give.
 */
export function sheetCell(value: CellValue, numberFormat: string | undefined, date1904: boolean): SheetCell {
  if (value === null || value === undefined) return EMPTY_CELL;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return numberCell(value, numberFormat, date1904);
  if (typeof value === 'boolean') return { text: value ? 'true' : 'false', kind: 'boolean' };
  if ('richText' in value) return textCell(value.richText.map((run) => run.text).join(''));
  if ('error' in value) return { text: value.error, kind: 'error' };
  throw new TypeError('a value that is none of a plain cell');
}

function textCell(raw: string): SheetCell {
  const text = raw.replace(ESCAPED_CHARACTER, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return text === '' ? EMPTY_CELL : { text, kind: 'text' };
}

function numberCell(value: number, numberFormat: string | undefined, date1904: boolean): SheetCell {
  const number = shortestDecimal(value);
  const plain: SheetCell = { text: number, kind: 'number', number };
  if (numberFormat !== undefined) plain.numberFormat = numberFormat;
  const kind = formatKind(numberFormat);
  if (kind === 'number') return plain;
  const seconds = Math.round(value * DAY_SECONDS);
  if (kind === 'date' || (kind === 'time' && value >= 1)) return dateCell(seconds, date1904, plain) ?? plain;
  return { ...plain, seconds, text: clock(seconds) };
}

/** @param total seconds since the day before the first of the date system; null for no day of the calendar */
function dateCell(total: number, date1904: boolean, plain: SheetCell): SheetCell | null {
  const serial = total / DAY_SECONDS;
  if (serial < (date1904 ? 0 : 1)) return null;
  const isBeforeMarch1900 = !date1904 && serial < FALSE_LEAP_DAY + 1;
  if (isBeforeMarch1900 && serial >= FALSE_LEAP_DAY) return null;
  const days = serial - (date1904 ? EPOCH_1904 : EPOCH_1900) + (isBeforeMarch1900 ? 1 : 0);
  const at = new Date(Math.round(days * DAY_SECONDS) * 1000);
  const date = civilDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  if (date === null) return null;
  const seconds = at.getUTCHours() * 3600 + at.getUTCMinutes() * 60 + at.getUTCSeconds();
  const text = seconds === 0 ? date : at.toISOString().slice(0, 19);
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
