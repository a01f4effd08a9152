import { LIMITS } from '../limits.js';
import { recordTooLong, refuse } from './table-problems.js';

const LINE_END = /\r\n|\n|\r/;

/**
 * The lines of a text without their ends. What follows the last line end is a line when it is not empty.
 * Throws RefusedFile for a line longer than a record may be.
 */
export async function* textLines(
  pieces: AsyncIterable<string> | Iterable<string>,
  name: string,
): AsyncGenerator<string> {
  let held = '';
  let line = 1;
  for await (const piece of pieces) {
    const text = held + piece;
    // A `\r` that ends a piece may be half of `\r\n`.
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const parts = whole.split(LINE_END);
    held = (parts.pop() ?? '') + text.slice(whole.length);
    for (const part of parts) yield part;
    line += parts.length;
    if (held.length > LIMITS.csv.recordBytes)
      throw refuse(recordTooLong, name, { line, limit: LIMITS.csv.recordBytes });
  }
  const last = held.endsWith('\r') ? held.slice(0, -1) : held;
  if (last !== '') yield last;
}
