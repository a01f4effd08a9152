import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.js';

/** The samples of every format beside the importers, sorted: paths, without what is expected of them. */
export function sampleFiles(): string[] {
  const importers = join(projectRoot(), 'server', 'importers');
  return readdirSync(importers, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /[/\\]samples$/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\.(expected\.json|md)$/.test(path))
    .sort();
}
