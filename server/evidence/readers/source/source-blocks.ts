import type { BlockRole, TextBlock } from '../../delivered-content.js';
import type { SourceRef } from '../../../domain/source-ref.js';
import type { Range, Scan } from './scan.js';

/** Longest text of a block, in characters: the rules of traces look at no more at once. */
const BLOCK_CHARACTERS = 60_000;
/** Lines of a block of code: the place of what is found in it stays near. */
const CODE_LINES = 50;
/** Shorter strings hold no mark and no sentence. */
const STRING_CHARACTERS = 6;

interface Stretch extends Range {
  role: BlockRole;
}

/**
 * The text of a source file in its order: comments without their marks, a run of them as one; strings and visible text
 * apart; code with its strings emptied.
 * @param at the file, and the path inside it where it is an archive; the line is added
 */
export function blocksOfSource(text: string, scan: Scan, at: SourceRef): TextBlock[] {
  const blocks: TextBlock[] = [];
  const lines = new LineNumbers(text);
  let codeFrom = 0;
  let pending: Stretch[] = [];
  const endCode = (end: number): void => {
    blocks.push(...codeBlocks(text, { start: codeFrom, end }, pending, lines, at));
    for (const { start, end: to, role } of pending)
      blocks.push(...cut(text.slice(start, to), role, lines.of(start), at));
    pending = [];
  };
  for (const stretch of stretchesOf(text, scan)) {
    if (stretch.role !== 'code-comment') {
      pending.push(stretch);
      continue;
    }
    endCode(stretch.start);
    const comment = withoutMarks(text.slice(stretch.start, stretch.end));
    blocks.push(...cut(comment, 'code-comment', lines.of(stretch.start), at));
    codeFrom = stretch.end;
  }
  endCode(text.length);
  return blocks;
}

function stretchesOf(text: string, { comments, strings, visible }: Scan): Stretch[] {
  const all: Stretch[] = [
    ...runsOf(text, comments).map((range): Stretch => ({ ...range, role: 'code-comment' })),
    ...strings.map((range): Stretch => ({ ...range, role: 'code-string' })),
    ...visible.map((range): Stretch => ({ ...range, role: 'body' })),
  ];
  return all
    .filter(({ start, end, role }) => role === 'code-comment' || end - start >= STRING_CHARACTERS)
    .sort((a, b) => a.start - b.start);
}

/** Comments that follow each other line by line are one passage. */
function runsOf(text: string, comments: readonly Range[]): Range[] {
  const runs: Range[] = [];
  for (const { start, end } of comments) {
    const last = runs.at(-1);
    if (
      last !== undefined &&
      start - last.end < 200 &&
      /^[ \t]*\r?\n?[ \t]*$/.test(text.slice(last.end, start))
    )
      last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** The words of a comment, line by line; the number of lines stays. */
function withoutMarks(comment: string): string {
  return comment
    .split('\n')
    .map((line) =>
      line
        .replace(
          /^\s*(?:\/\*+!?|\*+\/|\*+|\/\/+!?|<!--|\{-|<#|--\[\[|#+!?|--+|;+|%+|'''|"""|\(\*|')[ \t]?/,
          '',
        )
        .replace(/\s*(?:\*+\/|-->|-\}|#>|\]\]|'''|"""|\*\))\s*$/, '')
        .trimEnd(),
    )
    .join('\n');
}

function codeBlocks(
  text: string,
  { start, end }: Range,
  inside: readonly Stretch[],
  lines: LineNumbers,
  at: SourceRef,
): TextBlock[] {
  let code = '';
  let from = start;
  for (const stretch of inside) {
    if (stretch.start < from) continue;
    const emptied = '\n'.repeat(lines.of(stretch.end) - lines.of(stretch.start));
    code += `${text.slice(from, stretch.start)}""${emptied}`;
    from = stretch.end;
  }
  code += text.slice(from, end);
  return cut(code, 'code', lines.of(start), at, CODE_LINES);
}

/** Cuts a text at line ends, and a line that is too long where it is too long. Blank blocks are left out. */
function cut(text: string, role: BlockRole, firstLine: number, at: SourceRef, most = Infinity): TextBlock[] {
  const blocks: TextBlock[] = [];
  let held: string[] = [];
  let characters = 0;
  let line = firstLine;
  let heldFrom = firstLine;
  const end = (): void => {
    const joined = held.join('\n');
    const leading = /^(?:[^\S\n]*\n)*/.exec(joined)?.[0] ?? '';
    if (joined.trim() !== '')
      blocks.push({
        role,
        text: joined.slice(leading.length),
        at: { ...at, line: heldFrom + leading.split('\n').length - 1 },
      });
    held = [];
    characters = 0;
  };
  for (const one of text.split('\n')) {
    for (let from = 0; from === 0 || from < one.length; from += BLOCK_CHARACTERS) {
      const part = one.slice(from, from + BLOCK_CHARACTERS);
      if (held.length > 0 && (characters + part.length > BLOCK_CHARACTERS || held.length >= most)) end();
      if (held.length === 0) heldFrom = line;
      held.push(part);
      characters += part.length + 1;
    }
    line += 1;
  }
  end();
  return blocks;
}

/** Line of a place of a text, from 1: a search among the starts of its lines. */
class LineNumbers {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  of(place: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= place) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
