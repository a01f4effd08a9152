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
 * @param watch is given the bytes of every entry as they come, after a call without bytes that announces it
 */
export async function inflateArchive(
  path: string,
  name: string,
  keep: (entry: string) => boolean,
  limits: ArchiveLimits = LIMITS.archive,
  watch?: (entry: string, bytes: Buffer) => void,
): Promise<Map<string, Buffer>> {
  const kept = new Map<string, Buffer>();
  try {
    const { zip, entries } = await openChecked(path, name, limits);
    try {
      let total = 0;
      for (const entry of entries) {
        if (entry.fileName.endsWith('/')) continue;
        const chunks: Buffer[] = [];
        const isKept = keep(entry.fileName);
        watch?.(entry.fileName, Buffer.alloc(0));
        for await (const chunk of checkedBytes(zip, entry, name, total, limits)) {
          total += chunk.length;
          if (isKept) chunks.push(chunk);
          watch?.(entry.fileName, chunk);
        }
        if (isKept) kept.set(entry.fileName, Buffer.concat(chunks));
      }
    } finally {
      zip.close();
    }
    return kept;
  } catch (error) {
    throw asRefusal(error, name);
  }
}

/**
 * The bytes of one entry of a zip, inflated as they are asked for under the same limits; size and CRC are checked at its
 * end. Throws RefusedFile as `inflateArchive` does.
 */
export async function* streamEntry(
  path: string,
  name: string,
  wanted: string,
  limits: ArchiveLimits = LIMITS.archive,
): AsyncGenerator<Buffer, void> {
  try {
    const { zip, entries } = await openChecked(path, name, limits);
    try {
      const entry = entries.find(({ fileName }) => fileName === wanted);
      if (!entry) throw refuse(damagedArchive, name, {}, wanted);
      yield* checkedBytes(zip, entry, name, 0, limits);
    } finally {
      zip.close();
    }
  } catch (error) {
    throw asRefusal(error, name);
  }
}

/** A zip whose entries are read in any order, under limits over all of them. */
export interface OpenArchive {
  readonly entries: readonly Pick<
    Entry,
    'fileName' | 'uncompressedSize' | 'crc32' | 'versionMadeBy' | 'externalFileAttributes'
  >[];
  /** The bytes of one entry, inflated as they are asked for. Throws RefusedFile as `inflateArchive` does. */
  bytes(entry: string): AsyncGenerator<Buffer, void>;
  close(): void;
}

/** Opens a zip after the checks of its directory; what is read of it counts towards one sum. Throws RefusedFile. */
export async function openArchive(
  path: string,
  name: string,
  limits: ArchiveLimits = LIMITS.archive,
): Promise<OpenArchive> {
  try {
    const { zip, entries } = await openChecked(path, name, limits);
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
    let total = 0;
    return {
      entries,
      close: () => {
        zip.close();
      },
      async *bytes(wanted) {
        try {
          const entry = byName.get(wanted);
          if (!entry) throw refuse(damagedArchive, name, {}, wanted);
          const before = total;
          for await (const chunk of checkedBytes(zip, entry, name, before, limits)) {
            total += chunk.length;
            yield chunk;
          }
        } catch (error) {
          throw asRefusal(error, name);
        }
      },
    };
  } catch (error) {
    throw asRefusal(error, name);
  }
}

/** Megabytes that the named entries of a zip say they inflate to; the directory alone is read. Throws RefusedFile. */
export async function declaredMegabytes(
  path: string,
  name: string,
  counts: (entry: string) => boolean,
  limits: ArchiveLimits = LIMITS.archive,
): Promise<number> {
  try {
    const { zip, entries } = await openChecked(path, name, limits);
    zip.close();
    const counted = entries.filter(({ fileName }) => counts(fileName));
    return counted.reduce((bytes, { uncompressedSize }) => bytes + uncompressedSize, 0) / MEGABYTE;
  } catch (error) {
    throw asRefusal(error, name);
  }
}

function asRefusal(error: unknown, name: string): unknown {
  if (error instanceof RefusedFile || isFileSystemFault(error)) return error;
  return refuse(damagedArchive, name, {}, error instanceof Error ? error.message : String(error));
}

async function openChecked(
  path: string,
  name: string,
  limits: ArchiveLimits,
): Promise<{ zip: ZipFile; entries: Entry[] }> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  try {
    if (zip.entryCount > limits.entries)
      throw refuse(archiveTooLarge, name, { measure: 'entries', limit: limits.entries });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    refuseAmbiguous(entries, name);
    return { zip, entries };
  } catch (error) {
    zip.close();
    throw error;
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

/** @param before bytes that came out of the entries before it */
async function* checkedBytes(
  zip: ZipFile,
  entry: Entry,
  name: string,
  before: number,
  limits: ArchiveLimits,
): AsyncGenerator<Buffer, void> {
  if (entry.isEncrypted()) throw refuse(passwordProtected, name, {});
  let bytes = 0;
  let checksum = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (before + bytes > limits.inflatedMegabytes * MEGABYTE)
      throw refuse(archiveTooLarge, name, { measure: 'megabytes', limit: limits.inflatedMegabytes });
    if (bytes > limits.ratioFromMegabytes * MEGABYTE && bytes > limits.ratio * entry.compressedSize)
      throw refuse(archiveTooLarge, name, { measure: 'ratio', limit: limits.ratio });
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (checksum !== entry.crc32) throw refuse(damagedArchive, name, {}, `CRC of ${entry.fileName}`);
}

/** A missing or unreadable file on disk is our fault, not the file's. */
function isFileSystemFault(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
