import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { SourceFile } from '../importer.js';
import type { CsvTable, Sheet, SheetCell } from '../table.js';
import { openCsv } from './csv.js';
import { EMPTY_CELL } from './empty-cell.js';
import { cellAddress } from './sheet-xml.js';
import { openStreamedWorkbook, type StreamedSheet } from './streamed/streamed-workbook.js';
import { loadIfHeld } from './workbook.js';
import { isHeldWorkbook } from './workbook-size.js';

/** One row of a table, its number as a person counts it: line of the text or row of the sheet. */
export interface TableRow {
  row: number;
  cells: readonly SheetCell[];
  hidden: boolean;
}

/** One table of a file, the same for a delimited text and for a sheet. */
export interface TableSource {
  /** Null for a delimited text. */
  sheet: string | null;
  hidden: boolean;
  /** Every row that is not blank, the header included; streams again at each call. */
  rows(): AsyncIterable<TableRow>;
  /** Place of a cell, of the first one of its row without a column; a text has lines only. Columns count from 0. */
  at(row: number, column?: number): SourceRef;
  /** What the shape of the rows says, once `rows()` has run to its end. */
  problems(): Problem[];
}

/** Opens every table of a file: content decides between a workbook and a delimited text. */
export async function openTables(file: Pick<SourceFile, 'path' | 'name'>): Promise<TableSource[]> {
  if (!(await isZip(file.path))) return [csvSource(await openCsv(file.path, file.name), file.name)];
  return (await openHeld(file)) ?? (await openStreamed(file));
}

/** A sheet that fits in memory is held; null for a workbook that does not. */
async function openHeld({ path, name }: Pick<SourceFile, 'path' | 'name'>): Promise<TableSource[] | null> {
  if (!(await isHeldWorkbook(path, name))) return null;
  const workbook = await loadIfHeld(path, name);
  return 'beyond' in workbook ? null : workbook.sheets.map((sheet) => sheetSource(sheet, name));
}

async function openStreamed({ path, name }: Pick<SourceFile, 'path' | 'name'>): Promise<TableSource[]> {
  const sheets = await openStreamedWorkbook(path, name);
  return sheets.map((sheet) => streamedSource(sheet, name));
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  const mark = Buffer.alloc(2);
  await file.read(mark, 0, 2, 0).finally(() => file.close());
  return mark.toString('latin1') === 'PK' || mark.equals(Buffer.from('d0cf', 'hex'));
}

/** A delimited text as a table. */
export function csvSource(table: CsvTable, file: string): TableSource {
  return {
    sheet: null,
    hidden: false,
    async *rows() {
      yield { row: table.headerLine, cells: table.header.map(textCell), hidden: false };
      for await (const { line, cells } of table.rows())
        yield { row: line, cells: cells.map(textCell), hidden: false };
    },
    at: (row) => ({ file, line: row }),
    problems: () => table.problems(),
  };
}

function textCell(text: string): SheetCell {
  const trimmed = text.trim();
  return trimmed === '' ? EMPTY_CELL : { text: trimmed, kind: 'text' };
}

function* sheetRows(sheet: Sheet): Iterable<TableRow> {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const cells = Array.from({ length: sheet.columnCount }, (_, index) => sheet.cell(row, index + 1));
    if (!isBlank(cells)) yield { row, cells, hidden: sheet.isRowHidden(row) };
  }
}

const isBlank = (cells: readonly SheetCell[]): boolean =>
  cells.every((cell) => cell.kind === 'empty' || cell.merged === 'covered');

function sheetSource(sheet: Sheet, file: string): TableSource {
  return {
    sheet: sheet.name,
    hidden: sheet.hidden,
    // A sheet is in memory: its rows are asynchronous to share one shape with texts.
    rows: () => Readable.from(sheetRows(sheet)),
    at: (row, column = 0) => ({ file, sheet: sheet.name, cell: sheet.address(row, column + 1) }),
    // A sheet is a grid: its rows have no end of their own.
    problems: () => [],
  };
}

function streamedSource(sheet: StreamedSheet, file: string): TableSource {
  return {
    sheet: sheet.name,
    hidden: sheet.hidden,
    async *rows() {
      for await (const row of sheet.rows()) if (!isBlank(row.cells)) yield row;
    },
    at: (row, column = 0) => ({ file, sheet: sheet.name, cell: cellAddress(row, column + 1) }),
    problems: () => [],
  };
}

/**
 * A cell as text for a name or a reference. A number shown with leading zeros (format `00000`) keeps them:
 * registration numbers lose theirs otherwise.
 */
export function cellText(cell: SheetCell): string {
  const zeros = /^0{2,}$/.exec(cell.numberFormat ?? '')?.[0].length ?? 0;
  return cell.kind === 'number' ? cell.text.padStart(zeros, '0') : cell.text.trim();
}
