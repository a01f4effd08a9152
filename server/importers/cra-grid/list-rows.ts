import { fold } from '../../domain/names.js';
import type { Sheet, SheetCell } from '../table.js';
import { dayOrderOf, readDateText, type DayOrder } from '../tables/date-text.js';
import { readAxisDay, type AxisDay } from './axis-day.js';
import type { DayList } from './day-list.js';
import { readHalf } from './half-days.js';
import { rowKind } from './row-words.js';
import { readWeekday } from '../tables/weekday-words.js';

/** A row of a list: a day, a total, or neither. */
export interface ListRow {
  row: number;
  kind: 'day' | 'total' | 'other';
  /** The day of the row, its own or that of the merged cell it lies in. */
  day: AxisDay | null;
  hidden: boolean;
}

/** The rows of a list, and the date whose order a person must say, if there is one. */
interface ListRows {
  rows: ListRow[];
  lastRow: number;
  unordered: { row: number; text: string; others: number } | null;
}

/** A blank band of this many rows ends a list. */
const BLANK_BAND = 3;
const DOTTED = /^\d{1,2}\.\d{1,2}\./;
const LEADING_WEEKDAY = /^([\p{L}]{1,9})\.?,? +(?=\d)/u;

/** Reads the days of a list down to its end: the next list, a blank band, or what follows its totals. */
export function readListRows(sheet: Sheet, list: DayList, answer: string | undefined): ListRows {
  const order = dayOrder(sheet, list, answer);
  const result: ListRows = { rows: [], lastRow: list.headerRow, unordered: null };
  let blank = 0;
  for (let row = list.headerRow + 1; row <= list.untilRow && blank < BLANK_BAND; row += 1) {
    const cell = sheet.cell(row, list.dateColumn);
    const text = cell.text.trim();
    if (isBlank(sheet, list, row)) {
      blank += 1;
      continue;
    }
    blank = 0;
    const own = readListDay(cell, row, order);
    if (own === 'unordered') {
      if (result.unordered === null) result.unordered = { row, text, others: 0 };
      else result.unordered.others += 1;
      continue;
    }
    const day = own ?? dayAbove(sheet, list, row, result.rows.at(-1));
    const kind = day !== null ? 'day' : isTotalRow(sheet, list, row) ? 'total' : 'other';
    // What stands below the totals without a date is a summary, a signature or another form.
    if (kind === 'other' && result.rows.at(-1)?.kind === 'total') break;
    result.rows.push({ row, kind, day, hidden: sheet.isRowHidden(row) });
    if (kind !== 'other') result.lastRow = row;
  }
  return result;
}

/** The order of the dates written with figures: what a date above 12 proves, else the answer. */
function dayOrder(sheet: Sheet, list: DayList, answer: string | undefined): DayOrder | null {
  const texts: string[] = [];
  for (let row = list.headerRow + 1; row <= list.untilRow; row += 1) {
    const cell = sheet.cell(row, list.dateColumn);
    if (cell.kind === 'text') texts.push(withoutWeekday(cell.text));
  }
  const proven = dayOrderOf(texts);
  if (proven !== null) return proven;
  // Dots are only written day first.
  if (texts.some((text) => DOTTED.test(text))) return 'day-first';
  return answer === 'day-first' || answer === 'month-first' ? answer : null;
}

function readListDay(cell: SheetCell, row: number, order: DayOrder | null): AxisDay | null | 'unordered' {
  if (cell.merged === 'covered') return null;
  if (cell.kind === 'text') {
    const { date, asks } = readDateText(withoutWeekday(cell.text), order);
    if (asks) return 'unordered';
    const word = LEADING_WEEKDAY.exec(cell.text.trim())?.[1];
    const weekday = word === undefined ? null : readWeekday(word);
    if (date !== null) return { index: row, day: Number(date.slice(8)), date, month: null, weekday };
  }
  return readAxisDay(cell, row);
}

function withoutWeekday(text: string): string {
  const trimmed = text.trim();
  const word = LEADING_WEEKDAY.exec(trimmed);
  return word !== null && readWeekday(word[1] ?? '') !== null ? trimmed.slice(word[0].length) : trimmed;
}

/** A date merged downwards holds for the rows it covers; an afternoon without a date follows its morning. */
function dayAbove(sheet: Sheet, list: DayList, row: number, last: ListRow | undefined): AxisDay | null {
  if (last?.day === undefined || last.day === null) return null;
  const cell = sheet.cell(row, list.dateColumn);
  if (cell.merged === 'covered') {
    return cell.master === sheet.address(last.day.index, list.dateColumn) ? last.day : null;
  }
  const half = list.columns.get('half')?.[0];
  if (cell.kind !== 'empty' || half === undefined || last.row !== row - 1) return null;
  const [above, here] = [readHalf(sheet.cell(row - 1, half).text), readHalf(sheet.cell(row, half).text)];
  return above === 'am' && here === 'pm' ? last.day : null;
}

function isBlank(sheet: Sheet, list: DayList, row: number): boolean {
  for (let column = list.fromColumn; column <= list.toColumn; column += 1) {
    if (sheet.cell(row, column).kind !== 'empty') return false;
  }
  return true;
}

function isTotalRow(sheet: Sheet, list: DayList, row: number): boolean {
  for (let column = list.fromColumn; column <= list.toColumn; column += 1) {
    const cell = sheet.cell(row, column);
    if (cell.kind === 'text' && fold(cell.text) !== '') return rowKind([cell.text]) === 'total';
  }
  return false;
}
