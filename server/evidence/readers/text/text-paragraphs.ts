import { LIMITS } from '../../../importers/limits.js';

/** Lines between two blank ones; one that would be too long is cut between two lines. */
export interface TextParagraph {
  text: string;
  /** Its first line, from 1. */
  line: number;
  /** Its lines that are not blank. */
  lines: number;
}

/** The paragraphs of a text whose lines end with `\n`. */
export function* textParagraphs(text: string): Iterable<TextParagraph> {
  let held: string[] = [];
  let characters = 0;
  let first = 1;
  let line = 0;
  const paragraph = (): TextParagraph => ({ text: held.join('\n'), line: first, lines: held.length });
  for (const one of linesOf(text)) {
    line += 1;
    const isBlank = one.trim() === '';
    if (held.length > 0 && (isBlank || characters + one.length > LIMITS.evidence.passageCharacters)) {
      yield paragraph();
      held = [];
    }
    if (isBlank) continue;
    if (held.length === 0) [first, characters] = [line, 0];
    held.push(one);
    characters += one.length + 1;
  }
  if (held.length > 0) yield paragraph();
}

function* linesOf(text: string): Iterable<string> {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end === -1 ? text.length : end);
    start = end === -1 ? text.length : end + 1;
  }
}
