import type { Lang } from '../text.js';
import { NO_BREAK_SPACE } from './number-format.js';

/** `a, b et c` · `a, b and c`; one item stands alone, none gives an empty text. */
export function formatList(items: readonly string[], lang: Lang): string {
  return joined(items, lang === 'fr' ? 'et' : 'and');
}

/** `a, b ou c` · `a, b or c`: one of them holds. */
export function formatChoice(items: readonly string[], lang: Lang): string {
  return joined(items, lang === 'fr' ? 'ou' : 'or');
}

function joined(items: readonly string[], word: string): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  return `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** A name or title as quoted in a sentence: `« Chef de projet »` · `“Chef de projet”`. */
export function formatQuoted(text: string, lang: Lang): string {
  return lang === 'fr' ? `«${NO_BREAK_SPACE}${text}${NO_BREAK_SPACE}»` : `“${text}”`;
}
