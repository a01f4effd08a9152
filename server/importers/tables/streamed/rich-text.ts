/** `_x000D_` is a character that XML cannot hold, `_x005F_` an underscore that would begin one (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** A text of a workbook as a person reads it. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * The text of one `si` or `is` (CT_Rst, ECMA-376 part 1, 18.4.8), element by element: that of `t`, or of every run; a
 * phonetic run (`rPh`) says how to pronounce it and is left out.
 */
export class RichText {
  #text = '';
  #phonetic = 0;
  #inText = false;

  open(element: string): void {
    if (element === 'rPh') this.#phonetic += 1;
    this.#inText = element === 't' && this.#phonetic === 0;
  }

  write(text: string): void {
    if (this.#inText) this.#text += text;
  }

  close(element: string): void {
    if (element === 'rPh') this.#phonetic -= 1;
    this.#inText = false;
  }

  /** What was read, and starts over. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    this.#phonetic = 0;
    this.#inText = false;
    return text;
  }
}
