import { crc32 } from 'node:zlib';
import {
  directory,
  localHeader,
  packed,
  packedRepeat,
  rawZip,
  zipOf,
  type Packed,
  type RawEntry,
} from './raw-zip.js';

const MEGABYTE = 1_048_576;

/** Spaces, compressed a thousandfold. */
export const spaces = (megabytes: number): Packed => packedRepeat('', ' '.repeat(MEGABYTE), megabytes, '');

/** One entry of a gigabyte in a megabyte. */
export const deflateBomb = (): Buffer => rawZip([{ name: 'factures.csv', packed: spaces(1024) }]);

/** Longest text of a stored block of DEFLATE (RFC 1951 3.2.4). */
function storedBlock(bytes: Buffer): Buffer {
  const header = Buffer.alloc(5);
  header.writeUInt16LE(bytes.length, 1);
  header.writeUInt16LE(bytes.length ^ 0xffff, 3);
  return Buffer.concat([header, bytes]);
}

/**
 * Entries that share their bytes: each begins by quoting the header of the next as text, then goes on as the next does
 * (D. Fifield, “A better zip bomb”, 2019, its quoted overlap). Size on disk grows with the count, what comes out with
 * count × kernel.
 */
export function overlappingBomb(count: number, kernelMegabytes: number): Buffer {
  const kernel = spaces(kernelMegabytes);
  const content = ' '.repeat(MEGABYTE);
  const entries: RawEntry[] = [{ name: `${count - 1}.csv`, packed: kernel }];
  const quotes: Buffer[] = [];
  for (let index = count - 2; index >= 0; index -= 1) {
    const next = entries[0];
    if (next === undefined) throw new RangeError('a bomb has a kernel');
    const quoted = localHeader(next);
    quotes.unshift(quoted);
    let crc = 0;
    for (const quote of quotes) crc = crc32(quote, crc);
    for (let turn = 0; turn < kernelMegabytes; turn += 1) crc = crc32(content, crc);
    const data = Buffer.concat([storedBlock(quoted), next.packed.data]);
    entries.unshift({ name: `${index}.csv`, packed: { data, size: quoted.length + next.packed.size, crc } });
  }
  const [first] = entries;
  if (first === undefined) throw new RangeError('a bomb has a kernel');
  const body = Buffer.concat([localHeader(first), first.packed.data]);
  const offsets: number[] = [];
  let at = 0;
  for (const [index, entry] of entries.entries()) {
    offsets.push(at);
    // The stored block before the next header takes five bytes.
    at += localHeader(entry).length + (index < count - 1 ? 5 : 0);
  }
  return Buffer.concat([body, directory(entries, offsets, body.length)]);
}

/** A zip in a zip in a zip: `levels` deep, each under the same name. */
export function nestedZip(levels: number, innermost: Buffer | string): Buffer {
  let inside = zipOf({ 'factures.csv': innermost });
  for (let level = 1; level < levels; level += 1) inside = zipOf({ 'factures.zip': inside });
  return inside;
}

const EMPTY = packed('');

/** As many empty entries. */
export const manyEntries = (count: number): Buffer =>
  rawZip(Array.from({ length: count }, (_, index) => ({ name: `${index}.xml`, packed: EMPTY })));
