import type { Sheet } from '../table.js';
import type { AxisDay } from './axis-day.js';
import type { DayList } from './day-list.js';
import type { ListRow } from './list-rows.js';
import { readWeekday, type WeekdayReading } from '../tables/weekday-words.js';

/** The weekdays stand beside the date, one column to the left or a few to the right. */
const NEAR = 2;

/** What a list writes about the weekday of each day: in a column of weekdays beside the date, else in the date itself. */
export function weekdaysOfList(
  sheet: Sheet,
  list: DayList,
  dated: readonly (ListRow & { day: AxisDay })[],
): (WeekdayReading | null)[] {
  for (let column = Math.max(1, list.dateColumn - 1); column <= list.dateColumn + NEAR; column += 1) {
    if (column === list.dateColumn) continue;
    const words = dated.map(({ row }) => {
      const cell = sheet.cell(row, column);
      return cell.kind === 'text' ? readWeekday(cell.text) : null;
    });
    const written = dated.filter(({ row }) => sheet.cell(row, column).text !== '').length;
    const distinct = new Set(dated.map(({ row }) => sheet.cell(row, column).text.toLowerCase()));
    const isColumn =
      written * 2 >= dated.length && words.filter((word) => word !== null).length * 10 >= written * 9;
    if (isColumn && distinct.size >= Math.min(4, dated.length)) return words;
  }
  return dated.map(({ day }) => day.weekday);
}
