import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';

/** Larger files are streamed each time they are gone through. */
const HELD_BYTES = 256 * 1024;

/** The bytes of a file, gone through as often as needed. */
export interface FileBytes {
  size: number;
  /** From the first byte up to `end`, or all of them. */
  pieces(end?: number): AsyncIterable<Buffer> | Iterable<Buffer>;
  /** The last ones. */
  last(count: number): Promise<Buffer>;
}

/** Opens a file whose encoding, layout and rows are each looked for from its start: a small one is read once and held. */
export async function openBytes(path: string): Promise<FileBytes> {
  const { size } = await stat(path);
  return size <= HELD_BYTES ? held(await readFile(path)) : streamed(path, size);
}

function held(bytes: Buffer): FileBytes {
  return {
    size: bytes.length,
    pieces: (end = bytes.length) => [bytes.subarray(0, end)],
    last: (count) => Promise.resolve(bytes.subarray(Math.max(0, bytes.length - count))),
  };
}

function streamed(path: string, size: number): FileBytes {
  return {
    size,
    pieces: (end) =>
      createReadStream(path, end === undefined ? {} : { end: end - 1 }) as AsyncIterable<Buffer>,
    async last(count) {
      const last = Buffer.alloc(count);
      const file = await open(path);
      await file.read(last, 0, count, size - count).finally(() => file.close());
      return last;
    },
  };
}
