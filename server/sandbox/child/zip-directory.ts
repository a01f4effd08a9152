import { getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl';
import { RefusedFile } from '../../importers/importer.js';
import { MEGABYTE } from '../../importers/limits.js';
import {
  ambiguousArchive,
  archiveTooLarge,
  damagedArchive,
  refuse,
} from '../../importers/tables/table-problems.js';
import type { SandboxLimits } from '../limits.js';

/** Fixed part of a local file header (APPNOTE.TXT 4.3.7). */
const LOCAL_HEADER_BYTES = 30;

/** An entry of a zip and its name. */
export interface NamedEntry {
  /** As written, `\` turned into `/`. It may climb out (`..`): never a path. */
  name: string;
  entry: Entry;
}

interface ZipDirectory {
  zip: ZipFile;
  entries: NamedEntry[];
  /** Inflated size as declared. */
  inflatedBytes: number;
}

/**
 * Reads the directory of a zip and checks it against the limits before anything is inflated: number of entries,
 * declared sizes, ratio, overlapping or doubled entries. Close `zip` afterwards. Throws RefusedFile.
 */
export async function openZipDirectory(
  path: string,
  name: string,
  limits: SandboxLimits,
): Promise<ZipDirectory> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false });
    if (zip.entryCount > limits.zipEntries)
      throw refuse(archiveTooLarge, name, { measure: 'entries', limit: limits.zipEntries });
    const entries: NamedEntry[] = [];
    for await (const entry of zip.eachEntry()) entries.push({ name: nameOf(entry), entry });
    const inflatedBytes = checkSizes(entries, name, limits);
    checkPlaces(entries, name);
    return { zip, entries, inflatedBytes };
  } catch (error) {
    zip?.close();
    if (error instanceof RefusedFile) throw error;
    throw refuse(damagedArchive, name, {}, error instanceof Error ? error.message : String(error));
  }
}

/** Names are decoded apart from the library's own check, which would give up the whole zip for one bad name. */
function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
}

function checkSizes(entries: readonly NamedEntry[], name: string, limits: SandboxLimits): number {
  let total = 0;
  for (const { entry } of entries) {
    total += entry.uncompressedSize;
    if (total > limits.zipInflatedMegabytes * MEGABYTE)
      throw refuse(archiveTooLarge, name, {
        measure: 'megabytes',
        limit: limits.zipInflatedMegabytes,
      });
    if (isBomb(entry.uncompressedSize, entry.compressedSize, limits))
      throw refuse(archiveTooLarge, name, { measure: 'ratio', limit: limits.zipRatio });
  }
  return total;
}

/** True when so many bytes out of so few cannot be an honest file. */
export function isBomb(inflated: number, compressed: number, limits: SandboxLimits): boolean {
  return inflated > limits.zipRatioFromMegabytes * MEGABYTE && inflated > limits.zipRatio * compressed;
}

function checkPlaces(entries: readonly NamedEntry[], name: string): void {
  const names = new Set(entries.map((item) => item.name));
  if (names.size < entries.length) throw refuse(ambiguousArchive, name, { reason: 'duplicate' });
  let end = 0;
  const placed = entries.map(({ entry }) => entry);
  placed.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const entry of placed) {
    if (entry.relativeOffsetOfLocalHeader < end) throw refuse(ambiguousArchive, name, { reason: 'overlap' });
    end =
      entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize;
  }
}
