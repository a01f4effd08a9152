import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Stands for the hash of a file that could not be opened: no bytes have it. */
export const UNREAD_SHA256 = '0'.repeat(64);

interface HashedFile {
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  sha256: string;
  byteLength: number;
}

/**
 * Hashes a file while streaming it: memory does not grow with its size.
 * Null when it cannot be opened or is no ordinary file; a pipe is never opened, it would wait for ever.
 */
export async function hashFile(path: string): Promise<HashedFile | null> {
  try {
    if (!(await stat(path)).isFile()) return null;
    const hash = createHash('sha256');
    let byteLength = 0;
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      byteLength += chunk.length;
    }
    return { sha256: hash.digest('hex'), byteLength };
  } catch {
    return null;
  }
}
