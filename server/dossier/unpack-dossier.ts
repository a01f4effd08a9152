import { open, rm } from 'node:fs/promises';
import type { Problem } from '../domain/problem.js';
import { wholeFile } from '../importers/importer.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import type { UnpackedEntry } from '../sandbox/protocol.js';
import { byteOrder } from './byte-order.js';
import { notADossier, unusableZip } from './dossier-error.js';
import { ignoredFile, unsafeName } from './dossier-problems.js';
import { isJunk, isUnsafeName, keptName, partOf } from './file-name.js';
import type { ListedFile, Listing } from './list-folder.js';
import { makeUnpackingFolder } from './unpacking-folder.js';

/**
 * Unpacks a zipped dossier through the sandbox into a temporary folder and lists it like a folder.
 * A common top folder is left out of the names. Throws DossierError when it is no zip, or one that is refused.
 * @param given the path as the person wrote it, for the sentences.
 */
export async function unpackDossier(
  archive: { path: string; name: string; byteLength: number },
  given: string,
  sandbox: Sandbox,
): Promise<{ listing: Listing; remove: () => Promise<void> }> {
  if (!(await startsLikeZip(archive.path))) throw notADossier(given);
  const folder = await makeUnpackingFolder();
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const unpacked = await unpackZip(archive, folder, sandbox);
    if ('code' in unpacked) throw unusableZip(given, unpacked.message);
    return { listing: unpacked, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Unpacks a zip into a folder and lists it like one; the problem of a zip that cannot be used, instead. */
export async function unpackZip(
  archive: { path: string; name: string; byteLength: number },
  folder: string,
  sandbox: Sandbox,
): Promise<Listing | Problem> {
  const entries: UnpackedEntry[] = [];
  for await (const item of sandbox.unpack(archive, folder)) {
    if (item.type === 'refused') return item.problem;
    entries.push(item);
  }
  return listEntries(entries);
}

/** True when a file starts like a zip; false for any other and for one that cannot be opened. */
export async function startsLikeZip(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close());
    return buffer.toString('latin1', 0, bytesRead) === 'PK';
  } catch {
    return false;
  }
}

function listEntries(entries: readonly UnpackedEntry[]): Listing {
  const listing: Listing = { files: [], notices: [] };
  const top = commonTop(entries.filter(({ name }) => !isUnsafeName(name) && !isJunk(name)));
  for (const entry of entries) {
    const name = entry.name.startsWith(top) ? entry.name.slice(top.length) : entry.name;
    if (!isUnsafeName(name) && isJunk(name)) listing.notices.push(ignoredFile.make(wholeFile(name), {}));
    else listing.files.push(listed(name, entry));
  }
  listing.files.sort((a, b) => byteOrder(a.name, b.name));
  listing.notices.sort((a, b) => byteOrder(a.at.file, b.at.file));
  return listing;
}

function listed(name: string, { path, byteLength, problem }: UnpackedEntry): ListedFile {
  if (isUnsafeName(name)) {
    const kept = keptName(name);
    return { name: kept, path, byteLength, refusal: unsafeName.make(wholeFile(kept), {}) };
  }
  const refusal = problem === null ? null : { ...problem, at: { ...problem.at, file: name } };
  return { name, path, byteLength, refusal };
}

/** `dossier/` when every file lies below one folder that is not itself a part; else ''. */
function commonTop(entries: readonly UnpackedEntry[]): string {
  const [first] = entries;
  const end = first?.name.indexOf('/') ?? -1;
  if (!first || end < 0 || partOf(first.name) !== null) return '';
  const top = first.name.slice(0, end + 1);
  return entries.every(({ name }) => name.startsWith(top)) ? top : '';
}
