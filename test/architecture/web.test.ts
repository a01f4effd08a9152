import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { cyclesIn, importsOf } from './imports.js';

const root = process.cwd();
const files = readdirSync(join(root, 'web'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|gen|d)\.ts$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .sort();
const imports = importsOf(root, files);
const featureOf = (path: string): string | undefined => /^web\/src\/features\/([^/]+)\//.exec(path)?.[1];

describe('the pages', () => {
  test('sources were found', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(imports.length).toBeGreaterThan(300);
  });

  test('take nothing from the server but the words of the trade', () => {
    const wrong = imports.filter(({ to }) => to !== null && !/^(web|server\/domain)\//.test(to));
    expect(wrong).toEqual([]);
  });

  test('a feature knows no other feature, and what they share knows none', () => {
    const wrong = imports.filter(({ from, to }) => {
      const feature = to === null ? undefined : featureOf(to);
      if (feature === undefined || feature === featureOf(from)) return false;
      return !from.startsWith('web/src/app/');
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to ?? ''}`)).toEqual([]);
  });

  test('only the generated client talks to the API', () => {
    const talks = files.filter((path) =>
      /\bfetch\(|XMLHttpRequest/.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(talks).toEqual([]);
    const clients = imports.filter(({ specifier }) => specifier === 'openapi-fetch').map(({ from }) => from);
    expect(clients).toEqual(['web/src/api/client.ts']);
  });

  test('no circle but by types, no barrel, no markup given as text', () => {
    const typed = new Set(
      files.filter((path) =>
        /dangerouslySetInnerHTML|^export \*/m.test(readFileSync(join(root, path), 'utf8')),
      ),
    );
    expect([...typed]).toEqual([]);
    expect(files.filter((path) => basename(path).startsWith('index.'))).toEqual([]);
    expect(cyclesIn(imports)).toEqual([]);
  });

  test('files are kebab-case and short', () => {
    expect(files.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?$/.test(basename(path)))).toEqual(
      [],
    );
    const lengths = files.map((path) => readFileSync(join(root, path), 'utf8').split('\n').length - 1);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(400);
    expect([...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });
});
