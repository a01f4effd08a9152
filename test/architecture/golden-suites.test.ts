import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const GOLDEN = join('test', 'golden');
const themes = readdirSync(GOLDEN, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

test('there are themes', () => {
  expect(themes.length).toBeGreaterThan(4);
});

// A file that its suite does not import would never be run.
test.each(themes)('every golden file of %s is in its suite', (theme) => {
  const suite = readFileSync(join(GOLDEN, `${theme}.db.test.ts`), 'utf8');
  const imported = [...suite.matchAll(/^import '\.\/(.+)\.js';$/gm)].map(([, file]) => `${file}.ts`);
  expect(imported).toEqual(
    readdirSync(join(GOLDEN, theme))
      .map((file) => `${theme}/${file}`)
      .sort(),
  );
});
