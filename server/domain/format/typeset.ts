import type { Lang } from '../text.js';
import { NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from './number-format.js';

/**
 * Keeps French punctuation with the word before it, so that sentences can be written with ordinary spaces:
 * a no-break space before `:` and inside guillemets, a narrow one before `;`, `?` and `!`. Running it twice changes nothing.
 */
export function typeset(text: string, lang: Lang): string {
  if (lang === 'en') return text;
  return text
    .replace(/ :(?= |$)/g, `${NO_BREAK_SPACE}:`)
    .replace(/ ([;?!])/g, `${NARROW_NO_BREAK_SPACE}$1`)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replace(/ »/g, `${NO_BREAK_SPACE}»`);
}
