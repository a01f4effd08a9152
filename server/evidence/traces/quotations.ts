/** Pairs of marks between which a text speaks with another's words. */
const PAIRS: readonly [open: string, close: string][] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['‹', '›'],
];

/** Longest quotation: further apart, two marks do not belong together. */
const LONGEST = 600;

/** A straight quotation mark or a back-quote opens and closes with the same sign, on one line. */
const SAME = /["`\n]/gu;

/** An apostrophe quotes when it stands outside a word on both sides. */
const SINGLE = /(?<![\p{L}\p{N}])['‘](?=\S)[^'‘’\n]{1,300}['’](?![\p{L}\p{N}])/gu;

/** A stretch of a text, from its first character to after its last. */
export interface Range {
  start: number;
  end: number;
}

/** Where a text quotes: what lies between quotation marks, « », “ ”, " ", ‘ ’, or back-quotes; and lines that begin with `>`. */
export function quotedRanges(text: string): Range[] {
  const ranges = PAIRS.flatMap(([open, close]) => pairsOf(text, open, close));
  ranges.push(...samesOf(text));
  ranges.push(...rangesOf(text, SINGLE));
  for (const match of text.matchAll(/^[ \t]{0,3}>.*$/gmu))
    ranges.push({ start: match.index - 1, end: match.index + match[0].length + 1 });
  return ranges;
}

/** Italics of Markdown, and the lines of a dialogue: what a phrase set so is said to be said by somebody. */
const SAID =
  /(?<![*_\p{L}\p{N}])([*_])(?=[^\s*_])[^*_\n]{1,300}\1(?![*_\p{L}\p{N}])|^[ \t]{0,4}—[ \u00A0\u202F].*$/gmu;

/** Where a text sets a phrase apart as said by somebody. */
export const saidRanges = (text: string): Range[] => rangesOf(text, SAID);

/** Where a pattern with the flag `g` is met, in the order of the text. */
export const rangesOf = (text: string, pattern: RegExp): Range[] =>
  [...text.matchAll(pattern)].map(({ 0: met, index }) => ({ start: index, end: index + met.length }));

function pairsOf(text: string, open: string, close: string): Range[] {
  const ranges: Range[] = [];
  let end = -1;
  for (let start = text.indexOf(open); start !== -1; start = text.indexOf(open, start + 1)) {
    if (start < end && ranges.at(-1)?.end === end) continue;
    if (end <= start) end = text.indexOf(close, start + 1);
    if (end === -1) break;
    if (end - start <= LONGEST) ranges.push({ start, end });
  }
  return ranges;
}

function samesOf(text: string): Range[] {
  const ranges: Range[] = [];
  const opened = new Map<string, number>();
  for (const { 0: sign, index } of text.matchAll(SAME)) {
    const start = opened.get(sign);
    if (sign === '\n') opened.clear();
    else if (start === undefined || index - start > LONGEST) opened.set(sign, index);
    else {
      ranges.push({ start, end: index });
      opened.delete(sign);
    }
  }
  return ranges;
}
