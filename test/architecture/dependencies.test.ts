import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Manifest {
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const installed = Object.entries({
  ...manifest.dependencies,
  ...manifest.optionalDependencies,
  ...manifest.devDependencies,
});

/** Name and version of each library in the first column of the decision; `@scope/*` stands for its packages. */
const chosen = readFileSync('docs/adr/0009-node-20-pins-and-libraries-chosen.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| .* \d/.test(line))
  .flatMap((line) => (line.split('|')[1] ?? '').split(', '))
  .map((one) => one.trim().split(' '));

const isMeant = (written: string | undefined, name: string): boolean =>
  written === name || (written?.endsWith('/*') === true && name.startsWith(written.slice(0, -1)));

test('every library of the decision is installed in that very version', () => {
  expect(chosen.length).toBeGreaterThan(20);
  const others = chosen.filter(
    ([written, pin]) => !installed.some(([name, version]) => isMeant(written, name) && version === pin),
  );
  expect(others).toEqual([]);
});

test('every library that runs, and every tool, has its line', () => {
  // Types and the parts of a tool go with it.
  const parts = /^(@types\/|@eslint\/js$|@jest\/)/;
  const untold = installed
    .map(([name]) => name)
    .filter((name) => !parts.test(name) && !chosen.some(([written]) => isMeant(written, name)));
  expect(untold).toEqual([]);
});
