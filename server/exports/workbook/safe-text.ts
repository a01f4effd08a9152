import type { Lang } from '../../domain/text.js';

/** Most characters that Excel keeps in one cell. */
export const CELL_LIMIT = 32_767;

const CUT: Readonly<Record<Lang, string>> = {
  fr: '… [texte coupé : limite d’Excel]',
  en: '… [text cut: limit of Excel]',
};

/** What XML cannot hold, and direction marks, which make a file name read as another one. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** What a spreadsheet may take for the start of a formula, also after spaces and on a later line of a cell. */
const FORMULA_START = /^[\p{Zs}\u200B\uFEFF]*[=+\-@\t\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]/gmu;
const LINE_BREAK_START = /^[\p{Zs}\u200B\uFEFF]*\n/u;

/** `_x000D_` in a cell means a character to Excel; the first underscore written so keeps the text as it is. */
const ESCAPED_CHARACTER = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text from a document made safe for a cell. It is written as a string, so nothing computes it; the apostrophe in front
 * of what looks like a formula keeps it a text when somebody edits the cell or saves the sheet as CSV
 * (CWE-1236, ASVS 5.0 1.2.10). Longer than a cell can hold, it is cut and says so.
 */
export function safeText(text: string, lang: Lang): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '\uFFFD');
  const lines = clean.replace(FORMULA_START, (start) => `'${start}`);
  const inert = LINE_BREAK_START.test(lines) ? `'${lines}` : lines;
  return cut(inert, lang).replace(ESCAPED_CHARACTER, '_x005F_');
}

function cut(text: string, lang: Lang): string {
  if (text.length <= CELL_LIMIT) return text;
  const kept = text.slice(0, CELL_LIMIT - CUT[lang].length);
  // A pair of surrogates cut in the middle would leave half a character.
  return kept.replace(/\p{Cs}$/u, '') + CUT[lang];
}
