import { placeOf } from '../../../../importers/tables/streamed/cell-place.js';
import { RichText } from '../../../../importers/tables/streamed/rich-text.js';
import { cellAddress } from '../../../../importers/tables/sheet-xml.js';
import { NotMeasuredFile } from '../../../not-measured-file.js';
import type { CellTally } from '../cell-tally.js';
import type { OfficeAttributes, OfficeVisitor } from '../office-visitor.js';
import { localName, type SharedTexts } from './shared-texts.js';

interface OpenCell {
  type: string;
  value: string;
  inline: string | null;
  hasFormula: boolean;
  formula: string;
}

/** Headers and footers of printed pages (ECMA-376 part 1, 18.3.1.46). */
const HEADERS = new Set(
  ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'].map(
    (name) => `x:${name}`,
  ),
);
/** Codes of fonts, colours, positions and fields inside them. */
const HEADER_CODES = /&(?:"[^"]*"|K[\dA-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Z])/gi;

/** Reads the cells of a sheet (CT_Worksheet, ECMA-376 part 1, 18.3.1.99) for a tally, and keeps nothing of them. */
export class SheetPart implements OfficeVisitor {
  /** Texts of headers and footers, without their codes. */
  readonly headers: string[] = [];
  /** Cells with a link, and the id of its relation. */
  readonly links: { cell: string; id: string }[] = [];
  readonly #rich = new RichText();
  #row = 0;
  #column = 0;
  #cell: OpenCell | null = null;
  #into: 'value' | 'formula' | 'inline' | 'header' | null = null;
  #header = '';

  constructor(
    private readonly sheet: string,
    private readonly tally: CellTally,
    private readonly texts: SharedTexts,
  ) {}

  open(name: string, attributes: OfficeAttributes): void {
    if (name === 'x:c') this.#openCell(attributes);
    else if (name === 'x:row') this.#openRow(attributes);
    else if (this.#cell !== null) this.#openInCell(name, this.#cell);
    else if (name === 'x:hyperlink') {
      const id = attributes.get('r:id');
      if (id !== undefined) this.links.push({ cell: attributes.get('ref') ?? '', id });
    } else if (HEADERS.has(name)) this.#into = 'header';
  }

  text(text: string): void {
    if (this.#into === null) return;
    if (this.#into === 'header') this.#header += text;
    else if (this.#into === 'inline') this.#rich.write(text);
    else if (this.#cell !== null) this.#cell[this.#into] += text;
  }

  close(name: string): void {
    if (name === 'x:c') this.#closeCell();
    else if (name === 'x:is') {
      if (this.#cell !== null) this.#cell.inline = this.#rich.take();
      this.#into = null;
    } else if (this.#into === 'inline') this.#rich.close(localName(name));
    else if (name === 'x:v' || name === 'x:f') this.#into = null;
    else if (HEADERS.has(name)) {
      this.headers.push(this.#header.replace(HEADER_CODES, ' ').trim());
      this.#header = '';
      this.#into = null;
    }
  }

  #openRow(attributes: OfficeAttributes): void {
    this.tally.meet();
    const row = attributes.get('r');
    this.#row = row === undefined ? this.#row + 1 : Number(row);
    if (!Number.isInteger(this.#row) || this.#row < 1) throw new NotMeasuredFile('damaged');
    this.#column = 0;
  }

  #openCell(attributes: OfficeAttributes): void {
    this.tally.meet();
    const ref = attributes.get('r');
    const place = ref === undefined ? null : placeOf(ref);
    if (ref !== undefined && place === null) throw new NotMeasuredFile('damaged');
    this.#column = place === null ? this.#column + 1 : place.column;
    this.#cell = {
      type: attributes.get('t') ?? 'n',
      value: '',
      inline: null,
      hasFormula: false,
      formula: '',
    };
  }

  #openInCell(name: string, cell: OpenCell): void {
    if (this.#into === 'inline') this.#rich.open(localName(name));
    else if (name === 'x:v') this.#into = 'value';
    else if (name === 'x:is') this.#into = 'inline';
    else if (name === 'x:f') {
      cell.hasFormula = true;
      this.#into = 'formula';
    }
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const text = this.#textOf(cell);
    if (!cell.hasFormula && (text ?? cell.value) === '') return;
    this.tally.use();
    if (text === null && !cell.hasFormula) return;
    const at = { sheet: this.sheet, cell: cellAddress(this.#row, this.#column) };
    // Copies of a shared formula have no text: they are the first one, at other distances.
    if (cell.hasFormula) this.tally.formula(cell.formula, { row: this.#row, column: this.#column }, at);
    else if (text !== null) this.tally.text(text, at);
  }

  /** The text that somebody wrote into the cell; null for anything else. */
  #textOf({ type, value, inline, hasFormula }: OpenCell): string | null {
    if (hasFormula) return null;
    if (type === 'inlineStr') return inline ?? '';
    if (type === 'str') return value;
    return type === 's' && value !== '' ? this.texts.at(Number(value)) : null;
  }
}
