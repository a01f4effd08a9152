import type { Lang } from '../text.js';
import { NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from './number-format.js';

/**
 * Lets sentences be typed with ordinary spaces and apostrophes. Apostrophes become curly; French punctuation is kept with
 * the word before it: a no-break space before `:` and inside guillemets, a narrow one before `;`, `?` and `!`. Running it
 * twice changes nothing.
 */
export function typeset(text: string, lang: Lang): string {
  const curly = text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
  if (lang === 'en') return curly;
  return curly
    .replace(/ :(?= |$)/g, `${NO_BREAK_SPACE}:`)
    .replace(/ ([;?!])/g, `${NARROW_NO_BREAK_SPACE}$1`)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replace(/ »/g, `${NO_BREAK_SPACE}»`);
}
