import { LIMITS } from '../../../importers/limits.js';
import { openArchive, type OpenArchive } from '../../../importers/tables/zip-guard.js';
import type { OpenedArchive } from './opened-archive.js';

/** System that wrote an entry, and kind of file in its attributes there (APPNOTE.TXT 4.4.2 and 4.4.15; POSIX `S_IFMT`). */
const UNIX = 3;
const KIND_OF_FILE = 0xf000;
const SYMBOLIC_LINK = 0xa000;

/**
 * Opens a zip as a folder of files; symbolic links hold a path, nothing that anybody wrote.
 * @param room megabytes that it may inflate to
 * @throws RefusedFile where a guard of archives fires
 */
export async function openZip(path: string, name: string, room: number): Promise<OpenedArchive> {
  const archive = await openArchive(path, name, {
    ...LIMITS.archive,
    entries: LIMITS.source.entries,
    inflatedMegabytes: room,
  });
  return { ...archive, entries: archive.entries.filter((entry) => !isLink(entry)) };
}

const isLink = ({ versionMadeBy, externalFileAttributes }: OpenArchive['entries'][number]): boolean =>
  versionMadeBy >> 8 === UNIX && ((externalFileAttributes >>> 16) & KIND_OF_FILE) === SYMBOLIC_LINK;
