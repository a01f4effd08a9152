import { createHash } from 'node:crypto';
import type { TextPrint } from '../../domain/file-evidence.js';
import type { DeliveredContent } from '../delivered-content.js';
import { bandsOf, signatureOf } from './min-hash.js';
import { writtenWords } from './passages.js';
import { join64 } from './shingle-hash.js';
import { shinglesOf } from './shingles.js';

/**
 * Below this many words near copies are looked for by shingles of three words, for those of five fall too fast under edits
 * (deliverable-evidence C.1).
 */
const SHORT_TEXT = 400;

/** A text of fewer words says too little to be compared. */
const LEAST_WORDS = 30;

/**
 * What a file is compared by: hash of its normalised text, bands of its MinHash, its shingles with their places.
 * Null where it has less than 30 words. Pure: the same blocks give the same print, on every machine.
 */
export function printText(content: DeliveredContent): TextPrint | null {
  const { words, passages } = writtenWords(content);
  if (words.length < LEAST_WORDS) return null;
  const shingles = shinglesOf(words, 5);
  if (shingles.places.length === 0) return null;
  const { highs, lows, places } = shingles;
  const shingleWords = words.length < SHORT_TEXT ? 3 : 5;
  const banded = shingleWords === 5 ? shingles : shinglesOf(words, shingleWords);
  const sorted = Array.from(places, (place, at) => ({
    high: highs[at] ?? 0,
    low: (lows[at] ?? 0) >>> 0,
    place,
  })).sort((a, b) => a.high - b.high || a.low - b.low);
  return {
    words: words.length,
    normalisedSha256: createHash('sha256').update(words.join(' ')).digest('hex'),
    shingleWords,
    bands: bandsOf(signatureOf(banded)).map(String),
    shingles: sorted.map(({ high, low }) => String(join64(high, low))),
    places: sorted.map(({ place }) => place),
    passages,
  };
}
