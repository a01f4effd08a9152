import { createReadStream, createWriteStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { LIMITS, MEGABYTE } from '../../../importers/limits.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import type { OpenedArchive } from './opened-archive.js';

const BLOCK = 512;
/** Long names and other extended headers. */
const EXTENDED_BYTES = 64 * 1024;

/** True for the head of a gzip, or of a tar (POSIX.1-1988 and later). */
export const isTarOrGzip = (head: Buffer): boolean =>
  (head[0] === 0x1f && head[1] === 0x8b) || isTarHead(head);

const isTarHead = (head: Buffer): boolean => head.toString('latin1', 257, 262) === 'ustar';

/**
 * Opens a tar, or a gzip of one, which is first inflated into a file.
 * @param inflated where that file may be written
 * @param room megabytes that it may have
 * @throws NotMeasuredFile `unknown-format` for a gzip of anything else, `too-large`, `damaged`
 */
export async function openTar(path: string, inflated: string, room: number): Promise<OpenedArchive> {
  const isPlain = isTarHead(await headOf(path));
  if (!isPlain) await gunzip(path, inflated, room);
  const tar = isPlain ? path : inflated;
  if (!isTarHead(await headOf(tar))) throw new NotMeasuredFile('unknown-format');
  const places = await indexOf(tar);
  return {
    entries: [...places].map(([fileName, { byteLength }]) => ({ fileName, uncompressedSize: byteLength })),
    bytes(entry) {
      const { start, byteLength } = places.get(entry) ?? { start: 0, byteLength: 0 };
      // The end is the last byte itself: an empty file has none.
      return byteLength === 0
        ? Readable.from([])
        : createReadStream(tar, { start, end: start + byteLength - 1 });
    },
    close: () => undefined,
  };
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(BLOCK);
    const { bytesRead } = await handle.read(buffer, 0, BLOCK, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Bytes are counted as they come: a megabyte may become a thousand. */
async function gunzip(path: string, into: string, room: number): Promise<void> {
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      bytes += chunk.length;
      if (bytes > room * MEGABYTE) done(new NotMeasuredFile('too-large'));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(path), createGunzip(), counter, createWriteStream(into));
  } catch (error) {
    if (error instanceof NotMeasuredFile || isFileSystemFault(error)) throw error;
    throw new NotMeasuredFile('damaged');
  }
}

/** A missing or unwritable file of ours is no fault of the archive. */
const isFileSystemFault = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

interface Place {
  start: number;
  byteLength: number;
}

/** Where each ordinary file lies, by its path; of a path written twice the last counts, as when a tar is unpacked. */
async function indexOf(path: string): Promise<Map<string, Place>> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    return await readHeaders(handle, size);
  } finally {
    await handle.close();
  }
}

async function readHeaders(handle: FileHandle, size: number): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  const block = Buffer.alloc(BLOCK);
  let longName: string | null = null;
  for (let at = 0; at + BLOCK <= size;) {
    await handle.read(block, 0, BLOCK, at);
    if (block.every((byte) => byte === 0)) break;
    const header = headerOf(block);
    const start = at + BLOCK;
    if (start + header.byteLength > size) throw new NotMeasuredFile('damaged');
    at = start + Math.ceil(header.byteLength / BLOCK) * BLOCK;
    if (header.kind === 'x' || header.kind === 'L') {
      longName = await extendedName(handle, header, start);
      continue;
    }
    const name = (longName ?? header.name).replace(/^(?:\.\/)+/, '');
    longName = null;
    // Links, folders and devices hold no bytes of their own.
    if (header.kind === '0' || header.kind === '\0')
      places.set(name, { start, byteLength: header.byteLength });
    if (places.size > LIMITS.source.entries) throw new NotMeasuredFile('too-large');
  }
  return places;
}

interface Header {
  name: string;
  byteLength: number;
  kind: string;
}

/** @throws NotMeasuredFile `damaged` when the sum of the header is not the one it states */
function headerOf(block: Buffer): Header {
  const text = (start: number, end: number): string =>
    block.toString('utf8', start, end).replace(/\0[^]*$/, '');
  const octal = (start: number, end: number): number => Number.parseInt(text(start, end).trim() || '0', 8);
  // The field of the sum counts as spaces.
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  const byteLength = octal(124, 136);
  if (sum !== octal(148, 156) || !Number.isSafeInteger(byteLength) || byteLength < 0)
    throw new NotMeasuredFile('damaged');
  const prefix = text(345, 500);
  const name = text(0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    byteLength,
    kind: block.toString('latin1', 156, 157),
  };
}

/** The name in an extended header: GNU's holds it alone, POSIX's among `length key=value` lines. */
async function extendedName(
  handle: FileHandle,
  { kind, byteLength }: Header,
  start: number,
): Promise<string | null> {
  if (byteLength > EXTENDED_BYTES) throw new NotMeasuredFile('too-large');
  const buffer = Buffer.alloc(byteLength);
  await handle.read(buffer, 0, byteLength, start);
  const text = buffer.toString('utf8');
  return kind === 'L' ? text.replace(/\0[^]*$/, '') : (/^\d+ path=(.*)$/m.exec(text)?.[1] ?? null);
}
