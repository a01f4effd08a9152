import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Problem, ProblemKind } from '../domain/problem.js';
import { fileTooLarge } from '../importers/file-problems.js';
import { notAFile } from '../importers/identification-problems.js';
import { wholeFile, type DossierPart, type SourceFile } from '../importers/importer.js';
import { MEGABYTE } from '../importers/limits.js';
import type { SandboxLimits } from '../sandbox/limits.js';
import { byteOrder } from './byte-order.js';
import { brokenLink, ignoredFile, ignoredLink, unreadableFolder, unsafeName } from './dossier-problems.js';
import { isJunk, isUnsafeName } from './file-name.js';

/** A file found under a folder. `refusal`: why it must not be read; it is told as a document all the same. */
export interface ListedFile {
  /** Path below the folder, `/` between folders. */
  name: string;
  path: string;
  byteLength: number;
  refusal: Problem | null;
  /** Its bytes are not even hashed or kept: no ordinary file, or one that is not part of the folder. */
  untouchable?: true;
}

export interface Listing {
  files: ListedFile[];
  /** What was left aside, and why. */
  notices: Problem[];
}

/**
 * Lists the files below a folder, sorted by the bytes of their path. Hidden and system files are left aside and said.
 * A link is followed only to an ordinary file inside the folder. Another link, a pipe, a device, a folder that cannot be
 * opened are listed as refused: there may be documents behind them. Throws when the folder itself cannot be opened.
 */
export async function listFolder(root: string): Promise<Listing> {
  const listing: Listing = { files: [], notices: [] };
  await listInto(listing, await realpath(root), '');
  listing.files.sort((a, b) => byteOrder(a.name, b.name));
  listing.notices.sort((a, b) => byteOrder(a.at.file, b.at.file));
  return listing;
}

/** A listed file as a source to read, no answer given yet. A file above the limit is refused without being opened. */
export function toSource(
  { refusal, ...file }: ListedFile,
  part: DossierPart,
  { fileMegabytes: megabytes }: Pick<SandboxLimits, 'fileMegabytes'>,
): SourceFile {
  const source: SourceFile = { ...file, part, answers: {} };
  if (file.byteLength > megabytes * MEGABYTE) {
    const tooLarge = fileTooLarge.make(wholeFile(file.name), { megabytes });
    return { ...source, refusal: refusal ?? tooLarge, untouchable: true };
  }
  return refusal === null ? source : { ...source, refusal };
}

async function listInto(listing: Listing, root: string, below: string): Promise<void> {
  for (const entry of await entriesOf(listing, root, below)) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isJunk(entry.name)) listing.notices.push(ignoredFile.make(wholeFile(name), {}));
    else if (entry.isDirectory()) await listInto(listing, root, name);
    else listing.files.push(entry.isSymbolicLink() ? await listLink(root, name) : await listFile(root, name));
  }
}

async function entriesOf(listing: Listing, root: string, below: string): Promise<Dirent[]> {
  try {
    return await readdir(join(root, below), { withFileTypes: true });
  } catch (error) {
    if (below === '') throw error;
    listing.files.push(untouchable(root, below, unreadableFolder));
    return [];
  }
}

/** One file below a folder; it is not opened. */
export async function listFile(root: string, name: string): Promise<ListedFile> {
  const path = join(root, name);
  const found = await stat(path).catch(() => null);
  if (found !== null && !found.isFile()) return untouchable(root, name, notAFile);
  const refusal = isUnsafeName(name) ? unsafeName.make(wholeFile(name), {}) : null;
  return { name, path, byteLength: found?.size ?? 0, refusal };
}

async function listLink(root: string, name: string): Promise<ListedFile> {
  const target = await realpath(join(root, name)).catch(() => null);
  if (target === null) return untouchable(root, name, brokenLink);
  const found: Stats | null = await stat(target).catch(() => null);
  if (found?.isDirectory() === true || !isInside(root, target)) return untouchable(root, name, ignoredLink);
  return listFile(root, name);
}

function untouchable(root: string, name: string, kind: ProblemKind<Record<string, never>>): ListedFile {
  const refusal = (isUnsafeName(name) ? unsafeName : kind).make(wholeFile(name), {});
  return { name, path: join(root, name), byteLength: 0, refusal, untouchable: true };
}

function isInside(root: string, target: string): boolean {
  const inside = relative(root, target);
  return inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`);
}
