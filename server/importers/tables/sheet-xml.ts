import { LIMITS } from '../limits.js';
import { plainCell, type PlainCell } from './plain-cell.js';
import { onlyTags, requireWellFormed } from './well-formed.js';

/** A cell, row and column counted from 1. */
export interface CellPosition {
  row: number;
  column: number;
}

/** A rectangle of cells, bounds included, counted from 1. */
interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet's XML made plain for exceljs, and what exceljs would lose. */
export interface PlainSheet {
  /** Same cells without formulas: each cell keeps its cached value only. */
  xml: string;
  /** Rows that hold at least one cell with content. */
  filledRows: number;
  /** Formula cells saved without a value, by address. */
  formulasWithoutValue: Map<string, CellPosition>;
  merges: CellRange[];
}

type SheetLimits = Readonly<Record<keyof typeof LIMITS.sheet, number>>;

/** Bounds of the file format itself (ECMA-376: 1,048,576 rows, 16,384 columns). */
const FORMAT_ROWS = 1_048_576;
const FORMAT_COLUMNS = 16_384;

/** Attributes may hold a `>`. */
const ATTRIBUTES = String.raw`((?:[^<>"']|"[^"]*"|'[^']*')*)`;
const TAG = new RegExp(`<(row|c|col|mergeCell)(?=[\\s/>])${ATTRIBUTES}>`, 'g');
const CELL_END = /<\/c\s*>/g;
const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;

/**
 * Reads a sheet's XML once, before exceljs: enforces the limits, gives rows and cells their missing addresses, keeps of each
 * cell its value alone. Styles are counted from 1: exceljs takes the first one for none. Null when the sheet goes beyond the
 * limits. Throws an Error on XML that is not well formed, on rows out of order and on a cell in the row of another.
 */
export function plainSheet(source: string, limits: SheetLimits = LIMITS.sheet): PlainSheet | null {
  requireWellFormed(source);
  const xml = withoutPrefix(onlyTags(source));
  const out: string[] = [];
  const formulasWithoutValue = new Map<string, CellPosition>();
  const merges: CellRange[] = [];
  let copied = 0;
  let elements = 0;
  let mergedCells = 0;
  let filledRows = 0;
  let lastFilledRow = 0;
  let row = 0;
  let column = 0;
  const replace = (start: number, end: number, text: string) => {
    out.push(xml.slice(copied, start), text);
    copied = end;
  };
  TAG.lastIndex = 0;
  for (let match = TAG.exec(xml); match !== null; match = TAG.exec(xml)) {
    const [tag, element, attributes = ''] = match;
    if ((elements += 1) > limits.elements) return null;
    switch (element) {
      case 'row': {
        const given = attribute(attributes, 'r');
        const before = row;
        row = given === undefined ? row + 1 : Number(given);
        column = 0;
        if (row <= before) throw new Error(`row ${row} behind row ${before}`);
        if (!(row >= 1 && row <= FORMAT_ROWS)) return null;
        if (given === undefined) replace(match.index, match.index + 4, `<row r="${row}"`);
        break;
      }
      case 'c': {
        const given = attribute(attributes, 'r');
        const at = given === undefined ? { row, column: column + 1 } : parseAddress(given);
        if (!at || at.column > FORMAT_COLUMNS) return null;
        if (at.row !== row) throw new Error(`cell ${given ?? ''} in row ${row}`);
        column = at.column;
        if (tag.endsWith('/>')) {
          replace(match.index, TAG.lastIndex, '');
          break;
        }
        if (row > limits.rows || column > limits.columns) return null;
        if (row !== lastFilledRow) filledRows += 1;
        lastFilledRow = row;
        const start = TAG.lastIndex;
        CELL_END.lastIndex = start;
        const end = CELL_END.exec(xml);
        if (!end) break;
        const cell = plainCell(attribute(attributes, 't'), xml.slice(start, end.index));
        const address = cellAddress(row, column);
        if (cell.type === 'formula-without-value') formulasWithoutValue.set(address, { row, column });
        replace(match.index, CELL_END.lastIndex, cellXml(address, attribute(attributes, 's'), cell));
        TAG.lastIndex = CELL_END.lastIndex;
        break;
      }
      case 'col':
        if (Number(attribute(attributes, 'max') ?? 1) > FORMAT_COLUMNS) return null;
        break;
      default: {
        const range = parseRange(attribute(attributes, 'ref') ?? '');
        if (!range) break;
        mergedCells += (range.bottom - range.top + 1) * (range.right - range.left + 1);
        if (mergedCells > limits.mergedCells) return null;
        merges.push(range);
      }
    }
  }
  const plain = out.length === 0 ? xml : out.join('') + xml.slice(copied);
  return { xml: plain, filledRows, formulasWithoutValue, merges };
}

function cellXml(address: string, style: string | undefined, { type, content }: PlainCell): string {
  if (content === '') return '';
  return `<c r="${address}" s="${Number(style ?? 0) + 1}" t="${type}">${content}</c>`;
}

/** Some writers prefix every element (`x:row`); exceljs only knows the bare names. */
export function withoutPrefix(xml: string): string {
  const prefix = /<([A-Za-z]\w*):(?:worksheet|sst|styleSheet)[\s>]/.exec(xml.slice(0, 4096))?.[1];
  return prefix === undefined ? xml : xml.replaceAll(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
}

/** The value of an attribute among those of a tag, as it is written between its quotes. */
function attribute(attributes: string, name: string): string | undefined {
  const found = ATTRIBUTE[name]?.exec(attributes);
  return found?.[1] ?? found?.[2];
}

const ATTRIBUTE: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['r', 's', 't', 'max', 'ref'].map((name) => [
    name,
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`),
  ]),
);

/** Letters of a column counted from 1: `1` A, `27` AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A1 notation of a cell, row and column from 1. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** The cell that an A1 notation names; null when it is none. */
export function parseAddress(text: string): CellPosition | null {
  const parts = ADDRESS.exec(text);
  if (!parts?.[1] || !parts[2]) return null;
  let column = 0;
  for (const letter of parts[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]), column };
}

function parseRange(ref: string): CellRange | null {
  const [first = '', second = first] = ref.split(':');
  const from = parseAddress(first);
  const to = parseAddress(second);
  if (!from || !to) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
