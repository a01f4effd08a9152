/** Apostrophes and hyphens join the parts of a word; so do the marks that nobody sees (soft hyphen, joiners). */
const JOINT = "(?:['’＇\\-‐‑\\u00AD\\u2060\\uFEFF]|\\u200C|\\u200D)";
const LETTER = '[\\p{L}\\p{N}\\p{M}]';
const WORD = new RegExp(`${LETTER}+(?:${JOINT}${LETTER}+)*`, 'gu');

/** Scripts without spaces between words: a character is counted as a word, as word processors do. */
const IDEOGRAPHS = '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}';
const IDEOGRAPH = new RegExp(`[${IDEOGRAPHS}]`, 'u');
const SPACED = `(?:(?![${IDEOGRAPHS}])${LETTER})+`;
const WORD_OR_IDEOGRAPH = new RegExp(`(?=${LETTER})[${IDEOGRAPHS}]|${SPACED}(?:${JOINT}${SPACED})*`, 'gu');

/** Characters matched at once: in much longer runs of letters, the way back that a match keeps is more than its stack holds. */
const AT_ONCE = 100_000;

/**
 * The words of a text, in order, as written. A word is a run of letters and digits with inner apostrophes or hyphens:
 * `l’avant-projet` is one, `3.14` two; a Chinese or Japanese character is one. What has no space in 100,000 characters is
 * cut there.
 */
export function wordsOf(text: string): string[] {
  return text.length <= AT_ONCE ? wordsIn(text) : slicesOf(text).flatMap(wordsIn);
}

const wordsIn = (text: string): string[] => text.match(IDEOGRAPH.test(text) ? WORD_OR_IDEOGRAPH : WORD) ?? [];

/** Slices that a match can take, each cut after a space or a line where it has one. */
function slicesOf(text: string): string[] {
  const slices: string[] = [];
  for (let from = 0; from < text.length;) {
    const slice = text.slice(from, from + AT_ONCE);
    const space = Math.max(slice.lastIndexOf(' '), slice.lastIndexOf('\n'));
    const isLast = from + slice.length === text.length;
    slices.push(isLast || space < 0 ? slice : slice.slice(0, space + 1));
    from += slices.at(-1)?.length ?? AT_ONCE;
  }
  return slices;
}

/** Number of words of a text; see `wordsOf`. */
export const countWords = (text: string): number => wordsOf(text).length;
