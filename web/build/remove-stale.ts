import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ASSETS = 'assets';

/** Removes what earlier builds left, once the new files are there: whoever opens the page meanwhile finds it whole. */
export function removeStale(): Plugin {
  return {
    name: 'remove-stale',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      for (const name of readdirSync(join(dir, ASSETS)))
        if (bundle[`${ASSETS}/${name}`] === undefined) rmSync(join(dir, ASSETS, name));
    },
  };
}
