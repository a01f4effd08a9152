import type { TextPassage } from './file-evidence.js';

/** Words of the text that a shingle covers. */
const SHINGLE = 5;

/** Runs of words, `[first, last + 1]`, ascending and apart. */
export type WordRuns = readonly (readonly [number, number])[];

/** The words that shingles cover, given the ascending places where these begin. */
export function wordsCovered(places: readonly number[]): WordRuns {
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last !== undefined && place <= last[1]) last[1] = Math.max(last[1], place + SHINGLE);
    else runs.push([place, place + SHINGLE]);
  }
  return runs;
}

/** Number of words in any of several lists of runs, each word once. */
export function countCovered(...lists: readonly WordRuns[]): number {
  const sorted = lists.flat().sort((a, b) => a[0] - b[0]);
  let count = 0;
  let end = 0;
  for (const [first, next] of sorted) {
    count += Math.max(0, next - Math.max(first, end));
    end = Math.max(end, next);
  }
  return count;
}

/** A passage of one text beside that of another, and how many shingles they share. */
export interface PassagePair {
  own: TextPassage;
  other: TextPassage;
  shared: number;
}

/**
 * The passages of two texts that share most, at most `most` pairs, in the order of the first text.
 * @param places where the shared shingles begin in the first text, ascending; `otherPlaces`: where the same begin in the other
 */
export function sharedPassages(
  own: { places: readonly number[]; passages: readonly TextPassage[] },
  other: { places: readonly number[]; passages: readonly TextPassage[] },
  most: number,
): PassagePair[] {
  const pairs = new Map<string, PassagePair>();
  own.places.forEach((place, index) => {
    const left = passageAt(own.passages, place);
    const right = passageAt(other.passages, other.places[index] ?? 0);
    if (left === undefined || right === undefined) return;
    const key = `${left.firstWord} ${right.firstWord}`;
    const pair = pairs.get(key) ?? { own: left, other: right, shared: 0 };
    pair.shared++;
    pairs.set(key, pair);
  });
  const taken = new Set<number>();
  return [...pairs.values()]
    .sort((a, b) => b.shared - a.shared || a.own.firstWord - b.own.firstWord)
    .filter(({ own: { firstWord } }) => !taken.has(firstWord) && taken.add(firstWord).size <= most)
    .sort((a, b) => a.own.firstWord - b.own.firstWord);
}

/** The last passage that begins at or before a word. */
function passageAt(passages: readonly TextPassage[], place: number): TextPassage | undefined {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.firstWord ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return passages[low - 1];
}
