/** Apostrophes and hyphens join the parts of a word; so do the marks that nobody sees (soft hyphen, joiners). */
const JOINT = "(?:['’＇\\-‐‑\\u00AD\\u2060\\uFEFF]|\\u200C|\\u200D)";
const LETTER = '[\\p{L}\\p{N}\\p{M}]';
const WORD = new RegExp(`${LETTER}+(?:${JOINT}${LETTER}+)*`, 'gu');

/** Scripts without spaces between words: a character is counted as a word, as word processors do. */
const IDEOGRAPHS = '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}';
const IDEOGRAPH = new RegExp(`[${IDEOGRAPHS}]`, 'u');
const SPACED = `(?:(?![${IDEOGRAPHS}])${LETTER})+`;
const WORD_OR_IDEOGRAPH = new RegExp(`(?=${LETTER})[${IDEOGRAPHS}]|${SPACED}(?:${JOINT}${SPACED})*`, 'gu');

/**
 * The words of a text, in order, as written. A word is a run of letters and digits with inner apostrophes or hyphens:
 * `l’avant-projet` is one, `3.14` two; a Chinese or Japanese character is one.
 */
export function wordsOf(text: string): string[] {
  return text.match(IDEOGRAPH.test(text) ? WORD_OR_IDEOGRAPH : WORD) ?? [];
}

/** Number of words of a text; see `wordsOf`. */
export const countWords = (text: string): number => wordsOf(text).length;
