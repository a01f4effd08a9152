import { exact, toDecimal } from '../../domain/decimal.js';
import { fold } from '../../domain/names.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { Sheet } from '../table.js';
import { readGridCell, type CellReading } from './cell-words.js';
import { rowWithoutHalf } from './cra-list-problems.js';
import { hiddenLeftOut } from './cra-problems.js';
import type { DayAxis } from './day-axis.js';
import type { HalfDayRow } from './half-day-rows.js';
import { readHalfDayCell, type AmMeaning } from './half-days.js';
import { rowsCovered } from './list-cells.js';
import type { QuantityFields } from './grid-entry.js';

type At = (row: number, column: number) => SourceRef;

/** The days that a group of rows is about; it names no mission. */
const DAYS_OF_GROUP =
  /^(samedis?|dimanches?|week[- ]?ends?|jours? (feries?|ouvres?)|feries?|nuits?|n° ?j|prestations?)\b/;
const EXCEPTIONAL = /exceptionnel|heures? sup/;

/** One cell of a half-day, with the position of its day. */
interface HalfDayCell {
  day: number;
  column: number;
  reading: CellReading;
  /** It is merged over other days. */
  spansDays: boolean;
}

/** Reads the visible days of a row; a sign merged over the morning and the afternoon is a whole day. */
export function halfDayCells(
  sheet: Sheet,
  axis: DayAxis,
  { row, half }: HalfDayRow,
  am: AmMeaning,
): HalfDayCell[] {
  if (half === null) return [];
  return axis.days.flatMap(({ index: column }, day) => {
    const cell = sheet.cell(row, column);
    if (cell.merged === 'covered' || sheet.isColumnHidden(column)) return [];
    const reading = readHalfDayCell(cell, half, am);
    const across = sheet.cell(row, column + 1);
    const spansDays = across.merged === 'covered' && across.master === sheet.address(row, column);
    if (reading.kind !== 'quantity' || !reading.mark) return [{ day, column, reading, spansDays }];
    const quantity = toDecimal(exact(reading.quantity).times(rowsCovered({ sheet }, row, column).length));
    return [{ day, column, reading: { ...reading, quantity }, spansDays }];
  });
}

/** What holds quantities and is not read: hidden rows and columns, and rows that are no half of a day. */
export function leftOut(sheet: Sheet, axis: DayAxis, rows: readonly HalfDayRow[], at: At): Problem[] {
  const problems: Problem[] = [];
  for (const { row, half, hidden, kind } of rows) {
    if (half === null && kind !== 'mission' && kind !== 'internal') continue;
    if (half !== null && !hidden) continue;
    const filled = axis.days.find(({ index }) => holdsQuantity(sheet, row, index));
    if (filled === undefined) continue;
    if (hidden) problems.push(hiddenLeftOut.make(at(row, 1), { what: 'row', name: String(row) }));
    else problems.push(rowWithoutHalf.make(at(row, filled.index), {}));
  }
  for (const { index } of axis.days.filter((day) => sheet.isColumnHidden(day.index))) {
    const filled = rows.find((one) => one.half !== null && holdsQuantity(sheet, one.row, index));
    if (filled === undefined) continue;
    const name = sheet.address(1, index).replace(/\d+$/, '');
    problems.push(hiddenLeftOut.make(at(filled.row, index), { what: 'column', name }));
  }
  return problems;
}

function holdsQuantity(sheet: Sheet, row: number, column: number): boolean {
  const cell = sheet.cell(row, column);
  const reading = readGridCell(cell);
  return cell.merged !== 'covered' && reading.kind === 'quantity' && !exact(reading.quantity).eq(0);
}

/** The group of a row names its mission, or the days that it is about. */
export function halfDayFields({ group }: HalfDayRow): QuantityFields {
  if (group === null) return {};
  return DAYS_OF_GROUP.test(fold(group)) ? { task: group } : { project: group };
}

/** A title above a grid says that it holds exceptional work: holidays are then worked. */
export function saysExceptional(sheet: Sheet, fromRow: number, toRow: number): boolean {
  for (let row = fromRow; row <= toRow; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const cell = sheet.cell(row, column);
      if (cell.kind === 'text' && EXCEPTIONAL.test(fold(cell.text))) return true;
    }
  }
  return false;
}
