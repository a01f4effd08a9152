import type { CitedField, PeekReach, SourcePeek } from '../../domain/source-peek.js';
import { LIMITS } from '../limits.js';
import type { Sheet } from '../table.js';
import { cellAddress, columnLetters, parseAddress, type CellPosition } from '../tables/sheet-xml.js';
import { sheetsAround } from '../tables/streamed/sheets-around.js';
import { cellText } from '../tables/table-source.js';
import { isHeldWorkbook } from '../tables/workbook-size.js';
import { loadIfHeld } from '../tables/workbook.js';
import { cutText } from './cut-text.js';
import { NO_SUCH_PLACE, nothing } from './peek-reasons.js';
import type { SaysAbsence } from './says-absence.js';
import { absencesOf } from './withheld-absences.js';
import { onlyColumns } from './withheld-columns.js';

const ROWS_AROUND = 3;
const COLUMNS_AROUND = 2;
const MOST_FIELDS = 60;
const MOST_ABOVE = 3;

/**
 * The cells around the one cited, 7 rows of 5 columns; the top left ones when a whole sheet is. A window never leaves the
 * first row and column: it is moved, not cut. In reach of data alone, the titles and the cited row.
 * Throws RefusedFile for what is no readable workbook.
 */
export async function peekCells(
  file: { path: string; name: string },
  at: { sheet: string; cell?: string | undefined },
  reach: PeekReach,
): Promise<SourcePeek> {
  const position = at.cell === undefined ? null : parseAddress(at.cell);
  const { sheets, isPart } = await sheetsToShow(file, at.sheet, position);
  const sheet = sheets.find(({ name }) => name === at.sheet);
  if (sheet === undefined) return nothing(NO_SUCH_PLACE);
  const names = sheets.length === 1 ? [sheet.name, file.name] : [sheet.name];
  const shown = new ShownSheet(sheet, names, reach, position, isPart);
  if (at.cell === undefined) {
    const first = { row: 1, column: 1 };
    return { kind: 'cells', sheet: sheet.name, cells: shown.window(first, 'around'), cited: null };
  }
  if (position === null || !isInside(sheet, position)) return nothing(NO_SUCH_PLACE);
  return {
    kind: 'cells',
    sheet: sheet.name,
    cells: shown.window(position, reach),
    cited: {
      cell: cellAddress(position.row, position.column),
      row: position.row,
      column: columnLetters(position.column),
      text: shown.text(position.row, position.column),
      hidden: sheet.hidden || sheet.isRowHidden(position.row) || sheet.isColumnHidden(position.column),
      fields: shown.fields(position.row),
      above: shown.above(position),
    },
  };
}

/** `isPart`: the workbook is too large to be held, and the rows that cannot be shown are not there. */
async function sheetsToShow(
  file: { path: string; name: string },
  sheet: string,
  cited: CellPosition | null,
): Promise<{ sheets: readonly Sheet[]; isPart: boolean }> {
  if (await isHeldWorkbook(file.path, file.name, LIMITS.workbook.shownMegabytes)) {
    const workbook = await loadIfHeld(file.path, file.name);
    if (!('beyond' in workbook)) return { sheets: workbook.sheets, isPart: false };
  }
  return { sheets: await sheetsAround(file, { sheet, row: cited?.row ?? 1 }), isPart: true };
}

const isInside = (sheet: Sheet, { row, column }: CellPosition): boolean =>
  row >= 1 && row <= sheet.rowCount && column <= sheet.columnCount;

/** A sheet without the columns that are withheld and, but for the cited cell, what says an absence. */
class ShownSheet {
  private readonly only: ReadonlySet<number> | null;
  private readonly saysAbsence: SaysAbsence;
  private readonly titles: number;

  constructor(
    private readonly sheet: Sheet,
    names: readonly string[],
    reach: PeekReach,
    private readonly cited: CellPosition | null,
    isPart: boolean,
  ) {
    const { row, texts } = headerOf(sheet);
    this.titles = row;
    this.only = onlyColumns(names, texts, reach);
    // Of a register, what reading keeps is known by its columns.
    this.saysAbsence = this.only === null ? absencesOf(sheet, cited?.row ?? null, isPart) : () => false;
  }

  text(row: number, column: number): string {
    if (this.only !== null && !this.only.has(column - 1)) return '';
    const text = cellText(this.sheet.cell(row, column));
    if (text === '' || (!this.isCited(row, column) && this.saysAbsence(row, column))) return '';
    return cutText(text);
  }

  private isCited(row: number, column: number): boolean {
    return row === this.cited?.row && column === this.cited.column;
  }

  window(centre: CellPosition, reach: PeekReach) {
    if (reach === 'data') return this.cells([...new Set([this.titles, centre.row])], this.shownColumns());
    const rows = reach === 'cited' ? [centre.row] : around(centre.row, ROWS_AROUND, this.sheet.rowCount);
    return this.cells(rows, around(centre.column, COLUMNS_AROUND, this.sheet.columnCount));
  }

  private cells(rows: readonly number[], columns: readonly number[]) {
    return {
      columns: columns.map(columnLetters),
      rows: rows.map((row) => ({ row, values: columns.map((column) => this.text(row, column)) })),
    };
  }

  /** Those that alone may be shown, from 1. */
  private shownColumns(): number[] {
    return [...(this.only ?? [])].map((column) => column + 1).sort((a, b) => a - b);
  }

  /** What the row holds; a value over several columns is told once. */
  fields(row: number): CitedField[] {
    const fields: CitedField[] = [];
    for (let column = 1; column <= this.sheet.columnCount && fields.length < MOST_FIELDS; column += 1) {
      const text = this.text(row, column);
      const isTold = parseAddress(this.sheet.cell(row, column).master ?? '')?.row === row;
      if (text !== '' && !isTold) fields.push({ name: columnLetters(column), text });
    }
    return fields;
  }

  /** What the top of the column holds: in most tables, its titles. */
  above({ row: last, column }: CellPosition): CitedField[] {
    const above: CitedField[] = [];
    for (let row = 1; row < last && above.length < MOST_ABOVE; row += 1) {
      const text = this.text(row, column);
      if (text !== '') above.push({ name: cellAddress(row, column), text });
    }
    return above;
  }
}

/** The first row that holds something, and its texts. */
function headerOf(sheet: Sheet): { row: number; texts: string[] } {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const texts = Array.from({ length: sheet.columnCount }, (_, index) =>
      cellText(sheet.cell(row, index + 1)),
    );
    if (texts.some((text) => text !== '')) return { row, texts };
  }
  return { row: 1, texts: [] };
}

/** Numbers from 1 around a centre, as many as there are on both sides, moved where they would leave the first or last. */
function around(centre: number, reach: number, last: number): number[] {
  const length = Math.min(2 * reach + 1, Math.max(last, centre));
  const start = Math.max(1, Math.min(centre - reach, Math.max(last, centre) - length + 1));
  return Array.from({ length }, (_, index) => start + index);
}
