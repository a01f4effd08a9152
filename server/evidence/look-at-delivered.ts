import { open, stat } from 'node:fs/promises';
import { extensionOf, familyOf, HEAD_BYTES, type FileFamily } from '../importers/file-family.js';
import { notAFile, unreadableFile } from '../importers/identification-problems.js';
import { RefusedFile, wholeFile, type SourceFile } from '../importers/importer.js';
import { openArchive } from '../importers/tables/zip-guard.js';
import { refuse } from '../importers/tables/table-problems.js';
import { LIMITS } from '../importers/limits.js';
import type { DeliveredLook } from './delivered-reader.js';

/**
 * Opens a delivered file far enough to choose its reader.
 * @throws RefusedFile when it is no ordinary file, cannot be opened or is a zip whose directory no guard lets through
 */
export async function lookAtDelivered(
  file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>,
): Promise<DeliveredLook> {
  const head = await headOf(file);
  const family = familyOf(head);
  return {
    name: file.name,
    extension: extensionOf(file.name),
    family,
    head,
    zipEntries: await entriesOf(file, family),
  };
}

async function headOf(file: Pick<SourceFile, 'name' | 'path'>): Promise<Buffer> {
  try {
    if (!(await stat(file.path)).isFile()) throw refuse(notAFile, file.name, {});
    const handle = await open(file.path, 'r');
    try {
      const buffer = Buffer.alloc(HEAD_BYTES);
      const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    throw new RefusedFile(unreadableFile.make(wholeFile(file.name), {}, reason));
  }
}

async function entriesOf(
  file: Pick<SourceFile, 'name' | 'path'>,
  family: FileFamily,
): Promise<readonly string[]> {
  if (family !== 'zip') return [];
  const archive = await openArchive(file.path, file.name, {
    ...LIMITS.archive,
    entries: LIMITS.source.entries,
  });
  archive.close();
  return archive.entries.map(({ fileName }) => fileName);
}
