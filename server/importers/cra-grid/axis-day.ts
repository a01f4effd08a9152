import { civilDate, type CivilDate } from '../../domain/civil-date.js';
import { fold } from '../../domain/names.js';
import type { SheetCell } from '../table.js';
import { readWeekday, type WeekdayReading } from '../tables/weekday-words.js';

const LAST_DAY = 31;
/** `lun. 3`, `L 3`, `3`, `03/09`, `lun 03/09/2026`, `3 lun`. */
const DAY_TEXT = /^(?:([a-z]{1,9})\.? ?)?(\d{1,2})(?:[/.-](\d{1,2})(?:[/.-](\d{4}))?)?(?: ([a-z]{1,9})\.?)?$/;
const ISO_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;

/** One day of an axis: where it stands, its number, and what else its cell says. */
export interface AxisDay {
  /** Column of a row of days, row of a column of days; from 1. */
  index: number;
  day: number;
  /** The whole date, when the cell holds one. */
  date: CivilDate | null;
  /** The month written beside the day (`03/09`), when the cell holds no year. */
  month: number | null;
  weekday: WeekdayReading | null;
}

/** Reads one cell as a day: a date, a number from 1 to 31, or a text with its weekday or month; null for anything else. */
export function readAxisDay(cell: SheetCell, index: number): AxisDay | null {
  const none = { index, date: null, month: null, weekday: null };
  if (cell.date !== undefined) return { ...none, day: Number(cell.date.slice(8)), date: cell.date };
  if (cell.kind === 'number') {
    const day = Number(cell.number ?? cell.text);
    return Number.isInteger(day) && day >= 1 && day <= LAST_DAY ? { ...none, day } : null;
  }
  if (cell.kind !== 'text') return null;
  return readDayText(fold(cell.text), index);
}

function readDayText(text: string, index: number): AxisDay | null {
  const iso = ISO_TEXT.exec(text);
  if (iso) {
    const date = civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return date === null ? null : { index, day: Number(iso[3]), date, month: null, weekday: null };
  }
  const parts = DAY_TEXT.exec(text);
  if (!parts) return null;
  const word = parts[1] ?? parts[5];
  const weekday = word === undefined ? null : readWeekday(word);
  const day = Number(parts[2]);
  if ((word !== undefined && weekday === null) || day < 1 || day > LAST_DAY) return null;
  const month = parts[3] === undefined ? null : Number(parts[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  // A grid whose dates are written month first would not run through the days of one month here.
  const date = month === null || parts[4] === undefined ? null : civilDate(Number(parts[4]), month, day);
  return { index, day, date, month, weekday };
}
