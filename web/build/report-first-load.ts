import { writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { firstLoads } from './first-loads.js';

/** Prints what the pages weigh, and keeps it beside the build for the test that holds it. */
export function reportFirstLoad(path: string): Plugin {
  return {
    name: 'report-first-load',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const sizes = firstLoads(chunks);
      writeFileSync(path, `${JSON.stringify(sizes, null, 2)}\n`);
      const lines = Object.entries(sizes).map(([page, size]) => `${page} ${(size / 1000).toFixed(0)}`);
      process.stderr.write(`Compressed JavaScript of each page, kB: ${lines.join(', ')}\n`);
    },
  };
}
