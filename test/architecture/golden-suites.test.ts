import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const GOLDEN = join('test', 'golden');
const SCREENS = join('test', 'screens');

/** The files that a suite imports, in its order. */
function importedBy(folder: string, suite: string): string[] {
  const source = readFileSync(join(folder, `${suite}.db.test.ts`), 'utf8');
  return [...source.matchAll(/^import '\.\/(.+)\.js';$/gm)].map(([, file]) => `${file}.ts`);
}

const filesOf = (folder: string, suite: string): string[] =>
  readdirSync(join(folder, suite))
    .map((file) => `${suite}/${file}`)
    .sort();

const themes = readdirSync(GOLDEN, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

test('there are themes', () => {
  expect(themes.length).toBeGreaterThan(4);
});

// A file that its suite does not import would never be run.
test.each(themes)('every golden file of %s is in its suite', (theme) => {
  expect(importedBy(GOLDEN, theme)).toEqual(filesOf(GOLDEN, theme));
});

test('every file about the demonstration on screens is in its suite', () => {
  expect(importedBy(SCREENS, 'demonstration').sort()).toEqual(filesOf(SCREENS, 'demonstration'));
});
