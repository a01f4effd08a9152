import type { FlowLine } from './flow-lines.js';
import { joinLines } from './join-lines.js';

/** Lines that belong together, as one text at the place of the first. */
export interface Paragraph {
  text: string;
  page: number;
  line: number;
}

/** Sizes of one paragraph differ by no more than this share: small capitals, rounding. */
const SAME_SIZE = 0.15;
/** Spacing of lines, in heights of the text: never taken as narrower than the first, never as wider than the second. */
const CLOSE = 1.35;
const WIDE = 2.6;
/** A paragraph's lines stand at most this far apart, in usual spacings of the page. */
const SPREAD = 1.25;
/** A line that ends this many heights before the next one ends was ended on purpose. */
const SHORT = 4;
const SENTENCE_END = /[.!?:;…»”]$/u;
const LIST_ITEM = /^(?:[•◦▪‣●○■□–—-]|\(?\d{1,3}[.)]|[a-z]\))\s/u;

/** The lines of one page as paragraphs, joined as `joinLines` says. */
export function paragraphsOf(lines: readonly FlowLine[], isWord: (word: string) => boolean): Paragraph[] {
  const spacing = usualSpacing(lines);
  const paragraphs: Paragraph[] = [];
  let before: FlowLine | null = null;
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && before !== null && goesOn(before, line, spacing))
      paragraph.text = joinLines(paragraph.text, line.text, isWord);
    else paragraphs.push({ text: line.text, page: line.page, line: line.line });
    before = line;
  }
  return paragraphs;
}

function goesOn(before: FlowLine, line: FlowLine, spacing: number): boolean {
  const height = Math.max(before.height, line.height);
  const down = before.y - line.y;
  const isNear = down > 0 && down <= Math.min(WIDE * height, Math.max(CLOSE * height, SPREAD * spacing));
  const isSameSize = Math.abs(before.height - line.height) <= SAME_SIZE * height;
  const isBelow = line.x < before.end && before.x < line.end;
  if (!isNear || !isSameSize || !isBelow || LIST_ITEM.test(line.text)) return false;
  const wasEnded = before.end < line.end - SHORT * height || line.x > before.x + 0.8 * height;
  return !(SENTENCE_END.test(before.text) && wasEnded);
}

/** Lower quartile of the distances between neighbouring lines of one size: that inside paragraphs. 0 when there is none. */
function usualSpacing(lines: readonly FlowLine[]): number {
  const distances = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (before === undefined) return [];
    const down = before.y - line.y;
    return down > 0 && down <= WIDE * line.height ? [down] : [];
  });
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 4)] ?? 0;
}
