import type { SheetCell } from '../../table.js';
import { EMPTY_CELL } from '../empty-cell.js';
import type { CellFormats } from './cell-formats.js';
import { placeOf } from './cell-place.js';
import { RichText } from './rich-text.js';
import { typedCell, type RawCell } from './typed-cell.js';
import type { XmlVisitor } from './xml-stream.js';

/** What a sheet may hold at most. */
export interface SheetBounds {
  rows: number;
  columns: number;
  /** Rows and cells together, those without content included. */
  elements: number;
}

/** One row as it is written; a number stands for the shared string of that index. */
export interface WrittenRow {
  row: number;
  hidden: boolean;
  cells: (SheetCell | number)[];
}

/** A sheet with more rows, columns or cells than are read. */
export class BeyondBounds extends Error {}

/** Bounds of the format itself (ECMA-376: 1,048,576 rows, 16,384 columns). */
const FORMAT_ROWS = 1_048_576;
const FORMAT_COLUMNS = 16_384;

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/**
 * Reads a sheet's XML into rows (CT_Worksheet, ECMA-376 part 1, 18.3.1.99). Rows come in the order of their numbers, as Excel
 * demands: rows that go back are damage. Throws an Error on damage, BeyondBounds where there is too much.
 */
export class SheetRows implements XmlVisitor {
  /** Read since the last `take`. */
  #rows: WrittenRow[] = [];
  #highestString = -1;
  /** Merged ranges as written. */
  readonly merges: string[] = [];
  readonly hiddenColumns: { from: number; to: number }[] = [];
  #rowsSeen = 0;
  #promisesCells = false;
  #inData = false;
  #elements = 0;
  #lastRow = 0;
  #row: WrittenRow | null = null;
  #column = 0;
  #cell: RawCell | null = null;
  #inValue = false;
  #inInline = false;
  readonly #rich = new RichText();

  constructor(
    private readonly formats: CellFormats,
    private readonly date1904: boolean,
    private readonly bounds: SheetBounds,
  ) {}

  /** The rows that were completed since the last call, and the highest shared string that they name (-1 for none). */
  take(): { rows: WrittenRow[]; highestString: number } {
    const taken = { rows: this.#rows, highestString: this.#highestString };
    this.#rows = [];
    this.#highestString = -1;
    return taken;
  }

  /** True, at the end, of a sheet that says which cells it holds and has not one row. */
  get lacksItsRows(): boolean {
    return this.#promisesCells && this.#rowsSeen === 0;
  }

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#cell !== null) this.#openInCell(element);
    else if (this.#row !== null) {
      if (element === 'c') this.#openCell(attributes);
    } else if (this.#inData) {
      if (element === 'row') this.#openRow(attributes);
    } else this.#openAround(element, attributes);
  }

  text(text: string): void {
    if (this.#inValue && this.#cell !== null) this.#cell.value = (this.#cell.value ?? '') + text;
    else if (this.#inInline) this.#rich.write(text);
  }

  close(element: string): void {
    if (this.#cell !== null) this.#closeInCell(element, this.#cell);
    else if (element === 'row' && this.#row !== null) {
      this.#rows.push(this.#row);
      this.#row = null;
    } else if (element === 'sheetData') this.#inData = false;
  }

  #openAround(element: string, attributes: Readonly<Record<string, string>>): void {
    if (element === 'sheetData') this.#inData = true;
    else if (element === 'mergeCell') this.merges.push(attributes.ref ?? '');
    // An empty sheet says `A1`, `A1:A1` or nothing; a range of several cells says that there are rows.
    else if (element === 'dimension') {
      const [first, last = first] = (attributes.ref ?? '').split(':');
      this.#promisesCells = first !== last;
    } else if (element === 'col' && isTrue(attributes.hidden))
      this.hiddenColumns.push({ from: Number(attributes.min), to: Number(attributes.max) });
  }

  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const row = r === undefined ? this.#lastRow + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.#lastRow) throw new Error(`row ${r ?? ''} out of order`);
    if (row > FORMAT_ROWS) throw new BeyondBounds();
    this.#count();
    this.#rowsSeen += 1;
    this.#lastRow = row;
    this.#column = 0;
    this.#row = { row, hidden: isTrue(hidden), cells: [] };
  }

  #openCell({ r, s, t }: Readonly<Record<string, string>>): void {
    this.#count();
    if (r === undefined) this.#column += 1;
    else {
      const place = placeOf(r);
      if (place?.row !== this.#lastRow) throw new Error(`cell ${r} in row ${this.#lastRow}`);
      this.#column = place.column;
    }
    if (this.#column > FORMAT_COLUMNS) throw new BeyondBounds();
    const format = this.formats.of(s === undefined ? 0 : Number(s));
    this.#cell = { type: t ?? 'n', format, value: null, inline: null, formula: false };
  }

  #openInCell(element: string): void {
    if (this.#inInline) this.#rich.open(element);
    else if (element === 'v') {
      this.#inValue = true;
      if (this.#cell) this.#cell.value ??= '';
    } else if (element === 'is') this.#inInline = true;
    else if (element === 'f' && this.#cell) this.#cell.formula = true;
  }

  #closeInCell(element: string, cell: RawCell): void {
    if (element === 'is') {
      cell.inline = this.#rich.take();
      this.#inInline = false;
    } else if (this.#inInline) this.#rich.close(element);
    else if (element === 'v') this.#inValue = false;
    else if (element === 'c') {
      this.#cell = null;
      this.#put(typedCell(cell, this.date1904));
    }
  }

  #put(cell: SheetCell | number): void {
    if (cell === EMPTY_CELL || this.#row === null) return;
    if (this.#column > this.bounds.columns || this.#row.row > this.bounds.rows) throw new BeyondBounds();
    if (typeof cell === 'number') this.#highestString = Math.max(this.#highestString, cell);
    const { cells } = this.#row;
    while (cells.length < this.#column - 1) cells.push(EMPTY_CELL);
    cells[this.#column - 1] = cell;
  }

  #count(): void {
    if ((this.#elements += 1) > this.bounds.elements) throw new BeyondBounds();
  }
}
