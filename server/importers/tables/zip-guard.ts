import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { RefusedFile } from '../importer.js';
import { LIMITS, MEGABYTE } from '../limits.js';
import {
  ambiguousArchive,
  archiveTooLarge,
  damagedArchive,
  passwordProtected,
  refuse,
} from './table-problems.js';

/** Limits of an archive from outside. */
type ArchiveLimits = Readonly<Record<keyof typeof LIMITS.archive, number>>;

/** Fixed part of a local file header (APPNOTE.TXT 4.3.7). */
const LOCAL_HEADER_BYTES = 30;

/**
 * Inflates every entry of a zip under the limits, checks sizes and CRC, and returns the entries that
 * `keep` names. Throws RefusedFile: truncated or damaged, too large, encrypted, duplicate or overlapping.
 */
export async function inflateArchive(
  path: string,
  name: string,
  keep: (entry: string) => boolean,
  limits: ArchiveLimits = LIMITS.archive,
): Promise<Map<string, Buffer>> {
  try {
    return await inflate(path, name, keep, limits);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    if (isFileSystemFault(error)) throw error;
    throw refuse(damagedArchive, name, {}, error instanceof Error ? error.message : String(error));
  }
}

async function inflate(
  path: string,
  name: string,
  keep: (entry: string) => boolean,
  limits: ArchiveLimits,
): Promise<Map<string, Buffer>> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  try {
    if (zip.entryCount > limits.entries)
      throw refuse(archiveTooLarge, name, { measure: 'entries', limit: limits.entries });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    refuseAmbiguous(entries, name);
    const kept = new Map<string, Buffer>();
    let total = 0;
    for (const entry of entries) {
      if (entry.fileName.endsWith('/')) continue;
      const room = limits.inflatedMegabytes * MEGABYTE - total;
      const { bytes, content } = await inflateEntry(zip, entry, name, keep(entry.fileName), room, limits);
      total += bytes;
      if (content) kept.set(entry.fileName, content);
    }
    return kept;
  } finally {
    zip.close();
  }
}

function refuseAmbiguous(entries: readonly Entry[], name: string): void {
  const names = new Set(entries.map((entry) => entry.fileName.toLowerCase()));
  if (names.size < entries.length) throw refuse(ambiguousArchive, name, { reason: 'duplicate' });
  const byOffset = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of byOffset) {
    const start = entry.relativeOffsetOfLocalHeader;
    if (start < end) throw refuse(ambiguousArchive, name, { reason: 'overlap' });
    end = start + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize;
  }
}

async function inflateEntry(
  zip: ZipFile,
  entry: Entry,
  name: string,
  kept: boolean,
  room: number,
  limits: ArchiveLimits,
): Promise<{ bytes: number; content: Buffer | null }> {
  if (entry.isEncrypted()) throw refuse(passwordProtected, name, {});
  const chunks: Buffer[] = [];
  let bytes = 0;
  let checksum = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > room)
      throw refuse(archiveTooLarge, name, { measure: 'megabytes', limit: limits.inflatedMegabytes });
    if (bytes > limits.ratioFromMegabytes * MEGABYTE && bytes > limits.ratio * entry.compressedSize)
      throw refuse(archiveTooLarge, name, { measure: 'ratio', limit: limits.ratio });
    checksum = crc32(chunk, checksum);
    if (kept) chunks.push(chunk);
  }
  if (checksum !== entry.crc32) throw refuse(damagedArchive, name, {}, `CRC of ${entry.fileName}`);
  return { bytes, content: kept ? Buffer.concat(chunks, bytes) : null };
}

/** A missing or unreadable file on disk is our fault, not the file's. */
function isFileSystemFault(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
