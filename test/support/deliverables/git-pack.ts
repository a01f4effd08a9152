import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** An entry of a pack to write, byte by byte: what no program writes too. */
export interface WrittenEntry {
  type: 'commit' | 'tree' | 'blob' | 'tag' | 'offset-delta' | 'reference-delta';
  data: Uint8Array;
  /** Declared size; that of the data otherwise. */
  size?: number;
  /** Of a delta: number of the entry it is upon, or the id of its base. */
  base?: number | string;
}

const NUMBERS = { commit: 1, tree: 2, blob: 3, tag: 4, 'offset-delta': 6, 'reference-delta': 7 } as const;

/** Writes a pack with a right checksum. @param count the number of objects that its head tells */
export function packOf(entries: readonly WrittenEntry[], count = entries.length): Buffer {
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(count, 8);
  const parts: Buffer[] = [head];
  const places: number[] = [];
  let at = head.length;
  for (const entry of entries) {
    places.push(at);
    const written = writtenEntry(entry, at, places);
    parts.push(written);
    at += written.length;
  }
  const body = Buffer.concat(parts);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}

function writtenEntry(entry: WrittenEntry, at: number, places: readonly number[]): Buffer {
  const head = sizeBytes(NUMBERS[entry.type], entry.size ?? entry.data.length);
  const base =
    typeof entry.base === 'string'
      ? Buffer.from(entry.base, 'hex')
      : entry.base === undefined
        ? Buffer.alloc(0)
        : offsetBytes(at - (places[entry.base] ?? 0));
  return Buffer.concat([head, base, deflateSync(entry.data)]);
}

function sizeBytes(type: number, size: number): Buffer {
  const bytes: number[] = [];
  let left = Math.floor(size / 16);
  let byte = (type << 4) | (size % 16);
  while (left > 0) {
    bytes.push(byte | 0x80);
    byte = left % 128;
    left = Math.floor(left / 128);
  }
  return Buffer.from([...bytes, byte]);
}

function offsetBytes(offset: number): Buffer {
  const bytes = [offset % 128];
  for (let left = Math.floor(offset / 128); left > 0; left = Math.floor(left / 128)) {
    left -= 1;
    bytes.unshift((left % 128) | 0x80);
  }
  return Buffer.from(bytes);
}

/** Id of an object. */
export const idOf = (type: 'commit' | 'tree' | 'blob' | 'tag', data: Uint8Array): string =>
  createHash('sha1')
    .update(`${type} ${String(data.length)}\0`)
    .update(data)
    .digest('hex');

/** A delta: sizes of base and target, then its instructions. */
export const deltaOf = (base: number, target: number, ...instructions: readonly Uint8Array[]): Buffer =>
  Buffer.concat([varint(base), varint(target), ...instructions]);

/** Copies a stretch of the base. */
export function copied(start: number, count: number): Buffer {
  const bytes = [0xff];
  for (let byte = 0; byte < 4; byte += 1) bytes.push(Math.floor(start / 256 ** byte) % 256);
  for (let byte = 0; byte < 3; byte += 1) bytes.push(Math.floor(count / 256 ** byte) % 256);
  return Buffer.from(bytes);
}

/** Inserts up to 127 bytes. */
export const inserted = (text: string): Buffer =>
  Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  do {
    bytes.push((left % 128) | (left >= 128 ? 0x80 : 0));
    left = Math.floor(left / 128);
  } while (left > 0);
  return Buffer.from(bytes);
}

/** A tree with these files, and a commit on it. */
export const treeOf = (entries: readonly (readonly [mode: string, name: string, id: string])[]): Buffer =>
  Buffer.concat(
    entries.map(([mode, name, id]) =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
    ),
  );

/** A commit by one person on one day. */
export const commitOn = (tree: string, parents: readonly string[] = []): Buffer =>
  Buffer.from(
    [
      `tree ${tree}`,
      ...parents.map((id) => `parent ${id}`),
      'author Ana <ana@studio.example> 1772600000 +0100',
      'committer Ana <ana@studio.example> 1772600000 +0100',
      '',
      'One\n',
    ].join('\n'),
  );
