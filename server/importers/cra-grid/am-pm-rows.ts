import { exact } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { halfDayCells, halfDayFields, leftOut, saysExceptional } from './am-pm-cells.js';
import type { SheetInput, SheetReading } from './grid-layout.js';
import { eachGrid, type GridPlace } from './grid-places.js';
import { decideHalfDayUnit } from './half-day-unit.js';
import { readHalfDayRows } from './half-day-rows.js';
import { halfDayTotals } from './half-day-totals.js';
import { meaningOfAm } from './half-days.js';
import type { Counted } from './list-cells.js';
import { unitAnswerOf } from './list-reading.js';
import { listTotalProblems } from './list-totals.js';
import { unitInWords } from './row-words.js';
import type { GridQuantity } from './grid-entry.js';
import { settleGrid } from './settle-grid.js';
import { unreadCell } from './unread-cell.js';
import { weekdayRowBelow, weekdayWords } from './weekday-row.js';

/**
 * Layout V2: days in columns, a row for the morning and one for the afternoon. A second grid on the same days holds the
 * work of weekends and holidays. Rows that are no half of a day (nights, on call) do not say what a sign counts: they are
 * told and left out.
 */
export function readAmPmRows(input: SheetInput): SheetReading {
  const reading: SheetReading = { entries: [], problems: [], stopped: [], columns: {} };
  eachGrid(input.sheet, (place) => readGrid({ ...input, sheet: place.sheet }, place, reading));
  return reading;
}

function readGrid(input: SheetInput, place: GridPlace, reading: SheetReading): number {
  const { sheet, file } = input;
  const { axis, labels, headerFrom, untilRow, formUntil } = place;
  const at = (row: number, column: number): SourceRef => ({
    file,
    sheet: sheet.name,
    cell: sheet.address(row, column),
  });
  const firstRow = weekdayRowBelow(sheet, axis) ? axis.line + 2 : axis.line + 1;
  const rows = readHalfDayRows(sheet, axis, firstRow, untilRow);
  const shown = axis.days.filter(({ index }) => !sheet.isColumnHidden(index));
  const exceptional = saysExceptional(sheet, headerFrom, axis.line);
  const halves = rows.filter((row) => row.half !== null && !row.hidden);
  const am = meaningOfAm(
    halves.flatMap(({ row, half }) =>
      half === null ? [] : shown.map(({ index }) => ({ half, text: sheet.cell(row, index).text })),
    ),
  );
  const problems = leftOut(sheet, axis, rows, at);
  const quantities: GridQuantity[] = [];
  const counted: Counted[] = [];
  const unread = new Set<number>();
  for (const row of halves) {
    const kind = row.kind === 'absence' && exceptional ? 'mission' : row.kind;
    const work = kind === 'mission' || kind === 'internal' || kind === 'end';
    for (const cell of halfDayCells(sheet, axis, row, am)) {
      const { column, reading: read } = cell;
      if (read.kind === 'unread' && work) unread.add(row.row);
      if (work) problems.push(...unreadCell(at(row.row, column), sheet.cell(row.row, column), read));
      if (read.kind !== 'quantity' || exact(read.quantity).eq(0)) continue;
      const { mark, quantity } = read;
      counted.push({ row: row.row, column, quantity, mark, work });
      if (!work) continue;
      const { day, spansDays } = cell;
      const where = { day, row: row.row, column, note: null, internal: kind === 'internal', spansDays };
      quantities.push({ ...where, quantity, mark, fields: halfDayFields(row) });
    }
  }
  const totals = halfDayTotals({
    ...{ sheet, axis, counted, unread, at },
    halves: halves.map(({ row }) => row),
    totals: rows.filter(({ kind, hidden }) => kind === 'total' && !hidden).map(({ row }) => row),
  });
  const ones = counted.filter(({ mark, quantity }) => !mark && exact(quantity).gte(1));
  const unit = decideHalfDayUnit({
    values: counted,
    bothHalves: new Set(ones.map(({ column }) => column)).size < ones.length,
    words: unitInWords(labels.get('unit')?.text ?? ''),
    totals: totals.flatMap(({ readings }) => readings),
    answer: unitAnswerOf(input),
  });
  const lastRow = rows.findLast(({ half, kind }) => half !== null || kind === 'total')?.row ?? axis.line;
  settleGrid(
    input,
    {
      ...{ days: axis.days, weekdays: weekdayWords(sheet, axis), labels, quantities, unit, problems },
      placeOf: ({ index }) => [axis.line, index],
      header: [headerFrom, axis.line - 1],
      footer: [lastRow + 1, formUntil],
      totalProblems: listTotalProblems(totals, unit, true),
    },
    reading,
  );
  return lastRow;
}
