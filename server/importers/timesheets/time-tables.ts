import { RefusedFile, wholeFile, type SourceFile } from '../importer.js';
import { lookAtHead } from '../look.js';
import type { Sheet } from '../table.js';
import { openCsv } from '../tables/csv.js';
import { loadWorkbook } from '../tables/workbook.js';
import { csvTimeTable, sheetTexts, sheetTimeTable, type TimeTable } from './time-table.js';
import { headerNotFound } from './timesheet-problems.js';

/** Rows searched for the header of a sheet: titles and filters may come first. */
export const HEADER_SEARCH = 30;

/**
 * The lists of a tool in a file: one for a text file, one for each visible sheet that has its header.
 * Throws RefusedFile when there is none.
 * @param isHeader true for a header row of the tool
 */
export async function timeTablesOf(
  file: SourceFile,
  format: string,
  isHeader: (header: readonly string[]) => boolean,
): Promise<TimeTable[]> {
  const tables = await tablesOf(file, isHeader);
  if (tables.length > 0) return tables;
  throw new RefusedFile(headerNotFound.make(wholeFile(file.name), { format }));
}

async function tablesOf(
  file: SourceFile,
  isHeader: (header: readonly string[]) => boolean,
): Promise<TimeTable[]> {
  if ((await lookAtHead(file)).family !== 'zip') {
    const table = await openCsv(file.path, file.name);
    return isHeader(table.header) ? [csvTimeTable(table, file.name)] : [];
  }
  const workbook = await loadWorkbook(file.path, file.name);
  return workbook.sheets.flatMap((sheet) => {
    const headerRow = sheet.hidden ? null : findHeaderRow(sheet, isHeader);
    return headerRow === null ? [] : [sheetTimeTable(sheet, headerRow, file.name)];
  });
}

function findHeaderRow(sheet: Sheet, isHeader: (header: readonly string[]) => boolean): number | null {
  for (let row = 1; row <= Math.min(sheet.rowCount, HEADER_SEARCH); row += 1) {
    if (isHeader(sheetTexts(sheet, row))) return row;
  }
  return null;
}
