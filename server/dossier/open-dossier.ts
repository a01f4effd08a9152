import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '../domain/problem.js';
import { wholeFile, type SourceFile } from '../importers/importer.js';
import type { SandboxLimits } from '../sandbox/limits.js';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.js';
import { readAnswers } from './answers.js';
import { notFound, nothingReadable } from './dossier-error.js';
import { outsideParts, unsafeName } from './dossier-problems.js';
import { partNamed, partOf } from './file-name.js';
import { listFolder, toSource, type ListedFile, type Listing } from './list-folder.js';
import { unpackDossier } from './unpack-dossier.js';
import { sweepUnpackingFolders } from './unpacking-folder.js';

/** An opened dossier: every file by part, sorted by the bytes of its path, answers attached. */
export interface Dossier {
  /** Name of the folder or zip. */
  name: string;
  files: readonly SourceFile[];
  /** What was left aside: hidden files, links, files outside the five folders. */
  notices: readonly Problem[];
  /** Removes what was unpacked. Must be called. */
  close(): Promise<void>;
}

/**
 * Opens a dossier: a folder, or a zip of one. Nothing is parsed in this process: zip and answers go through the
 * sandbox (one of its own when none is given). Throws DossierError: nothing there, no dossier, nothing to read.
 */
export async function openDossier(path: string, given?: Sandbox): Promise<Dossier> {
  const sandbox = given ?? openSandbox();
  await sweepUnpackingFolders();
  try {
    return await openWith(path, sandbox);
  } finally {
    if (!given) await sandbox.close();
  }
}

async function openWith(path: string, sandbox: Sandbox): Promise<Dossier> {
  const { name, listing, remove } = await list(path, sandbox);
  try {
    const { files, outside } = intoParts(listing.files, sandbox.limits);
    if (!files.some(({ part }) => part === 'invoices')) throw nothingReadable(path);
    return {
      name,
      files: await readAnswers(files, sandbox),
      notices: [...listing.notices, ...outside],
      close: remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function list(
  path: string,
  sandbox: Sandbox,
): Promise<{ name: string; listing: Listing; remove: () => Promise<void> }> {
  const real = await realpath(path).catch(() => null);
  const found = real === null ? null : await stat(real).catch(() => null);
  if (real === null || found === null) throw notFound(path);
  const name = basename(real);
  if (found.isDirectory())
    return { name, listing: await listed(real, path), remove: () => Promise.resolve() };
  if (!found.isFile()) throw notFound(path);
  return { name, ...(await unpackDossier({ path: real, name, byteLength: found.size }, path, sandbox)) };
}

async function listed(folder: string, path: string): Promise<Listing> {
  try {
    return await listFolder(folder);
  } catch {
    throw notFound(path);
  }
}

function intoParts(
  listed: readonly ListedFile[],
  limits: SandboxLimits,
): { files: SourceFile[]; outside: Problem[] } {
  const files: SourceFile[] = [];
  const outside: Problem[] = [];
  for (const file of listed) {
    // A folder of the dossier that is closed, or a link, stands for all that it should hold.
    const part = partOf(file.name) ?? (file.untouchable === true ? partNamed(file.name) : null);
    // A name that must not be used is always told as a document, wherever it claims to lie.
    if (part === null && file.refusal?.code !== unsafeName.code)
      outside.push(outsideParts.make(wholeFile(file.name), {}));
    else files.push(toSource(file, part ?? 'attachments', limits));
  }
  return { files, outside };
}
