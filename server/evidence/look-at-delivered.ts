import { extensionOf, familyOf, type FileFamily } from '../importers/file-family.js';
import type { SourceFile } from '../importers/importer.js';
import { readHead } from '../importers/look.js';
import { openArchive } from '../importers/tables/zip-guard.js';
import { LIMITS } from '../importers/limits.js';
import type { DeliveredLook } from './delivered-reader.js';

/**
 * Opens a delivered file far enough to choose its reader.
 * @throws RefusedFile when it is no ordinary file, cannot be opened or is a zip whose directory no guard lets through
 */
export async function lookAtDelivered(
  file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>,
): Promise<DeliveredLook> {
  const head = await readHead(file);
  const family = familyOf(head);
  return {
    name: file.name,
    extension: extensionOf(file.name),
    family,
    head,
    zipEntries: await entriesOf(file, family),
  };
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
