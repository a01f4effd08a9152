import { LEXIS_MARKS, type Lexis, type LexisMarks } from './lexis.js';
import type { Scan } from './scan.js';

/**
 * Comments and strings of a source text by the marks of its family alone, for languages without a grammar. A mark of comment
 * inside a string is text, and the reverse. Linear in the length of the text.
 */
export function lexicalScan(text: string, lexis: Lexis): Scan {
  const marks = LEXIS_MARKS[lexis];
  const found: Scan = { comments: [], strings: [], visible: [] };
  const opening = openingOf(marks);
  if (opening === null) return found;
  let at = 0;
  for (;;) {
    opening.lastIndex = at;
    const match = opening.exec(text);
    if (match === null) return found;
    const start = match.index;
    const [open] = match;
    const { kind, end } = stretchFrom(text, start, open, marks);
    found[kind].push({ start, end });
    at = end;
  }
}

/** Finds the next mark; the longest of several that begin at one place. */
function openingOf({ line, block, strings, longStrings }: LexisMarks): RegExp | null {
  const opens = [...line, ...[...block, ...strings, ...longStrings].map(([open]) => open)];
  if (opens.length === 0) return null;
  const longestFirst = opens.sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((mark) => mark.replace(/[^\w\s]/g, String.raw`\$&`)).join('|'), 'g');
}

function stretchFrom(
  text: string,
  start: number,
  open: string,
  { line, block, strings, longStrings }: LexisMarks,
): { kind: 'comments' | 'strings'; end: number } {
  const from = start + open.length;
  const blockClose = block.find(([mark]) => mark === open)?.[1];
  if (blockClose !== undefined) return { kind: 'comments', end: endAfter(text, blockClose, from) };
  if (line.includes(open)) return { kind: 'comments', end: lineEnd(text, from) };
  const longClose = longStrings.find(([mark]) => mark === open)?.[1];
  if (longClose !== undefined) return { kind: 'strings', end: endAfter(text, longClose, from) };
  const close = strings.find(([mark]) => mark === open)?.[1] ?? open;
  return { kind: 'strings', end: stringEnd(text, close, from) };
}

function endAfter(text: string, close: string, from: number): number {
  const found = text.indexOf(close, from);
  return found < 0 ? text.length : found + close.length;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

/** A string that is not closed on its line is a lone quote: it ends where it began. */
function stringEnd(text: string, close: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\n') return from;
    if (character === '\\') at += 1;
    else if (character === close) return at + 1;
  }
  return from;
}
