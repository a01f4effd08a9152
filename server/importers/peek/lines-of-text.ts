import { MAX_CHARACTERS } from './cut-text.js';

/** One line of a text, from 1; `text` may be its start only, longer than what is shown of it. */
export interface TextLine {
  line: number;
  text: string;
}

const LINE_END = /\r\n|\n|\r/g;

/**
 * Goes through a text up to line `last` and gives its lines from `first` on, ended by `\r\n`, `\n` or `\r`. What stands
 * outside, and the rest of a very long line, is never held. The last line end of a file starts no line.
 */
export async function* linesOfText(
  pieces: AsyncIterable<string> | Iterable<string>,
  first: number,
  last: number,
): AsyncGenerator<TextLine> {
  let line = 1;
  let text = '';
  let held = '';
  const append = (part: string): void => {
    if (line >= first && text.length <= MAX_CHARACTERS) text += part.slice(0, MAX_CHARACTERS + 1);
  };
  for await (const piece of pieces) {
    // A `\r` that ends a piece may be half of `\r\n`.
    let whole = held + piece;
    held = whole.endsWith('\r') ? '\r' : '';
    if (held !== '') whole = whole.slice(0, -1);
    let from = 0;
    for (const { 0: end, index } of whole.matchAll(LINE_END)) {
      append(whole.slice(from, index));
      if (line >= first) yield { line, text };
      if (line === last) return;
      line += 1;
      text = '';
      from = index + end.length;
    }
    append(whole.slice(from));
  }
  if (line >= first && (text !== '' || held !== '')) yield { line, text };
}
