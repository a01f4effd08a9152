import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The compiled script of a child. Sources run by a test find it in `dist/`, made by `npm run build`.
 * Throws when it was not built: that is a fault of the installation, never of a file.
 */
export function childScript(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const compiled = here.split(sep).includes('dist')
    ? here
    : join(here, '..', '..', 'dist', 'server', 'sandbox');
  const script = join(compiled, 'child', 'main.js');
  if (!existsSync(script)) throw new Error('the reading process is not built; run: npm run build');
  return script;
}
