import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { codeOf } from '../database-fault.js';

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** File of the npm package that lists the links an archive of npm cannot carry. */
const LIST = 'pg-symlinks.json';

/**
 * Makes the missing library links of the npm platform package (`libpq.so.5` → `libpq.so.5.18`…).
 * The package leaves this to an install script, which npm may have been told not to run.
 * @param native the `native` folder of the package, or a copy of it.
 * @returns false when a link is missing and the folder cannot be written.
 */
export function linkSharedLibraries(native: string): boolean {
  const list = join(native, LIST);
  if (!existsSync(list)) return true;
  return links.parse(JSON.parse(readFileSync(list, 'utf8'))).every(({ source, target }) => {
    const link = join(native, fromNative(target));
    return isThere(link) || makeLink(join(native, fromNative(source)), link);
  });
}

/** The list counts from the package; the folder may have been copied alone. */
function fromNative(path: string): string {
  return path.replace(/^native\//, '');
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function makeLink(source: string, link: string): boolean {
  try {
    symlinkSync(relative(dirname(link), source), link);
    return true;
  } catch (error) {
    const code = codeOf(error);
    // Another process made it in between.
    if (code === 'EEXIST') return true;
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return false;
    throw error;
  }
}
