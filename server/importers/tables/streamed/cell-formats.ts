import { BUILTIN_FORMATS } from '../builtin-formats.js';
import { formatOf, GENERAL, type CellFormat } from './typed-cell.js';
import type { XmlVisitor } from './xml-stream.js';

/** The number format of each cell style, in the order in which cells name them (`cellXfs`, ECMA-376 part 1, 18.8.10). */
export class CellFormats implements XmlVisitor {
  readonly #codes = new Map(BUILTIN_FORMATS);
  readonly #ids: number[] = [];
  #formats: CellFormat[] | null = null;
  #inStyles = false;

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    if (element === 'numFmt' && attributes.formatCode !== undefined)
      this.#codes.set(Number(attributes.numFmtId), attributes.formatCode);
    else if (element === 'cellXfs') this.#inStyles = true;
    else if (element === 'xf' && this.#inStyles) this.#ids.push(Number(attributes.numFmtId ?? 0));
  }

  text(): void {
    // Styles have no text.
  }

  close(element: string): void {
    if (element === 'cellXfs') this.#inStyles = false;
  }

  /** Once the styles are read. A cell that names no style has the first one; one that is not there is General. */
  of(style: number): CellFormat {
    this.#formats ??= this.#ids.map((id) => {
      const code = id === 0 ? undefined : this.#codes.get(id);
      return code === undefined || code === '' ? GENERAL : formatOf(code);
    });
    return this.#formats[style] ?? GENERAL;
  }
}
