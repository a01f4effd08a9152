import type { Sheet } from '../table.js';
import type { DayAxis } from './day-axis.js';
import { readWeekday, type WeekdayReading } from '../tables/weekday-words.js';

/** Weekday words of each day: from the row above or below the days, else from the cells of the days. */
export function weekdayWords(sheet: Sheet, axis: DayAxis): (WeekdayReading | null)[] {
  const row = weekdayRowAbove(sheet, axis)
    ? axis.line - 1
    : weekdayRowBelow(sheet, axis)
      ? axis.line + 1
      : null;
  if (row === null) return axis.days.map(({ weekday }) => weekday);
  return axis.days.map(({ index }) => readWeekday(sheet.cell(row, index).text));
}

/** First row of a row of days: the row of weekdays above it, where there is one. */
export const firstRowOf = (sheet: Sheet, axis: DayAxis): number =>
  weekdayRowAbove(sheet, axis) ? axis.line - 1 : axis.line;
const weekdayRowAbove = (sheet: Sheet, axis: DayAxis): boolean => isWeekdayRow(sheet, axis, axis.line - 1);

/** True when the weekdays stand below the days. */
export const weekdayRowBelow = (sheet: Sheet, axis: DayAxis): boolean =>
  isWeekdayRow(sheet, axis, axis.line + 1);

/** Letters of the week over nearly every day; a row of `J` and `M` marks under fewer days is a mission. */
function isWeekdayRow(sheet: Sheet, axis: DayAxis, row: number): boolean {
  if (row < 1) return false;
  const words = axis.days.filter(({ index }) => {
    const cell = sheet.cell(row, index);
    return cell.kind === 'text' && readWeekday(cell.text) !== null;
  });
  const distinct = new Set(words.map(({ index }) => sheet.cell(row, index).text.toLowerCase()));
  return words.length * 10 >= axis.days.length * 9 && distinct.size >= 4;
}
