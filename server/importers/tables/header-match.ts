import { fold } from '../../domain/names.js';

/**
 * Words that add nothing to a header: articles, prepositions and currencies. `du` and `au` bound a period, and
 * `le` tells a date (`livré le`).
 */
const EMPTY_WORDS = new Set(['d', 'de', 'des', 'la', 'les', 'l', 'of', 'the', 'en', 'eur', 'euro', 'euros']);
const NUMBER_WORDS = new Set(['no', 'num', 'nr', 'number', 'nbr', 'numero']);

/**
 * Header as it is compared: folded, punctuation dropped, `n°`, `no`, `num`, `number` as `numero`, abbreviations
 * closed (`P.U.` → `pu`), articles and currencies left out. `N° de facture` and `Invoice No.` become
 * `numero facture` and `invoice numero`.
 */
export function normaliseHeader(text: string): string {
  const words = fold(text.replace(/\bn\s?[°º]/gi, ' numero '))
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/%/g, ' pourcent ')
    .replace(/#/g, ' numero ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (NUMBER_WORDS.has(word) ? 'numero' : word));
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Fields and the headers that name them, the surest first. */
export type Synonyms<F extends string> = Readonly<Record<F, readonly string[]>>;

/** Rank of each normalised header in the list of its field. A header in two lists is an error of the data. */
export type HeaderIndex<F extends string> = ReadonlyMap<string, { field: F; rank: number }>;

/** Turns lists of synonyms into an index. Throws RangeError on a header that names two fields: a fault of the data. */
export function indexSynonyms<F extends string>(synonyms: Synonyms<F>): HeaderIndex<F> {
  const index = new Map<string, { field: F; rank: number }>();
  for (const [field, headers] of Object.entries(synonyms) as [F, readonly string[]][]) {
    headers.forEach((header, rank) => {
      const key = normaliseHeader(header);
      const other = index.get(key);
      if (other && other.field !== field)
        throw new RangeError(`header synonym "${header}" names both ${other.field} and ${field}`);
      if (!other) index.set(key, { field, rank });
    });
  }
  return index;
}

/** Columns of one header row: field → column index from 0. The surest header of a field wins, then the first. */
export function matchHeaders<F extends string>(
  cells: readonly string[],
  index: HeaderIndex<F>,
): { columns: Map<F, number>; unused: number[] } {
  const best = new Map<F, { column: number; rank: number }>();
  const unused: number[] = [];
  cells.forEach((cell, column) => {
    if (cell.trim() === '') return;
    const found = index.get(normaliseHeader(cell));
    if (!found) {
      unused.push(column);
      return;
    }
    const held = best.get(found.field);
    if (held && held.rank <= found.rank) {
      unused.push(column);
      return;
    }
    if (held) unused.push(held.column);
    best.set(found.field, { column, rank: found.rank });
  });
  return { columns: new Map([...best].map(([field, { column }]) => [field, column])), unused };
}
