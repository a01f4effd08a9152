import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { reportFirstLoad } from './build/report-first-load.js';
import { removeStale } from './build/remove-stale.js';
import { themeSheet } from './build/theme-css.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Builds `dist/web`: hashed names, no script inside the page, nothing from elsewhere. */
export default defineConfig({
  root,
  plugins: [
    themeSheet(),
    removeStale(),
    reportFirstLoad(fileURLToPath(new URL('../dist/web-sizes.json', import.meta.url))),
  ],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    // What a page now open still loads goes last: see `removeStale`.
    emptyOutDir: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      onwarn(warning, warn) {
        // Mantine marks its modules for servers that render React; there is none here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
