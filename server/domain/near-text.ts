/** How two texts that are not the same differ by one edit: one character is another, one more, or two neighbours are exchanged. */
export type OneEdit = 'changed' | 'added' | 'swapped';

/**
 * The one edit that makes one text of the other: Damerau-Levenshtein distance 1 (restricted form: neighbours exchanged once).
 * Null for equal texts and for any other distance. Characters are code points.
 */
export function oneEditBetween(a: string, b: string): OneEdit | null {
  const [short, long] = [Array.from(a), Array.from(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  if (long.length - short.length > 1) return null;
  const start = commonStart(short, long);
  const end = commonStart(short.slice(start).reverse(), long.slice(start).reverse());
  const [left, right] = [short.length - start - end, long.length - start - end];
  if (left === 0 && right === 1) return 'added';
  if (left === 1 && right === 1) return 'changed';
  const isSwap =
    left === 2 && right === 2 && short[start] === long[start + 1] && short[start + 1] === long[start];
  return isSwap ? 'swapped' : null;
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((character, index) => character !== b[index]);
  return at === -1 ? a.length : at;
}
