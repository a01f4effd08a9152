import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishedProblems } from './problem-catalogue.js';

const server = dirname(dirname(fileURLToPath(import.meta.url)));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

test('every code declared in the sources is published', async () => {
  const declared = ['importers', 'sandbox', 'dossier']
    .flatMap((folder) => sources(join(server, folder)))
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/defineProblem(?:<[^(]*>)?\(\s*'([^']+)'/g)])
    .map((found) => found[1]);
  expect(declared.length).toBeGreaterThan(40);
  const published = new Set((await publishedProblems()).map(({ code }) => code));
  expect(declared.filter((code) => code === undefined || !published.has(code))).toEqual([]);
  expect(declared.length).toBe(published.size);
});

test('codes are kebab-case, and only one means a fault of Déclic', async () => {
  const codes = (await publishedProblems()).map(({ code }) => code);
  expect(codes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  expect(codes.filter((code) => code.startsWith('internal'))).toEqual(['internal-error']);
});
