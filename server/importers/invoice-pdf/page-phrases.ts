import type { PageLine } from '../pdf-page/page-lines.js';

/** Words that may hold one label, one value, or one after the other. */
export interface Phrase {
  text: string;
  page: number;
  line: number;
  x: number;
  end: number;
  /** Place among the lines of the document and among the phrases of its line. */
  row: number;
  column: number;
}

/** What programs put between two facts of one line. */
const BETWEEN_FACTS = /\s+[·•|]\s+|\s*;\s+|\s+[–—]\s+/;
/** `Total HT 100,00 TVA 20,00 Total TTC 120,00` in one breath. */
const BETWEEN_TOTALS =
  /(?<=\d[.,]\d{2}(?: ?(?:€|EUR))?)\s+(?=(?:total|montant|tva|t\.v\.a|net|vat|subtotal)\b)/i;

/** The phrases of each line: its cells, parted where a sign stands between two facts. */
export function phrasesOf(lines: readonly PageLine[]): Phrase[][] {
  return lines.map(({ page, line, cells }, row) => {
    const parts = cells.flatMap(({ text, x, end }) =>
      text
        .split(BETWEEN_FACTS)
        .flatMap((part) => part.split(BETWEEN_TOTALS))
        .map((part) => ({ text: closedUp(part.trim()), x, end })),
    );
    return parts
      .filter(({ text }) => text !== '')
      .map((part, column) => ({ ...part, page, line, row, column }));
  });
}

/** `F A C T U R E`: a title whose letters stand apart. */
const closedUp = (text: string): string =>
  /^\p{L}(?: \p{L}){3,}$/u.test(text) ? text.replaceAll(' ', '') : text;

/** Cells below each other begin or end near each other, or overlap. Points. */
const ALIGNED = 12;

export const isAligned = (one: Phrase, other: Phrase): boolean =>
  Math.abs(one.x - other.x) <= ALIGNED ||
  Math.abs(one.end - other.end) <= ALIGNED ||
  (one.x < other.end && other.x < one.end);
