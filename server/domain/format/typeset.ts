import type { Lang } from '../text.js';
import { NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from './number-format.js';

/**
 * Lets sentences be typed with ordinary spaces and apostrophes. Apostrophes become curly; French punctuation is kept with
 * the word before it: a no-break space before `:` and inside guillemets, a narrow one before `;`, `?` and `!`. Running it
 * twice changes nothing.
 */
export function typeset(text: string, lang: Lang): string {
  // Looking for letters around each place takes longer than all the rest, and few sentences have such an apostrophe.
  const curly = text.includes("'") ? text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’') : text;
  if (lang === 'en') return curly;
  return curly
    .replace(/ :(?=[ \u00a0\u202f]|$)/g, `${NO_BREAK_SPACE}:`)
    .replace(/ ([;?!])/g, `${NARROW_NO_BREAK_SPACE}$1`)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replace(/ »/g, `${NO_BREAK_SPACE}»`);
}
