import type { SheetCell } from '../../table.js';
import { RichText } from './rich-text.js';
import { textCell } from './typed-cell.js';
import { xmlStream, type XmlVisitor } from './xml-stream.js';

/** The first rows of a sheet rarely name a string beyond. */
const FEW = 2_000;

/**
 * The strings that cells name by number (`sst`, ECMA-376 part 1, 18.4.9). They are read when a row needs them, wherever they
 * stand in the archive: a few for the first rows, then all.
 */
export class SharedStrings {
  #cells: SheetCell[] = [];
  #isWhole = false;

  /** `bytes` opens the part again at each call; null for a workbook that has none. */
  constructor(
    private readonly name: string,
    private readonly bytes: (() => AsyncIterable<Buffer>) | null,
  ) {}

  /** Reads as far as string `index` at least. Throws an Error when there are fewer. */
  async need(index: number): Promise<void> {
    if (index >= this.#cells.length && !this.#isWhole) await this.#read(index < FEW ? FEW : Infinity);
    if (index >= this.#cells.length) throw new Error(`no shared string ${index}`);
  }

  /** Reads them all, those that no cell names included. Throws an Error on damage. */
  async needAll(): Promise<void> {
    if (!this.#isWhole) await this.#read(Infinity);
  }

  /** A string that was needed before. */
  at(index: number): SheetCell {
    const cell = this.#cells[index];
    if (cell === undefined) throw new Error(`no shared string ${index}`);
    return cell;
  }

  async #read(most: number): Promise<void> {
    const strings = new StringItems();
    const xml = xmlStream(this.name, strings);
    let isCut = false;
    for await (const bytes of this.bytes?.() ?? []) {
      xml.write(bytes);
      isCut = strings.cells.length >= most;
      if (isCut) break;
    }
    if (!isCut && this.bytes !== null) xml.end();
    // Another sheet may have read further meanwhile.
    if (strings.cells.length > this.#cells.length) this.#cells = strings.cells;
    this.#isWhole ||= !isCut;
  }
}

class StringItems implements XmlVisitor {
  readonly cells: SheetCell[] = [];
  readonly #rich = new RichText();
  #inItem = false;

  open(element: string): void {
    if (element === 'si') this.#inItem = true;
    else if (this.#inItem) this.#rich.open(element);
  }

  text(text: string): void {
    this.#rich.write(text);
  }

  close(element: string): void {
    if (element === 'si') {
      this.cells.push(textCell(this.#rich.take()));
      this.#inItem = false;
    } else if (this.#inItem) this.#rich.close(element);
  }
}
