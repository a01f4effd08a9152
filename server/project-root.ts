import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the project, from the sources as from the compiled `dist/`, whose own
 * package file has no name.
 */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isRoot(folder)) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The package.json of Déclic was not found above its code.');
    folder = parent;
  }
  return folder;
}

function isRoot(folder: string): boolean {
  const file = join(folder, 'package.json');
  return existsSync(file) && /"name"\s*:\s*"declic"/.test(readFileSync(file, 'utf8'));
}

/** The version of this release, as its package says it. */
export function releaseVersion(): string {
  const content = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return content.version;
}
