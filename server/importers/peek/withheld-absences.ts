import { isLeaveSheet } from '../cra-grid/leave-sheet.js';
import { LAYOUTS } from '../cra-grid/layouts.js';
import type { Sheet } from '../table.js';
import { HEADER_SEARCH } from '../timesheets/time-tables.js';
import { absencesOfGrids } from './absences-of-grids.js';
import { absencesOfLists } from './absences-of-lists.js';
import { isAbsenceRecord } from './absence-words.js';
import type { SaysAbsence } from './says-absence.js';
import { isTimeHeader } from './time-header.js';

/** No export of a tracker is as wide. */
const MOST_COLUMNS = 100;

/**
 * The cells of a timesheet that say who was away or why: reading keeps neither, and showing the file must not bring them back.
 * None of a sheet that is no timesheet. The cited cell is shown all the same, which is for the caller to see to.
 * @param citedRow in a list of entries, the whole record is cited
 * @param isPart the sheet was too large to be read whole: unless it is a list, which is known row by row, all of it is withheld
 */
export function absencesOf(sheet: Sheet, citedRow: number | null, isPart = false): SaysAbsence {
  if (isLeaveSheet(sheet.name)) return () => true;
  const headerRow = timeHeaderOf(sheet);
  if (headerRow !== null)
    return (row) => row > headerRow && row !== citedRow && isAbsenceRecord(textsOf(sheet, row));
  if (isPart) return () => true;
  const layout = LAYOUTS.find((one) => one.recognise(sheet) !== null)?.id;
  if (layout === undefined) return () => false;
  if (layout === 'V2' || layout === 'V4') return absencesOfGrids(sheet, layout);
  return absencesOfLists(sheet);
}

/** The row of the titles of a list of entries that a tracker wrote. */
function timeHeaderOf(sheet: Sheet): number | null {
  for (let row = 1; row <= Math.min(sheet.rowCount, HEADER_SEARCH); row += 1)
    if (isTimeHeader(textsOf(sheet, row))) return row;
  return null;
}

const textsOf = (sheet: Sheet, row: number): string[] =>
  Array.from(
    { length: Math.min(sheet.columnCount, MOST_COLUMNS) },
    (_, index) => sheet.cell(row, index + 1).text,
  );
