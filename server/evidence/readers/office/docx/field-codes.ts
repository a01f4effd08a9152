/** A field whose code or result is being read (ECMA-376 part 1, 17.16.18). */
interface OpenField {
  code: string;
  isCode: boolean;
  /** Text other than the code stood in it: results of fields inside it. */
  hidText: boolean;
}

/** Longer than any real address in a field code. */
const LONGEST_CODE = 8_192;
const HYPERLINK = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"/i;

/** The address that a field code leads to; null for a code that is no link, and for a place inside the document. */
export const linkOfFieldCode = (code: string): string | null =>
  /\\l\s+"/i.test(code.slice(0, code.indexOf('"') + 1)) ? null : (HYPERLINK.exec(code)?.[1] ?? null);

/** Follows the fields of a paragraph and of those behind it: a code is spread over runs, and fields stand in one another. */
export class FieldCodes {
  readonly #open: OpenField[] = [];

  /** True for a text inside a code, which nobody sees. */
  hides(text: string): boolean {
    const field = this.#open.find(({ isCode }) => isCode);
    if (field === undefined) return false;
    field.hidText ||= text.trim() !== '';
    return true;
  }

  /** True at the end when a code that nothing completed hid text: how much of it a program would show is unknown. */
  get isUnfinished(): boolean {
    return this.#open.some(({ isCode, hidText }) => isCode && hidText);
  }

  write(text: string): void {
    const field = this.#open.at(-1);
    if (field?.isCode === true && field.code.length < LONGEST_CODE) field.code += text;
  }

  /** `begin`, `separate` or `end` of a field. Gives its code when that is complete. */
  mark(type: string | undefined): string | null {
    if (type === 'begin') this.#open.push({ code: '', isCode: true, hidText: false });
    else if (type === 'separate') return this.#completed(this.#open.at(-1));
    else if (type === 'end') return this.#completed(this.#open.pop());
    return null;
  }

  #completed(field: OpenField | undefined): string | null {
    if (field?.isCode !== true) return null;
    field.isCode = false;
    return field.code;
  }
}
