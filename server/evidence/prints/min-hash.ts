import { finalise, imul, join64 } from './shingle-hash.js';
import type { Shingles } from './shingles.js';

/** Smallest hashes kept of a text. */
const SIGNATURE = 128;
/** Bands × rows: two texts of resemblance J share a band with the chance 1 − (1 − J⁴)³²: half at J = 0.39, 0.9997 at 0.7. */
const BANDS = 32;
const ROWS = SIGNATURE / BANDS;
/** Golden ratio and π in 32 bits: seeds of the permutations, written down because what is stored is compared by them. */
const SEED_STEP = 0x9e3779b9;
const FIRST_SEED = 0x243f6a88;

const SEEDS = Int32Array.from({ length: SIGNATURE }, (_, index) =>
  finalise(FIRST_SEED + imul(index, SEED_STEP)),
);
const FACTORS = SEEDS.map((seed) => finalise(seed ^ SEED_STEP) | 1);

/**
 * MinHash signature (Broder 1997): of each of 128 permutations of the shingles, the smallest. The share of equal places of
 * two signatures estimates the resemblance (Jaccard index) of the two sets of shingles.
 */
export function signatureOf({ highs, lows }: Shingles): Uint32Array {
  const signature = new Uint32Array(SIGNATURE).fill(0xffffffff);
  for (let at = 0; at < lows.length; at++) {
    const high = highs[at] ?? 0;
    const low = lows[at] ?? 0;
    for (let index = 0; index < SIGNATURE; index++) {
      let mixed = imul(low ^ (SEEDS[index] ?? 0), FACTORS[index] ?? 0);
      mixed = imul(mixed ^ (mixed >>> 15) ^ high, 0x2c1b3c6d);
      const value = (mixed ^ (mixed >>> 14)) >>> 0;
      if (value < (signature[index] ?? 0)) signature[index] = value;
    }
  }
  return signature;
}

/**
 * The keys of the 32 bands of a signature, each of four of its places: signed 64-bit numbers. A key carries the number of
 * its band, so that bands never meet.
 */
export function bandsOf(signature: Uint32Array): bigint[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let high = finalise(band + 1);
    let low = finalise(high ^ SEED_STEP);
    for (const value of signature.subarray(band * ROWS, (band + 1) * ROWS)) {
      high = finalise(high ^ value);
      low = imul(low, 31) ^ finalise(value + high);
    }
    return join64(high, finalise(low));
  });
}
