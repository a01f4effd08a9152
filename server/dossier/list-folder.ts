import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../domain/problem.js';
import { notAFile } from '../importers/identification-problems.js';
import { wholeFile, type DossierPart, type SourceFile } from '../importers/importer.js';
import { byteOrder } from './byte-order.js';
import { ignoredFile, ignoredLink, unreadableFolder, unsafeName } from './dossier-problems.js';
import { isJunk, isUnsafeName } from './file-name.js';

/** A file found under a folder. `refusal`: why it must not be read; its name and bytes are still told. */
export interface ListedFile {
  /** Path below the folder, `/` between folders. */
  name: string;
  path: string;
  byteLength: number;
  refusal: Problem | null;
}

export interface Listing {
  files: ListedFile[];
  /** What was left aside, and why. */
  notices: Problem[];
}

/**
 * Lists the files below a folder, sorted by the bytes of their path. Hidden and system files are left aside and said.
 * A link is followed only to an ordinary file inside the folder; a pipe or device is listed as refused.
 */
export async function listFolder(root: string): Promise<Listing> {
  const listing: Listing = { files: [], notices: [] };
  await listInto(listing, await realpath(root), '');
  listing.files.sort((a, b) => byteOrder(a.name, b.name));
  listing.notices.sort((a, b) => byteOrder(a.at.file, b.at.file));
  return listing;
}

/** A listed file as a source to read, no answer given yet. */
export function toSource({ refusal, ...file }: ListedFile, part: DossierPart): SourceFile {
  return { ...file, part, answers: {}, ...(refusal === null ? {} : { refusal }) };
}

async function listInto(listing: Listing, root: string, below: string): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(root, below), { withFileTypes: true });
  } catch {
    listing.notices.push(unreadableFolder.make(wholeFile(below === '' ? '.' : below), {}));
    return;
  }
  for (const entry of entries) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isJunk(entry.name)) listing.notices.push(ignoredFile.make(wholeFile(name), {}));
    else if (entry.isDirectory()) await listInto(listing, root, name);
    else if (entry.isSymbolicLink() && !(await leadsInside(root, name)))
      listing.notices.push(ignoredLink.make(wholeFile(name), {}));
    else listing.files.push(await listFile(root, name));
  }
}

/** One file below a folder; it is not opened. */
export async function listFile(root: string, name: string): Promise<ListedFile> {
  const path = join(root, name);
  const found = await stat(path).catch(() => null);
  const refusal = isUnsafeName(name)
    ? unsafeName.make(wholeFile(name), {})
    : found !== null && !found.isFile()
      ? notAFile.make(wholeFile(name), {})
      : null;
  return { name, path, byteLength: found?.size ?? 0, refusal };
}

async function leadsInside(root: string, name: string): Promise<boolean> {
  try {
    const target = await realpath(join(root, name));
    const inside = relative(root, target);
    const outside = inside === '..' || inside.startsWith(`..${sep}`) || inside === '';
    return !outside && (await stat(target)).isFile();
  } catch {
    return false;
  }
}
