import { cellAddress, parseAddress, type CellPosition } from '../tables/sheet-xml.js';
import { Edits, scanXml, withAttributes, type CloseTag, type OpenTag } from './xml-edit.js';

/** What stands before the notes' drawing in a sheet (ECMA-376 18.3.1.99), in any order here. */
const BEFORE_DRAWING: ReadonlySet<string> = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
]);

interface Merge {
  from: CellPosition;
  to: CellPosition;
}

/** What must be known of a sheet before it is changed. */
export interface SheetLayout {
  merges: readonly Merge[];
  columnStyles: readonly { first: number; last: number; style: number }[];
  rows: ReadonlySet<number>;
  /** Relation of the drawing that holds the notes' boxes; null where the sheet has none. */
  legacyDrawing: string | null;
  /** Where that drawing is to be named. */
  drawingAt: number;
  prefix: string;
}

/**
 * Reads the layout of a sheet; null for one that holds no list of rows, which is none of a spreadsheet program. Depth tells its rows and columns from those at which a button or an object is anchored.
 * Throws on XML that is not well-formed.
 */
export function sheetLayout(xml: string): SheetLayout | null {
  const merges: Merge[] = [];
  const columnStyles: { first: number; last: number; style: number }[] = [];
  const rows = new Set<number>();
  const layout = {
    merges,
    columnStyles,
    rows,
    legacyDrawing: null as string | null,
    drawingAt: 0,
    prefix: '',
  };
  let row = 0;
  let lists = 0;
  scanXml(xml, {
    open(tag) {
      const { name, attributes, depth } = tag;
      if (name === 'sheetData' && depth === 1) lists += 1;
      if (depth === 0) layout.prefix = tag.prefix;
      if (name === 'row' && depth === 2) rows.add((row = rowOf(attributes, row)));
      if (name === 'col' && depth === 2)
        columnStyles.push({
          first: Number(attributes.min ?? 1),
          last: Number(attributes.max ?? attributes.min ?? 1),
          style: Number(attributes.style ?? 0),
        });
      if (name === 'mergeCell' && depth === 2) {
        const [from, to] = (attributes.ref ?? '').split(':').map(parseAddress);
        if (from && to) merges.push({ from, to });
      }
      if (name === 'legacyDrawing' && depth === 1)
        layout.legacyDrawing =
          Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? null;
    },
    close({ name, depth, end }) {
      if (depth === 1 && BEFORE_DRAWING.has(name)) layout.drawingAt = end;
    },
  });
  return lists === 0 ? null : layout;
}

const rowOf = (attributes: OpenTag['attributes'], before: number): number =>
  attributes.r === undefined ? before + 1 : Number(attributes.r);

/** The cell that shows a covered one: the first of its merged range. */
export function masterCell(layout: SheetLayout, address: string): string {
  const at = parseAddress(address);
  if (at === null) return address;
  const merge = layout.merges.find(
    ({ from, to }) =>
      at.row >= from.row && at.row <= to.row && at.column >= from.column && at.column <= to.column,
  );
  return merge === undefined ? address : cellAddress(merge.from.row, merge.from.column);
}

/**
 * Gives cells another format and names the drawing of the notes; a cell that is not there is added, empty. Everything else
 * of the sheet stays as it is, byte for byte.
 * @param styleOf the new format of the cell at that address, which has that one
 * @param drawing the XML that names the notes' drawing, when the sheet names none
 */
export function restyleCells(
  xml: string,
  layout: SheetLayout,
  addresses: Iterable<string>,
  styleOf: (style: number, address: string) => number,
  drawing: string | null,
): string {
  const edits = new Edits(xml);
  const wanted = byRow(addresses);
  const tag = (name: string): string => `${layout.prefix}${name}`;
  const newCell = (row: number, column: number, rowStyle: number | null): string => {
    const style =
      rowStyle ?? layout.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style;
    const address = cellAddress(row, column);
    return `<${tag('c')} r="${address}" s="${styleOf(style ?? 0, address)}"/>`;
  };
  const newRows = [...wanted.keys()].filter((row) => !layout.rows.has(row)).sort((a, b) => a - b);
  const newRow = (row: number): string => {
    const cells = columnsOf(wanted, row).map((column) => newCell(row, column, null));
    return `<${tag('row')} r="${row}">${cells.join('')}</${tag('row')}>`;
  };
  const rowsBefore = (row: number): string => {
    let text = '';
    while (newRows[0] !== undefined && newRows[0] < row) text += newRow(newRows.shift() ?? 0);
    return text;
  };

  let row = 0;
  let column = 0;
  let waiting: number[] = [];
  let rowStyle: number | null = null;
  let rowTag: OpenTag | null = null;
  let hasNewCell = false;
  let dataTag: OpenTag | null = null;
  const cellsBefore = (end: number): string => {
    let text = '';
    while (waiting[0] !== undefined && waiting[0] < end) text += newCell(row, waiting.shift() ?? 0, rowStyle);
    return text;
  };
  scanXml(xml, {
    open(open) {
      const { name, attributes, depth, start, end } = open;
      if (name === 'sheetData' && depth === 1) dataTag = open;
      if (name === 'row' && depth === 2) {
        row = rowOf(attributes, row);
        column = 0;
        rowTag = open;
        hasNewCell = false;
        rowStyle = isTrue(attributes.customFormat) ? Number(attributes.s ?? 0) : null;
        waiting = columnsOf(wanted, row);
        wanted.delete(row);
        const rows = rowsBefore(row);
        if (rows !== '') edits.insert(start, rows);
      }
      if (name !== 'c' || depth !== 3 || rowTag === null) return;
      column = (attributes.r === undefined ? null : parseAddress(attributes.r))?.column ?? column + 1;
      const cells = cellsBefore(column);
      if (cells !== '') edits.insert(start, cells);
      hasNewCell ||= cells !== '';
      if (waiting[0] !== column) return;
      waiting.shift();
      const style = String(styleOf(Number(attributes.s ?? 0), cellAddress(row, column)));
      edits.replace(start, end, withAttributes(xml.slice(start, end), { s: style }));
    },
    close(close) {
      if (close.name === 'row' && rowTag !== null) {
        const cells = cellsBefore(Infinity);
        if (hasNewCell || cells !== '') appendCells(edits, xml, rowTag, close, cells);
        rowTag = null;
      }
      if (close.name === 'sheetData' && dataTag !== null) {
        const rows = rowsBefore(Infinity);
        if (rows !== '') edits.append(dataTag, close, rows);
        dataTag = null;
      }
    },
  });
  if (drawing !== null) edits.insert(layout.drawingAt, drawing);
  return edits.apply();
}

/** `spans` says which columns a row reaches: with one more cell it may be wrong, and it is only a hint. */
function appendCells(edits: Edits, xml: string, open: OpenTag, close: CloseTag, cells: string): void {
  const opening = withAttributes(xml.slice(open.start, open.end), { spans: null });
  if (open.isEmpty) {
    edits.replace(
      open.start,
      open.end,
      `${opening.replace(/\s*\/>$/, '>')}${cells}</${open.prefix}${open.name}>`,
    );
    return;
  }
  edits.replace(open.start, open.end, opening);
  edits.insert(close.start, cells);
}

function byRow(addresses: Iterable<string>): Map<number, Set<number>> {
  const rows = new Map<number, Set<number>>();
  for (const address of addresses) {
    const at = parseAddress(address);
    if (at === null) continue;
    rows.set(at.row, (rows.get(at.row) ?? new Set()).add(at.column));
  }
  return rows;
}

const columnsOf = (wanted: ReadonlyMap<number, ReadonlySet<number>>, row: number): number[] =>
  [...(wanted.get(row) ?? [])].sort((a, b) => a - b);

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
