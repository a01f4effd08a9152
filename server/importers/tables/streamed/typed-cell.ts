import { civilDate, type CivilDate } from '../../../domain/civil-date.js';
import type { SheetCell } from '../../table.js';
import { EMPTY_CELL, FORMULA_WITHOUT_VALUE } from '../empty-cell.js';
import { shownBy, type Shown } from './shown-by.js';
import { storedNumber, type StoredNumber } from './stored-number.js';
import { unescaped } from './rich-text.js';

/** A cell as its XML has it (CT_Cell, ECMA-376 part 1, 18.3.1.4). */
export interface RawCell {
  /** `t`: n, s, str, inlineStr, b, e or d. */
  type: string;
  format: CellFormat;
  /** Text of `v`; null without one. */
  value: string | null;
  /** Text of `is`; null without one. */
  inline: string | null;
  formula: boolean;
}

/** The number format of a cell's style, and what it shows. */
export interface CellFormat {
  code: string | undefined;
  shown: Shown;
}

/** The format of General: a number as it is. */
export const GENERAL: CellFormat = Object.freeze({ code: undefined, shown: 'number' });

export const formatOf = (code: string): CellFormat => ({ code, shown: shownBy(code) });

const DAY = 86_400;
const DAY_MS = DAY * 1000;
/** Serial of 1970-01-01 when serials are counted without the day that never was. */
const EPOCH = 25_569;
/** Days between the first days of both date systems. */
const SYSTEMS_APART = 1462;
/** 29 February 1900: the 1900 system counts it, and no calendar has it. */
const NO_DAY = 60;

/**
 * Types one cell; the index of a shared string comes back as it is.
 * Throws an Error on an index that is none.
 */
export function typedCell(raw: RawCell, date1904: boolean): SheetCell | number {
  if (raw.inline !== null) return textCell(raw.inline);
  const value = raw.value ?? '';
  if (value === '') return raw.formula && raw.type !== 'str' ? FORMULA_WITHOUT_VALUE : valueless(raw);
  switch (raw.type) {
    case 's':
      return stringIndex(value);
    case 'str':
    case 'inlineStr':
    case 'd':
      return textCell(unescaped(value));
    case 'b':
      return booleanCell(value.trim());
    case 'e':
      return { text: value, kind: 'error' };
    default:
      return numberCell(value, raw.format, date1904);
  }
}

/** A formula that gave an empty text has a `v` of type `str` without content; without any `v` it was never computed. */
const valueless = (raw: RawCell): SheetCell =>
  raw.formula && raw.value === null ? FORMULA_WITHOUT_VALUE : EMPTY_CELL;

export const textCell = (text: string): SheetCell => (text === '' ? EMPTY_CELL : { text, kind: 'text' });

function stringIndex(value: string): number {
  if (!/^\s*\d{1,9}\s*$/.test(value)) throw new Error(`no shared string ${value}`);
  return Number(value);
}

/** `1`, `true`, `0` and `false` (xsd:boolean). */
function booleanCell(value: string): SheetCell {
  if (value === '1' || value === 'true') return { text: 'true', kind: 'boolean' };
  if (value === '0' || value === 'false') return { text: 'false', kind: 'boolean' };
  return { text: value, kind: 'error' };
}

function numberCell(text: string, format: CellFormat, date1904: boolean): SheetCell {
  const stored = storedNumber(text);
  if (stored === null) return { text: text.trim(), kind: 'error' };
  const cell: SheetCell = { text: stored.decimal, kind: 'number', number: stored.decimal };
  if (format.code !== undefined) cell.numberFormat = format.code;
  return format.shown === 'number' ? cell : timeCell(cell, stored, format.shown, date1904);
}

/** A time of day or a duration, unless whole days make it a moment of a day that exists. */
function timeCell(cell: SheetCell, { value }: StoredNumber, shown: Shown, date1904: boolean): SheetCell {
  const total = Math.round(value * DAY);
  if (shown === 'elapsed' || (shown === 'clock' && value < 1))
    return { ...cell, seconds: total, text: clockText(total) };
  const date = dayOf(Math.floor(total / DAY), date1904);
  if (date === null) return cell;
  const seconds = total - Math.floor(total / DAY) * DAY;
  const text = seconds === 0 ? date : `${date}T${clockText(seconds, 2)}`;
  return { ...cell, kind: 'date', text, date, seconds };
}

/**
 * The civil day of a serial (ECMA-376 part 1, 18.17.4.1). The 1900 system begins with 1 on 1 January 1900 and counts a
 * 29 February 1900; the 1904 system begins with 0 on 1 January 1904. Null for a serial that is no day.
 */
function dayOf(serial: number, date1904: boolean): CivilDate | null {
  if (serial < (date1904 ? 0 : 1) || (!date1904 && serial === NO_DAY)) return null;
  const counted = date1904 ? serial + SYSTEMS_APART : serial < NO_DAY ? serial + 1 : serial;
  const at = new Date((counted - EPOCH) * DAY_MS);
  return civilDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** `7:30`, `26:00:05`, `-0:15`; with two digits of hours, seconds always: `07:30:00`. */
function clockText(seconds: number, hourDigits = 1): string {
  const rest = Math.abs(seconds);
  const parts = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  const [hours = '', ...others] = parts.map((part, index) =>
    String(part).padStart(index === 0 ? hourDigits : 2, '0'),
  );
  const shown = hourDigits === 1 && rest % 60 === 0 ? others.slice(0, 1) : others;
  return `${seconds < 0 ? '-' : ''}${[hours, ...shown].join(':')}`;
}
