import { cellAddress } from '../../../../importers/tables/sheet-xml.js';
import { countWords } from '../../../words.js';
import type { CellTally } from '../cell-tally.js';
import type { ContentCollector } from '../content-collector.js';
import type { OfficeAttributes, OfficeVisitor } from '../office-visitor.js';
import type { OdfFrames } from './odf-frames.js';
import { OdfText, type OdfParagraph } from './odf-text.js';

type Kind = 'cell' | 'shape' | 'comment';

interface OpenCell {
  formula: string | null;
  type: string | null;
  text: string[];
  times: number;
}

/** Bounds of the sheets of today's programs; repeats beyond are lies. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Reads the sheets of an OpenDocument spreadsheet (ODF 1.2 part 1, 9.1) into a tally, cells that repeat as often as they do. */
export class OdsSheets implements OfficeVisitor {
  sheets = 0;
  hiddenSheets = 0;
  tables = 0;
  pivotTables = 0;
  comments = 0;
  commentWords = 0;
  readonly #text: OdfText<Kind>;
  readonly #hidingStyles = new Set<string>();
  readonly #kinds: Kind[] = [];
  #style = '';
  #sheet: string | null = null;
  /** A table inside a cell or a shape is no sheet. */
  #tables = 0;
  #row = 0;
  #rowTimes = 1;
  #column = 0;
  #cell: OpenCell | null = null;
  #comment = '';

  constructor(
    private readonly collector: ContentCollector,
    private readonly tally: CellTally,
    private readonly frames: OdfFrames,
  ) {
    this.#text = new OdfText(
      () => this.#kinds.at(-1) ?? 'cell',
      (paragraph) => {
        this.#ended(paragraph);
      },
    );
  }

  open(name: string, attributes: OfficeAttributes): void {
    if (name === 'table:table-row') this.#openRow(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
      this.#openCell(name, attributes);
    else if (name === 'table:table') this.#openTable(attributes);
    else if (name === 'office:annotation') {
      this.#kinds.push('comment');
      this.#comment = '';
    } else if (name.startsWith('draw:')) this.#kinds.push('shape');
    else this.#openOther(name, attributes);
    if (name !== 'table:table') this.frames.open(name, attributes);
    this.#text.open(name, attributes);
  }

  text(text: string): void {
    this.#text.text(text);
  }

  close(name: string): void {
    this.#text.close(name);
    this.frames.close(name);
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell();
    else if (name === 'table:table-row' && this.#tables === 1) this.#row += this.#rowTimes - 1;
    else if (name === 'office:annotation') this.#closeComment();
    else if (name.startsWith('draw:')) this.#kinds.pop();
    else if (name === 'table:table' && (this.#tables -= 1) === 0) this.#sheet = null;
  }

  #openOther(name: string, attributes: OfficeAttributes): void {
    if (name === 'style:style') this.#style = attributes.get('style:name') ?? '';
    else if (name === 'style:table-properties') {
      if (attributes.get('table:display') === 'false') this.#hidingStyles.add(this.#style);
    } else if (name === 'table:database-range') {
      if (!(attributes.get('table:name') ?? '__Anonymous').startsWith('__Anonymous')) this.tables += 1;
    } else if (name === 'table:data-pilot-table') this.pivotTables += 1;
    else if (name === 'text:a') {
      const target = attributes.get('xlink:href') ?? '';
      if (target !== '' && !target.startsWith('#')) this.collector.addLink(target, this.#here());
    }
  }

  #openTable(attributes: OfficeAttributes): void {
    if ((this.#tables += 1) > 1) return;
    const isHidden = this.#hidingStyles.has(attributes.get('table:style-name') ?? '');
    if (isHidden) this.hiddenSheets += 1;
    else this.sheets += 1;
    this.tally.onHiddenSheet = isHidden;
    this.#sheet = attributes.get('table:name') ?? '';
    this.#row = 0;
  }

  #openRow(attributes: OfficeAttributes): void {
    if (this.#tables !== 1) return;
    this.tally.meet();
    this.#row += 1;
    this.#column = 0;
    this.#rowTimes = repeats(attributes.get('table:number-rows-repeated'), MOST_ROWS);
  }

  #openCell(name: string, attributes: OfficeAttributes): void {
    if (this.#tables !== 1) return;
    this.tally.meet();
    const times = repeats(attributes.get('table:number-columns-repeated'), MOST_COLUMNS);
    this.#column += 1;
    // What a merged cell covers is not shown.
    const isCovered = name === 'table:covered-table-cell';
    this.#cell = {
      formula: isCovered ? null : (attributes.get('table:formula') ?? null),
      type: isCovered ? null : (attributes.get('office:value-type') ?? null),
      text: [],
      times,
    };
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell === null || this.#tables !== 1) return;
    this.#cell = null;
    const place = { row: this.#row, column: this.#column };
    this.#column += cell.times - 1;
    const text = cell.text.join('\n');
    if (cell.formula === null && (cell.type === null || (cell.type === 'string' && text === ''))) return;
    const times = cell.times * this.#rowTimes;
    this.tally.meet(times - 1);
    this.tally.use(times);
    const at = { sheet: this.#sheet ?? '', cell: cellAddress(place.row, place.column) };
    if (cell.formula !== null) this.tally.formula(cell.formula, place, at, times);
    else if (cell.type === 'string') this.tally.text(text, at, times);
  }

  #ended({ text, context }: OdfParagraph<Kind>): void {
    if (context === 'comment') this.#comment += `${text}\n`;
    else if (context === 'cell') this.#cell?.text.push(text);
    else if (text.trim() !== '' && this.#sheet !== null) this.tally.shapeText(text, this.#sheet);
  }

  #closeComment(): void {
    this.#kinds.pop();
    const text = this.#comment.trim();
    if (text === '') return;
    this.comments += 1;
    this.commentWords += countWords(text);
    this.collector.add('comment', text, this.#here());
  }

  #here(): { sheet: string; cell?: string } {
    const sheet = this.#sheet ?? '';
    return this.#cell === null ? { sheet } : { sheet, cell: cellAddress(this.#row, this.#column) };
  }
}

/** How often a row or a cell is meant; an absurd number is bounded by what a sheet can hold. */
function repeats(written: string | undefined, most: number): number {
  const number = Number(written ?? 1);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, most) : 1;
}
