import { constants, inflateSync } from 'node:zlib';

/** The bytes, or why there are none. */
export type Inflated = { kind: 'bytes'; bytes: Uint8Array } | { kind: 'too-large' } | { kind: 'damaged' };

/** Inflates a zlib stream up to `limit` bytes. What follows its end is ignored. */
export function inflateBounded(deflated: Uint8Array, limit: number): Inflated {
  if (limit <= 0) return { kind: 'too-large' };
  try {
    // Z_SYNC_FLUSH: some writers leave out the last checksum, which viewers accept.
    const bytes = inflateSync(deflated, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
    return { kind: 'bytes', bytes };
  } catch (error) {
    return { kind: isTooLarge(error) ? 'too-large' : 'damaged' };
  }
}

function isTooLarge(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
  );
}
