import { saysExceptional } from '../cra-grid/am-pm-cells.js';
import { readGridCell } from '../cra-grid/cell-words.js';
import { findDayAxes, type DayAxis } from '../cra-grid/day-axis.js';
import { readHalfDayRows } from '../cra-grid/half-day-rows.js';
import { meaningOfAm, readHalfDayCell } from '../cra-grid/half-days.js';
import { hasQuantity, readGridRow, readNameColumns } from '../cra-grid/mission-row.js';
import type { Sheet } from '../table.js';
import { saysAbsence } from './absence-words.js';
import { readWeekday } from '../tables/weekday-words.js';
import type { SaysAbsence } from './says-absence.js';

/** A row of days, and the rows below it up to the next one. */
interface Grid {
  axis: DayAxis;
  /** First row that may belong to the form of this grid. */
  fromRow: number;
  untilRow: number;
  /** From the first day on, a cell counts time or says an absence; left of it stand names. */
  firstDay: number;
}

/** The absences of a sheet whose days stand in columns: two rows a day (V2), or a row a mission (V4). */
export function absencesOfGrids(sheet: Sheet, layout: 'V2' | 'V4'): SaysAbsence {
  const grids = gridsOf(sheet).map((grid) => {
    const says = layout === 'V2' ? ofHalfDays(sheet, grid) : ofMissions(sheet, grid);
    return { ...grid, says };
  });
  return (row, column) => {
    const grid = grids.find(({ axis, untilRow }) => row > axis.line && row <= untilRow);
    return grid?.says(row, column) ?? saysAbsence(sheet.cell(row, column).text);
  };
}

/** Grids side by side share their names, left of the first. */
function gridsOf(sheet: Sheet): Grid[] {
  const firstOfLine = new Map<number, DayAxis>();
  for (const axis of findDayAxes(sheet)) if (!firstOfLine.has(axis.line)) firstOfLine.set(axis.line, axis);
  const axes = [...firstOfLine.values()];
  return axes.map((axis, index) => ({
    axis,
    fromRow: (axes[index - 1]?.line ?? 0) + 1,
    untilRow: (axes[index + 1]?.line ?? sheet.rowCount + 1) - 1,
    firstDay: axis.days[0]?.index ?? 1,
  }));
}

function ofMissions(sheet: Sheet, { axis, firstDay }: Grid): SaysAbsence {
  const names = readNameColumns(sheet, axis);
  return (row, column) => {
    const read = readGridRow(sheet, axis, names, row);
    if (read.kind === 'absence') return true;
    const { text } = sheet.cell(row, column);
    if (column >= firstDay) return isAbsenceCell(sheet, row, column) || saysAbsence(text);
    const isWork = (read.kind === 'mission' || read.kind === 'internal') && hasQuantity(read);
    return !isWork && saysAbsence(text);
  };
}

function ofHalfDays(sheet: Sheet, { axis, fromRow, untilRow, firstDay }: Grid): SaysAbsence {
  const rows = new Map(readHalfDayRows(sheet, axis, axis.line + 1, untilRow).map((one) => [one.row, one]));
  const exceptional = saysExceptional(sheet, fromRow, axis.line);
  const meaning = meaningOfAm(
    [...rows.values()].flatMap(({ row, half }) =>
      half === null ? [] : axis.days.map(({ index }) => ({ half, text: sheet.cell(row, index).text })),
    ),
  );
  // Unclear, it may be one.
  const am = meaning === 'unclear' ? 'absence' : meaning;
  return (row, column) => {
    const { half = null, kind } = rows.get(row) ?? {};
    // On a grid of holidays worked, the name of a holiday is no absence.
    if (kind === 'absence' && !exceptional) return true;
    const cell = sheet.cell(row, column);
    if (half === null)
      return saysAbsence(cell.text) || (column >= firstDay && isAbsenceCell(sheet, row, column));
    if (column < firstDay) return false;
    return readHalfDayCell(cell, half, am).kind === 'absence' || saysAbsence(cell.text);
  };
}

function isAbsenceCell(sheet: Sheet, row: number, column: number): boolean {
  const cell = sheet.cell(row, column);
  return readGridCell(cell).kind === 'absence' && readWeekday(cell.text) === null;
}
