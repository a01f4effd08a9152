import type { Sheet } from '../table.js';
import type { DayAxis } from './day-axis.js';
import { readHalf, type Half } from './half-days.js';
import { rowKind, type RowKind } from './row-words.js';

/** A row under a row of days: a half of the day, a total, or neither. */
export interface HalfDayRow {
  row: number;
  half: Half | null;
  kind: RowKind;
  /** What is written left of the half: a mission, or the days it is about (« samedi, dimanche »). */
  group: string | null;
  hidden: boolean;
}

const BLANK_BAND = 3;

/** Reads the rows under an axis down to a blank band or `untilRow`. */
export function readHalfDayRows(
  sheet: Sheet,
  axis: DayAxis,
  fromRow: number,
  untilRow: number,
): HalfDayRow[] {
  const firstDay = axis.days[0]?.index ?? 1;
  const rows: HalfDayRow[] = [];
  let blank = 0;
  for (let row = fromRow; row <= untilRow && blank < BLANK_BAND; row += 1) {
    const names: string[] = [];
    let half: Half | null = null;
    for (let column = 1; column < firstDay; column += 1) {
      const text = nameAt(sheet, row, column);
      if (text === '') continue;
      // The half stands next to the days; a group before it may well be called « AM ».
      if (half !== null) names.push(half);
      half = readHalf(text);
      if (half === null) names.push(text);
    }
    const isFilled = names.length > 0 || half !== null || holdsText(sheet, axis, row);
    blank = isFilled ? 0 : blank + 1;
    if (!isFilled) continue;
    const above = rows.at(-1);
    // A mission, or an absence, named beside the morning holds for the afternoon below it.
    const isPair = half === 'pm' && names.length === 0 && above?.half === 'am' && above.row === row - 1;
    const group = isPair ? above.group : (names.find((name) => readHalf(name) === null) ?? null);
    const kind = isPair ? above.kind : rowKind(names);
    rows.push({ row, half, kind, group, hidden: sheet.isRowHidden(row) });
  }
  return rows;
}

function nameAt(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  const own = letters(sheet.address(row, column));
  if (cell.merged === 'covered' && letters(cell.master ?? '') !== own) return '';
  return cell.kind === 'text' ? cell.text.trim() : '';
}

const letters = (address: string): string => address.replace(/\d+$/, '');

const holdsText = (sheet: Sheet, axis: DayAxis, row: number): boolean =>
  axis.days.some(({ index }) => sheet.cell(row, index).kind !== 'empty');
