import { mergeOf } from './running-merges.js';

const ROWS_END = /<(?:\/(?:[\w.-]+:)?sheetData\s*|(?:[\w.-]+:)?sheetData\s*\/)>/g;
const MERGE = /<(?:[\w.-]+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([^"']*)["'][^>]*>/g;
/** Longer than the tag that closes the rows, whatever its prefix. */
const CARRIED = 200;

/**
 * Watches the bytes of a sheet go by and notes its merged cells: they are told behind the rows (CT_Worksheet, ECMA-376
 * part 1, 18.3.1.99), and are needed before them. It is a quick look at the bytes: the reader of the rows parses the same
 * bytes and fails when it does not find the very same merges.
 */
export class SheetTail {
  #behindRows = false;
  #carried = '';
  #refs: string[] = [];
  #cells = 0;

  constructor(private readonly mostCells: number) {}

  /** Null once there are more merged cells than may be. */
  get refs(): readonly string[] | null {
    return this.#cells > this.mostCells ? null : this.#refs;
  }

  write(bytes: Buffer): void {
    let text = this.#carried + bytes.toString('latin1');
    const ends = text.includes('sheetData') ? [...text.matchAll(ROWS_END)].at(-1) : undefined;
    if (ends) {
      // What looked like the end of the rows before was none.
      this.#refs = [];
      this.#cells = 0;
      this.#behindRows = true;
      text = text.slice(ends.index + ends[0].length);
    }
    this.#carried = text.slice(-CARRIED);
    if (!this.#behindRows) return;
    let read = 0;
    for (const match of text.matchAll(MERGE)) {
      read = match.index + match[0].length;
      this.#note(match[1] ?? '');
    }
    // A tag cut by the end of the piece is read with the next one.
    this.#carried = text.slice(Math.max(read, text.length - CARRIED));
  }

  #note(ref: string): void {
    const merge = mergeOf(ref);
    if (merge) this.#cells += (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (this.#cells <= this.mostCells) this.#refs.push(ref);
  }
}
