import type { Row, Worksheet } from 'exceljs';
import type { Lang, Text } from '../../domain/text.js';
import type { Book } from './book.js';
import { wordsCell, type Cell } from './cells.js';

/** Widths of the columns, in characters: a label, counts, a conclusion, a list. */
const WIDTHS = [46, 17, 16, 14, 16, 13, 27, 40];
const LAST = WIDTHS.length;
const TOTAL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
/** Points of one line of text at the size of the body. */
const LINE_HEIGHT = 12.5;

const HEADER_HEIGHT = 24;

export interface Heading {
  name: Text;
  numeric?: boolean;
}

interface RowOptions {
  /** The last cell runs on to the edge of the page. */
  toEdge?: boolean;
}

/** Lays out the first sheet from top to bottom: titles, sections, small tables, paragraphs across the page. */
export class SummaryWriter {
  private readonly sheet: Worksheet;
  private readonly lang: Lang;

  constructor(book: Book) {
    this.lang = book.lang;
    this.sheet = book.addSheet({ fr: 'Synthèse', en: 'Summary' }[book.lang]);
    this.sheet.columns = WIDTHS.map((width) => ({ width }));
  }

  title(title: string, subtitle: string): void {
    this.across(wordsCell(title, this.lang, 'title'), 30);
    this.across(wordsCell(subtitle, this.lang, 'subtitle'), 18);
  }

  section(name: string): void {
    this.put([], 8);
    this.across(wordsCell(name, this.lang, 'section'), 22);
  }

  /** A sentence over the whole width, tall enough for its lines: Excel does not measure merged cells. */
  paragraph(sentence: string): void {
    this.across(wordsCell(sentence, this.lang, 'note'), linesOf(sentence, TOTAL_WIDTH) * LINE_HEIGHT + 3);
  }

  /** Headings of a small table, over the cells of its rows; `numeric` ones stand over their digits. */
  header(headings: readonly Heading[], options: RowOptions = {}): void {
    const cells = headings.map(({ name, numeric = false }) =>
      wordsCell(name[this.lang], this.lang, numeric ? 'headerRight' : 'header'),
    );
    this.put(cells, HEADER_HEIGHT, options);
  }

  row(cells: readonly Cell[], options: RowOptions = {}): void {
    if (options.toEdge !== true) {
      this.put(cells);
      return;
    }
    const room = WIDTHS.slice(cells.length - 1).reduce((sum, width) => sum + width, 0);
    const text = cells.at(-1)?.value;
    const lines = typeof text === 'string' ? linesOf(text, room) : 1;
    this.put(cells, lines * LINE_HEIGHT + 2, options);
  }

  end(): void {
    this.sheet.commit();
  }

  private across(cell: Cell, height: number): void {
    this.put([cell], height, { toEdge: true });
  }

  private put(cells: readonly Cell[], height?: number, { toEdge = false }: RowOptions = {}): void {
    const row = this.sheet.addRow([]);
    if (height !== undefined) row.height = height;
    for (const [index, { value, style }] of cells.entries()) {
      const cell = row.getCell(index + 1);
      cell.value = value;
      cell.style = style;
    }
    if (toEdge) this.stretchLast(row, cells.length);
    row.commit();
  }

  private stretchLast(row: Row, from: number): void {
    const { style } = row.getCell(from);
    this.sheet.mergeCells(row.number, from, row.number, LAST);
    for (let column = from; column <= LAST; column += 1) row.getCell(column).style = style;
  }
}

/** A letter of the body is narrower than the digit that column widths count in. */
const LETTER_WIDTH = 0.8;

/** Lines that a text takes over so many characters, a little generous. */
function linesOf(text: string, room: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * LETTER_WIDTH) / room)), 0);
}
