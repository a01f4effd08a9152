import { stat } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import type { Problem } from '../../domain/problem.js';
import { byteOrder } from '../../dossier/byte-order.js';
import { notFound } from '../../dossier/dossier-error.js';
import { partOf } from '../../dossier/file-name.js';
import { listFile, listFolder, toSource, type Listing } from '../../dossier/list-folder.js';
import type { SourceFile } from '../../importers/importer.js';
import type { SandboxLimits } from '../../sandbox/limits.js';

/** The files to look at, sorted by name, and what was left aside. */
interface Targets {
  files: SourceFile[];
  notices: Problem[];
}

/**
 * Finds the files named on the command line. A file of a folder is named by its path below that folder, a file given
 * by itself by its base name; where two would have one name, by the path as given.
 * Throws DossierError when a path leads nowhere.
 */
export async function findTargets(paths: readonly string[], limits: SandboxLimits): Promise<Targets> {
  const found = await Promise.all(paths.map((path) => listPath(path, limits)));
  const names = found.flatMap(({ files }) => files.map(({ name }) => name));
  const isUnique = new Set(names).size === names.length;
  const prefixed = isUnique ? found : found.map((target) => withPrefix(target));
  const files = prefixed.flatMap((target) => target.files).sort((a, b) => byteOrder(a.name, b.name));
  // The same file named twice is looked at once.
  const once = files.filter((file, index) => file.name !== files[index - 1]?.name);
  return { files: once, notices: prefixed.flatMap((target) => target.notices) };
}

interface Target extends Targets {
  prefix: string;
}

async function listPath(path: string, limits: SandboxLimits): Promise<Target> {
  const found = await stat(path).catch(() => null);
  if (!found) throw notFound(path);
  if (!found.isDirectory()) {
    const file = await listFile(dirname(resolve(path)), basename(path));
    const parent = slashed(dirname(path));
    return { files: [toSource(file, 'any', limits)], notices: [], prefix: parent === '.' ? '' : parent };
  }
  return { ...sourcesOf(await listed(path), limits), prefix: slashed(path).replace(/\/+$/, '') };
}

async function listed(folder: string): Promise<Listing> {
  try {
    return await listFolder(folder);
  } catch {
    throw notFound(folder);
  }
}

/** A folder that has the layout of a dossier is read like one: its deliverables and attachments are not opened. */
function sourcesOf({ files, notices }: Listing, limits: SandboxLimits): Targets {
  const isDossier = files.some(({ name }) => partOf(name) === 'invoices');
  const partIn = (name: string): SourceFile['part'] => (isDossier ? partOf(name) : null) ?? 'any';
  return { files: files.map((file) => toSource(file, partIn(file.name), limits)), notices };
}

function withPrefix({ files, prefix, ...rest }: Target): Target {
  const named = prefix === '' ? files : files.map((file) => ({ ...file, name: `${prefix}/${file.name}` }));
  return { files: named, prefix, ...rest };
}

const slashed = (path: string): string => path.split(sep).join('/');
