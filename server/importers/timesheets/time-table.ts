import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { CsvTable, Sheet, SheetCell } from '../table.js';
import { goesBeyond } from '../tables/row-shapes.js';

/** One data row of a list of time entries, whether it comes from a text file or from a sheet. */
export interface TimeRow {
  /** Place of the row; with a column, of its cell where the file has cells. */
  at(column?: number): SourceRef;
  /** Column index from 0, in the order of `header`. An absent cell is empty. */
  cell(column: number): SheetCell;
  hidden: boolean;
  /** It holds more than its header has columns: its values are shifted. A sheet is a grid and has no such row. */
  beyondHeader: boolean;
}

/** A list of time entries: a header, then rows that stream again at each call. */
export interface TimeTable {
  header: readonly string[];
  headerAt: SourceRef;
  rows(): AsyncIterable<TimeRow> | Iterable<TimeRow>;
  /** What the shape of the rows says, once `rows()` has run to its end. */
  problems(): Problem[];
}

/** Time entries of a text file. */
export function csvTimeTable(table: CsvTable, file: string): TimeTable {
  return {
    header: table.header,
    headerAt: { file, line: table.headerLine },
    async *rows() {
      for await (const { line, cells } of table.rows()) {
        yield {
          at: () => ({ file, line }),
          cell: (column) => textCell(cells[column] ?? ''),
          hidden: false,
          beyondHeader: goesBeyond(table.header, cells),
        };
      }
    },
    problems: () => table.problems(),
  };
}

function textCell(text: string): SheetCell {
  const trimmed = text.trim();
  return { text: trimmed, kind: trimmed === '' ? 'empty' : 'text' };
}

/** `headerRow` counts from 1, as the rows of the sheet do. */
export function sheetTimeTable(sheet: Sheet, headerRow: number, file: string): TimeTable {
  const at = (row: number, column?: number): SourceRef => ({
    file,
    sheet: sheet.name,
    cell: sheet.address(row, (column ?? 0) + 1),
  });
  return {
    header: sheetTexts(sheet, headerRow),
    headerAt: at(headerRow),
    *rows() {
      for (let row = headerRow + 1; row <= sheet.rowCount; row += 1) {
        if (sheetTexts(sheet, row).every((text) => text === '')) continue;
        yield {
          at: (column) => at(row, column),
          cell: (column) => sheet.cell(row, column + 1),
          hidden: sheet.isRowHidden(row),
          beyondHeader: false,
        };
      }
    },
    problems: () => [],
  };
}

/** Texts of one row of a sheet, trimmed, from its first column. */
export function sheetTexts(sheet: Sheet, row: number): string[] {
  return Array.from({ length: sheet.columnCount }, (_, index) => sheet.cell(row, index + 1).text.trim());
}
