import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { CsvTable, SheetCell } from '../table.js';
import { EMPTY_CELL } from '../tables/empty-cell.js';
import { goesBeyond } from '../tables/row-shapes.js';
import type { TableRow, TableSource } from '../tables/table-source.js';

/** One data row of a list of time entries, whether it comes from a text file or from a sheet. */
export interface TimeRow {
  /** Place of the row; with a column, of its cell where the file has cells. */
  at(column?: number): SourceRef;
  /** Column index from 0, in the order of `header`. An absent cell is empty. */
  cell(column: number): SheetCell;
  hidden: boolean;
  /** It holds more than its header has columns: its values are shifted. A sheet is a grid and has no such row. */
  beyondHeader: boolean;
  /** It sums others up: by its label alone, or where its duration is the sum of theirs. Absent for a row that does not. */
  total?: 'sure' | 'maybe';
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

/** Time entries of a sheet, below its header. */
export function sheetTimeTable(source: TableSource, header: TableRow): TimeTable {
  return {
    header: rowTexts(header),
    headerAt: source.at(header.row, 0),
    async *rows() {
      for await (const row of source.rows()) {
        if (row.row <= header.row || rowTexts(row).every((text) => text === '')) continue;
        yield {
          at: (column) => source.at(row.row, column),
          cell: (column) => row.cells[column] ?? EMPTY_CELL,
          hidden: row.hidden,
          beyondHeader: false,
        };
      }
    },
    problems: () => [],
  };
}

/** Texts of one row of a sheet, trimmed, from its first column. */
export const rowTexts = ({ cells }: TableRow): string[] => cells.map(({ text }) => text.trim());
