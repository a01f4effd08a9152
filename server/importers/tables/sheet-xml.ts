import { LIMITS } from '../limits.js';

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

const TAG = /<(row|c|f|col|mergeCell)(?=[\s/>])([^>]*)>/g;
const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;

/**
 * Reads a sheet's XML once, before exceljs: enforces the limits, gives rows and cells their missing
 * addresses, replaces formulas by their cached value and ISO date cells by text. Null when the sheet
 * goes beyond the limits.
 */
export function plainSheet(source: string, limits: SheetLimits = LIMITS.sheet): PlainSheet | null {
  const xml = withoutPrefix(source);
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
  let cellType: string | undefined;
  const replace = (start: number, end: number, text: string) => {
    out.push(xml.slice(copied, start), text);
    copied = end;
  };
  for (const match of xml.matchAll(TAG)) {
    const [tag, element, attributes = ''] = match;
    if ((elements += 1) > limits.elements) return null;
    switch (element) {
      case 'row': {
        const given = attribute(attributes, 'r');
        row = given === undefined ? row + 1 : Number(given);
        column = 0;
        if (!(row >= 1 && row <= FORMAT_ROWS)) return null;
        if (given === undefined) replace(match.index, match.index + 4, `<row r="${row}"`);
        break;
      }
      case 'c': {
        const given = attribute(attributes, 'r');
        const at = given === undefined ? { row, column: column + 1 } : parseAddress(given);
        if (!at || at.column > FORMAT_COLUMNS) return null;
        column = at.column;
        cellType = attribute(attributes, 't');
        if (given === undefined) replace(match.index, match.index + 2, `<c r="${cellAddress(row, column)}"`);
        if (cellType === 'd') {
          const start = match.index + 2 + attributes.search(/\st="d"/);
          replace(start, start + 6, ' t="str"');
        }
        if (tag.endsWith('/>')) break;
        if (row > limits.rows || column > limits.columns) return null;
        if (row !== lastFilledRow) filledRows += 1;
        lastFilledRow = row;
        break;
      }
      case 'f': {
        const end = tag.endsWith('/>') ? match.index + tag.length : xml.indexOf('</f>', match.index) + 4;
        replace(match.index, end, '');
        if (!hasValue(xml, end, cellType))
          formulasWithoutValue.set(cellAddress(row, column), { row, column });
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

/** A formula that gives an empty text is saved as an empty `v` of type `str`: that is a value. */
function hasValue(xml: string, index: number, cellType: string | undefined): boolean {
  if (!xml.startsWith('<v', index)) return false;
  const empty = xml.startsWith('<v/>', index) || xml.startsWith('<v></v>', index);
  return !empty || cellType === 'str';
}

/** Some writers prefix every element (`x:row`); exceljs only knows the bare names. */
export function withoutPrefix(xml: string): string {
  const prefix = /<([A-Za-z]\w*):(?:worksheet|sst|styleSheet)[\s>]/.exec(xml.slice(0, 4096))?.[1];
  return prefix === undefined ? xml : xml.replaceAll(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
}

function attribute(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  return attributes.slice(from, attributes.indexOf('"', from));
}

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
