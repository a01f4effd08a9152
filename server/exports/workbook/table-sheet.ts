import { setImmediate } from 'node:timers/promises';
import type { Worksheet } from 'exceljs';
import { formatNumber } from '../../domain/format/number-format.js';
import type { Lang, Text } from '../../domain/text.js';
import { wordsCell, type Cell } from './cells.js';
import type { Book } from './book.js';
import { STYLES } from './styles.js';

/** One column of a sheet: its heading, its width in characters, and the cell of a row. */
export interface Column<T> {
  header: Text;
  /** exceljs leaves out a width of exactly 9, its own default. */
  width: number;
  /** Headings of numbers stand over their digits. */
  numeric?: true;
  /** The first column that a print leaves out, with everything to its right: what is only needed on a screen. */
  screenOnly?: true;
  cell(row: T): Cell;
}

interface Table<T> {
  name: Text;
  columns: readonly Column<T>[];
  rows: AsyncIterable<T>;
  /** Said in place of rows when there are none. */
  empty: Text;
  /** Columns that stay in sight when a reader scrolls to the right. Default: none. */
  frozenColumns?: number;
  /** Rows that a sheet can hold, heading included. Default: the limit of Excel. */
  maxRows?: number;
}

const EXCEL_ROWS = 1_048_576;
/** Points of one line of a heading, and above and below it. */
const HEADER_LINE = 11.5;
const HEADER_PADDING = 9;
/** The loop lets the archive be written before it goes on. */
const ROWS_BETWEEN_PAUSES = 200;

/** Writes one table on a sheet of its own, row by row. Rows beyond what a sheet can hold are counted in its last row. */
export async function writeTable<T>(book: Book, table: Table<T>): Promise<void> {
  const { lang } = book;
  const { columns, maxRows = EXCEL_ROWS, frozenColumns = 0 } = table;
  const sheet = book.addSheet(table.name[lang], { rows: 1, columns: frozenColumns });
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeHeader(sheet, columns, lang);
  let written = 1;
  let left = 0;
  for await (const item of table.rows) {
    // The last row stays free for the note.
    if (written >= maxRows - 1) {
      left += 1;
      continue;
    }
    addCells(
      sheet,
      columns.map((column) => column.cell(item)),
    );
    written += 1;
    if (written % ROWS_BETWEEN_PAUSES === 0) {
      await setImmediate();
      await book.settle(sheet);
    }
  }
  if (written === 1) {
    writeSentence(sheet, table.empty[lang], columns.length, lang);
    written = 2;
  } else {
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: written, column: columns.length } };
  }
  if (left > 0) {
    addCells(sheet, [wordsCell(tooMany(left)[lang], lang, 'note')]);
    written += 1;
  }
  setPrintArea(sheet, columns, written);
  sheet.commit();
}

const tooMany = (left: number): Text => ({
  fr: `${formatNumber(String(left), 'fr')} lignes de plus ne tiennent pas dans une feuille Excel : elles sont dans le fichier JSON (--json).`,
  en: `${formatNumber(String(left), 'en')} more rows do not fit into an Excel sheet: they are in the JSON file (--json).`,
});

function writeHeader<T>(sheet: Worksheet, columns: readonly Column<T>[], lang: Lang): void {
  const cells = columns.map(({ header, numeric }) =>
    wordsCell(header[lang], lang, numeric === true ? 'headerRight' : 'header'),
  );
  addCells(sheet, cells, { height: headerHeight(columns, lang) });
}

/** Room for the heading with the most lines, words being kept whole. */
function headerHeight<T>(columns: readonly Column<T>[], lang: Lang): number {
  const lines = columns.map(({ header, width }) => {
    let [count, used] = [1, 0];
    for (const word of header[lang].split(' ')) {
      const next = used === 0 ? word.length : used + 1 + word.length;
      [count, used] = next < width ? [count, next] : [count + (used === 0 ? 0 : 1), word.length];
    }
    return count;
  });
  return Math.max(...lines) * HEADER_LINE + HEADER_PADDING;
}

/** Adds a row of cells and hands it to the file. */
export function addCells(sheet: Worksheet, cells: readonly Cell[], options: { height?: number } = {}): void {
  const row = sheet.addRow([]);
  if (options.height !== undefined) row.height = options.height;
  for (const [index, { value, style }] of cells.entries()) {
    const cell = row.getCell(index + 1);
    cell.value = value;
    cell.style = style;
  }
  row.commit();
}

function writeSentence(sheet: Worksheet, sentence: string, columns: number, lang: Lang): void {
  const row = sheet.addRow([]);
  row.height = 36;
  const cell = row.getCell(1);
  cell.value = wordsCell(sentence, lang).value;
  sheet.mergeCells(row.number, 1, row.number, Math.min(columns, 8));
  cell.style = STYLES.empty;
  row.commit();
}

function setPrintArea<T>(sheet: Worksheet, columns: readonly Column<T>[], rows: number): void {
  const first = columns.findIndex((column) => column.screenOnly === true);
  const printed = first === -1 ? columns.length : first;
  // exceljs puts the first `$` itself.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(printed).letter}$${rows}`;
}
