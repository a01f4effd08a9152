import { finalise, hashWord, imul } from './shingle-hash.js';

/** Distinct shingles of a text: runs of three or five words in a row. */
export interface Shingles {
  /** Halves of the hashes, in the order in which they first stand in the text. */
  highs: Int32Array;
  lows: Int32Array;
  /** Index of the first word of each. */
  places: Int32Array;
}

interface HashedWord {
  high: number;
  low: number;
  isText: boolean;
}

const LETTER = /\p{L}/u;

/**
 * The distinct shingles of the words of a text. A run in which most words are numbers is left out: tables of figures
 * look alike whatever they say.
 */
export function shinglesOf(words: readonly string[], size: 3 | 5): Shingles {
  const known = new Map<string, HashedWord>();
  const hashes = words.map((word) => {
    let hashed = known.get(word);
    if (hashed === undefined) known.set(word, (hashed = { ...hashWord(word), isText: LETTER.test(word) }));
    return hashed;
  });
  const kept: { high: number; low: number; place: number }[] = [];
  const seen = new Set<number>();
  for (let place = 0; place + size <= hashes.length; place++) {
    let high: number = size;
    let low = 0x3c6ef372;
    let texts = 0;
    for (const word of hashes.slice(place, place + size)) {
      high = imul(high ^ word.high, 0x9e3779b1) + 0x7f4a7c15;
      low = imul((low << 13) | (low >>> 19), 5) ^ word.low;
      if (word.isText) texts++;
    }
    if (texts * 2 < size) continue;
    high = finalise(high);
    low = finalise(low ^ high);
    // 53 of the 64 bits: two shingles of one text are taken for one once in a billion texts.
    const key = high * 2 ** 32 + (low >>> 0);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push({ high, low, place });
  }
  return {
    highs: Int32Array.from(kept, ({ high }) => high),
    lows: Int32Array.from(kept, ({ low }) => low),
    places: Int32Array.from(kept, ({ place }) => place),
  };
}
