import type { Sheet, SheetCell } from '../../table.js';
import { EMPTY_CELL } from '../empty-cell.js';
import { cellAddress } from '../sheet-xml.js';
import { openStreamedWorkbook, type StreamedRow, type StreamedSheet } from './streamed-workbook.js';

/** Rows at the top of a sheet: titles, and the header of a table. */
const TOP_ROWS = 60;
/** Rows before and behind the one that is looked for. */
const ROWS_AROUND = 10;

/**
 * The sheets of a workbook that is too large to be held. Of the one named, the rows of its top and those around one row are
 * there; every other cell is empty. Of the others, only the names are. Throws RefusedFile.
 */
export async function sheetsAround(
  file: { path: string; name: string },
  at: { sheet: string; row: number },
): Promise<Sheet[]> {
  const sheets = await openStreamedWorkbook(file.path, file.name);
  return Promise.all(
    sheets.map(async (sheet) =>
      partOf(sheet, sheet.name === at.sheet ? await rowsAround(sheet, at.row) : []),
    ),
  );
}

async function rowsAround(sheet: StreamedSheet, wanted: number): Promise<StreamedRow[]> {
  const kept: StreamedRow[] = [];
  for await (const row of sheet.rows()) {
    if (row.row > Math.max(TOP_ROWS, wanted + ROWS_AROUND)) break;
    if (row.row <= TOP_ROWS || row.row >= wanted - ROWS_AROUND) kept.push(row);
  }
  return kept;
}

function partOf(sheet: StreamedSheet, rows: readonly StreamedRow[]): Sheet {
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rowCount: rows.at(-1)?.row ?? 0,
    columnCount: Math.max(0, ...rows.map(({ cells }) => cells.length)),
    cell: (row, column): SheetCell => byNumber.get(row)?.cells[column - 1] ?? EMPTY_CELL,
    address: cellAddress,
    isRowHidden: (row) => byNumber.get(row)?.hidden ?? false,
    isColumnHidden: (column) => sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to),
  };
}
