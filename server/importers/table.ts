import type { CivilDate } from '../domain/civil-date.js';
import type { Decimal } from '../domain/decimal.js';
import type { Problem } from '../domain/problem.js';

/** A cell of a workbook, typed by what the file holds and never by how it looks. */
export interface SheetCell {
  /** Text as a person would type it; '' for an empty cell. Dates are ISO, numbers have a decimal point. */
  text: string;
  kind: 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula-without-value';
  /** Shortest exact decimal of the stored number. */
  number?: Decimal;
  /** Civil day of a date cell, read in UTC. */
  date?: CivilDate;
  /** Seconds of the day of a date cell, or of a duration format such as [hh]:mm (may exceed 86,400). */
  seconds?: number;
  numberFormat?: string;
  /** `covered`: hidden under a merged cell; it then shows the value of its master, which must not count twice. */
  merged?: 'master' | 'covered';
  /** Address of the master of a covered cell. */
  master?: string;
}

/** A sheet of a workbook as it is written; a cell that does not exist is empty. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  /** Rows and columns count from 1. */
  cell(row: number, column: number): SheetCell;
  address(row: number, column: number): string;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
}

/** A workbook once it is read, hidden sheets included. */
export interface Workbook {
  sheets: Sheet[];
}

/** A delimited text file once its encoding and delimiter are decided. */
export interface CsvTable {
  encoding: 'utf-8' | 'utf-16le' | 'windows-1252';
  delimiter: ',' | ';' | '\t' | '|';
  /** Header cells as written, trimmed, BOM removed. Duplicates are possible. */
  header: string[];
  /** Line of the header, from 1. */
  headerLine: number;
  /** Data rows with the line they start on; cells as written, untrimmed. Streams the file again at each call. */
  rows(): AsyncIterable<{ line: number; cells: string[] }>;
  /** What the shape of the rows says (too short, cut at the end), once `rows()` has run to its end; else nothing. */
  problems(): Problem[];
}
