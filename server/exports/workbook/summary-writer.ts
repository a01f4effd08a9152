import type { Row, Style, Worksheet } from 'exceljs';
import type { Lang, Text } from '../../domain/text.js';
import type { Book } from './book.js';
import { charactersOf, wordsCell, type Cell } from './cells.js';
import { PAGE_MARGINS } from './styles.js';

/** Widths of the columns, in characters: a label, then counts and short texts. They fill one printed page. */
const WIDTHS = [44, 16, 16, 16, 16, 16, 20];
const LAST = WIDTHS.length;
const TOTAL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
/** Points of one line of text at the size of the body, and around the lines of one row. */
const LINE_HEIGHT = 11.5;
const ROW_PADDING = 4.5;
const HEADER_HEIGHT = 24;
/** Between two sections. */
const SECTION_GAP = 10;
/** Points of rows on one printed page: A4 in landscape, less the margins and a little air. */
const PAGE_HEIGHT = (210 / 25.4 - PAGE_MARGINS.top - PAGE_MARGINS.bottom) * 72 - 8;
/** A letter of the body is narrower than the digit that column widths count in; the headline is larger. */
const LETTER_WIDTH = 0.8;
const HEADLINE = { letterWidth: 1.1, lineHeight: 16, padding: 4 };

/** Heading of one column of a small table. */
export interface Heading {
  name: Text;
  numeric?: boolean;
}

interface RowOptions {
  /** The last cell runs on to the edge of the page. */
  toEdge?: boolean;
}

/** A row that waits for the end of its section. */
interface LaidRow {
  cells: readonly Cell[];
  height: number;
  toEdge: boolean;
}

/**
 * Lays out the first sheet from top to bottom: titles, sections, small tables, paragraphs across the page. A section that
 * would be cut by the end of a printed page begins the next one.
 */
export class SummaryWriter {
  private readonly sheet: Worksheet;
  private readonly lang: Lang;
  private waiting: LaidRow[] = [];
  /** Points of the printed page that are taken, and its last row. */
  private used = 0;
  private last: Row | null = null;

  constructor(book: Book) {
    this.lang = book.lang;
    this.sheet = book.addSheet({ fr: 'Synthèse', en: 'Summary' }[book.lang]);
    this.sheet.columns = WIDTHS.map((width) => ({ width }));
  }

  title(title: string, subtitle: string): void {
    this.across(wordsCell(title, this.lang, 'title'), 30);
    this.across(wordsCell(subtitle, this.lang, 'subtitle'), 18);
    this.put([], 6);
  }

  /** A sentence that says it all, larger than the body. */
  headline(sentence: string): void {
    const { letterWidth, lineHeight, padding } = HEADLINE;
    const lines = linesOf(sentence, TOTAL_WIDTH, letterWidth);
    this.across(wordsCell(sentence, this.lang, 'headline'), lines * lineHeight + padding);
  }

  section(name: string): void {
    this.write();
    this.put([], SECTION_GAP);
    this.write();
    this.across(wordsCell(name, this.lang, 'section'), 20);
    this.put([], 4);
  }

  /** A sentence over the whole width, tall enough for its lines: Excel does not measure merged cells. */
  paragraph(sentence: string): void {
    this.across(wordsCell(sentence, this.lang, 'note'), heightOf(sentence, TOTAL_WIDTH));
  }

  /** Headings of a small table, over the cells of its rows; `numeric` ones stand over their digits. */
  header(headings: readonly Heading[], options: RowOptions = {}): void {
    const cells = headings.map(({ name, numeric = false }) =>
      wordsCell(name[this.lang], this.lang, numeric ? 'headerRight' : 'header'),
    );
    this.put(cells, HEADER_HEIGHT, options);
  }

  row(cells: readonly Cell[], options: RowOptions = {}): void {
    const heights = cells.map((cell, index) => {
      const isWide = options.toEdge === true && index === cells.length - 1;
      const room = WIDTHS.slice(index, isWide ? LAST : index + 1).reduce((sum, width) => sum + width, 0);
      return heightOf(charactersOf(cell), room);
    });
    this.put(cells, Math.max(...heights), options);
  }

  end(): void {
    this.write();
    this.sheet.commit();
  }

  private across(cell: Cell, height: number): void {
    this.put([cell], height, { toEdge: true });
  }

  private put(cells: readonly Cell[], height: number, { toEdge = false }: RowOptions = {}): void {
    const last = cells.at(-1);
    const isShort = !toEdge && last !== undefined && cells.length < LAST;
    // The band and the rules of a narrow table run to the edge too, and leave air after its last figures.
    const filled = isShort ? [...cells, { value: null, style: last.style }] : cells;
    this.waiting.push({ cells: filled, height, toEdge: toEdge || isShort });
  }

  /** Writes the rows that wait, on a new page when the rest of this one is too short for them. */
  private write(): void {
    const rows = this.waiting;
    this.waiting = [];
    const height = rows.reduce((sum, row) => sum + row.height, 0);
    if (this.last !== null && this.used + height > PAGE_HEIGHT) {
      this.last.addPageBreak();
      this.used = 0;
    }
    for (const row of rows) this.writeRow(row);
  }

  private writeRow({ cells, height, toEdge }: LaidRow): void {
    const row = this.sheet.addRow([]);
    row.height = height;
    for (const [index, { value, style }] of cells.entries()) {
      const cell = row.getCell(index + 1);
      cell.value = value;
      cell.style = centred(style);
    }
    if (toEdge) this.stretchLast(row, cells.length);
    row.commit();
    this.used = this.used + height > PAGE_HEIGHT ? height : this.used + height;
    this.last = row;
  }

  private stretchLast(row: Row, from: number): void {
    const { style } = row.getCell(from);
    this.sheet.mergeCells(row.number, from, row.number, LAST);
    for (let column = from; column <= LAST; column += 1) row.getCell(column).style = style;
  }
}

/** Rows of this sheet have a height of their own: text stands in its middle. */
function centred(style: Partial<Style>): Partial<Style> {
  if (style.alignment?.vertical !== 'top') return style;
  return { ...style, alignment: { ...style.alignment, vertical: 'middle' } };
}

const heightOf = (text: string, room: number): number =>
  linesOf(text, room, LETTER_WIDTH) * LINE_HEIGHT + ROW_PADDING;

/** Lines that a text takes over so many characters, a little generous. */
function linesOf(text: string, room: number, letterWidth: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * letterWidth) / room)), 0);
}
