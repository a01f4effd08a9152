import { RefusedFile, wholeFile, type SourceFile } from '../importer.js';
import { lookAtHead } from '../look.js';
import { openCsv } from '../tables/csv.js';
import { openTables, type TableRow, type TableSource } from '../tables/table-source.js';
import { csvTimeTable, rowTexts, sheetTimeTable, type TimeTable } from './time-table.js';
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
  const tables: TimeTable[] = [];
  for (const source of await openTables(file)) {
    const header = source.hidden ? null : await findHeader(source, isHeader);
    if (header !== null) tables.push(sheetTimeTable(source, header));
  }
  return tables;
}

async function findHeader(
  source: TableSource,
  isHeader: (header: readonly string[]) => boolean,
): Promise<TableRow | null> {
  for await (const row of source.rows()) {
    if (row.row > HEADER_SEARCH) return null;
    if (isHeader(rowTexts(row))) return row;
  }
  return null;
}
