import type { Range } from './scan.js';

/** Lines of a source text. They add up to its lines; the end of the last line begins none. */
export interface LineCount {
  /** Lines with something else than comments. */
  codeLines: number;
  /** Lines with comments alone. */
  commentLines: number;
  /** Lines without anything, those inside comments and strings included. */
  blankLines: number;
}

/**
 * Counts the lines of a source text.
 * @param comments in the order of the text, none inside another
 */
export function countLines(text: string, comments: readonly Range[]): LineCount {
  const count: LineCount = { codeLines: 0, commentLines: 0, blankLines: 0 };
  let next = 0;
  let start = 0;
  while (start < text.length) {
    const end = endOfLine(text, start);
    while ((comments[next]?.end ?? Infinity) <= start) next += 1;
    const kind = kindOfLine(text, start, end, comments, next);
    count[kind] += 1;
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return count;
}

function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

function kindOfLine(
  text: string,
  start: number,
  end: number,
  comments: readonly Range[],
  first: number,
): keyof LineCount {
  let inComment = false;
  let comment = first;
  for (let at = start; at < end; at += 1) {
    while ((comments[comment]?.end ?? Infinity) <= at) comment += 1;
    if (isBlank(text.charCodeAt(at))) continue;
    const within = comments[comment];
    if (within === undefined || at < within.start) return 'codeLines';
    inComment = true;
    at = Math.min(within.end, end) - 1;
  }
  return inComment ? 'commentLines' : 'blankLines';
}

/** Spaces, tabs, form feeds, no-break spaces, and the byte order mark. */
const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
