/** Multiplication in 32 bits, at hand: a look-up for each of a million calls costs more than they do. */
export const { imul } = Math;

/**
 * 64-bit hash of a word as two signed 32-bit halves: two rounds of FNV-1a over its UTF-16 units with unlike seeds, then
 * the finalizer of MurmurHash3 (Austin Appleby, public domain). It never changes: what is stored is compared by it.
 */
export function hashWord(word: string): { high: number; low: number } {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    high = imul(high ^ unit, 0x01000193);
    low = imul(low ^ unit, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return { high: finalise(high), low: finalise(low) };
}

/** Spreads the bits of a 32-bit number: the finalizer of MurmurHash3. */
export function finalise(half: number): number {
  let mixed = half ^ (half >>> 16);
  mixed = imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A signed 64-bit number of its halves. */
export const join64 = (high: number, low: number): bigint =>
  (BigInt(high | 0) << 32n) | BigInt.asUintN(32, BigInt(low));
