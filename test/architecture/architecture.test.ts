import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cyclesIn, importsOf, sourcesIn } from './imports.js';

const root = process.cwd();
const server = sourcesIn(root, 'server');
const imports = importsOf(root, [...server, ...sourcesIn(root, 'migrations'), ...sourcesIn(root, 'scripts')]);

/**
 * What each layer of the house may import besides itself. An import may only go towards `domain`.
 * `db` and `exports` know the use cases' ports; `rules` are pure; only `compose`, commands and scripts wire.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  calendars: ['domain'],
  effort: ['domain'],
  rules: ['domain', 'effort'],
  importers: ['domain'],
  evidence: ['domain', 'importers'],
  sandbox: ['domain', 'importers', 'evidence'],
  dossier: ['domain', 'importers', 'sandbox'],
  usecases: ['domain', 'effort', 'rules', 'importers'],
  db: ['domain', 'calendars', 'rules', 'importers', 'usecases', 'root'],
  exports: ['domain', 'rules'],
  http: ['domain', 'rules', 'usecases'],
  jobs: ['usecases'],
  cli: [
    'domain',
    'effort',
    'rules',
    'importers',
    'evidence',
    'sandbox',
    'dossier',
    'usecases',
    'exports',
    'root',
  ],
  root: ['domain', 'rules', 'db', 'usecases', 'sandbox', 'dossier', 'exports', 'http', 'jobs', 'cli'],
  migrations: ['db'],
  scripts: [
    'cli',
    'http',
    'domain',
    'effort',
    'evidence',
    'db',
    'usecases',
    'sandbox',
    'dossier',
    'exports',
    'importers',
    'rules',
    'root',
  ],
};

/** Packages that belong to one edge of the house. */
const ONLY_IN: Record<string, readonly string[]> = {
  knex: ['db', 'migrations'],
  pg: ['db', 'scripts'],
  'date-holidays': ['calendars'],
  'pg-boss': ['db', 'jobs', 'migrations'],
  express: ['http'],
  'express-session': ['http', 'db'],
  'pg-copy-streams': ['db', 'scripts'],
  exceljs: ['importers', 'exports', 'scripts'],
  saxes: ['importers', 'evidence'],
  'csv-parse': ['importers'],
  '@cantoo/pdf-lib': ['importers', 'scripts'],
};

function layerOf(path: string): string {
  const [top, second, third] = path.split('/');
  if (top !== 'server') return top ?? '';
  return third === undefined ? 'root' : (second ?? '');
}

/** `@scope/name/file` → `@scope/name`; a path stays a path. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

describe('the house', () => {
  test('sources were found', () => {
    expect(server.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  test('the layers and packages named here are those of the sources', () => {
    const sources = [...server, ...imports.map(({ from }) => from)].filter((path) => !path.endsWith('.d.ts'));
    expect(Object.keys(MAY_IMPORT).sort()).toEqual([...new Set(sources.map(layerOf))].sort());
    const imported = new Set(imports.map(({ specifier }) => packageOf(specifier)));
    expect(Object.keys(ONLY_IN).filter((name) => !imported.has(name))).toEqual([]);
  });

  test('imports point one way, types included', () => {
    const wrong = imports
      .filter(({ to }) => to !== null)
      .filter(({ from, to }) => {
        const [a, b] = [layerOf(from), layerOf(to ?? '')];
        // The embedded migrations list names each migration; migrations name the helper that protects a table.
        if (a === 'db' && b === 'migrations') return !from.endsWith('migrations-list.ts');
        return a !== b && !(MAY_IMPORT[a] ?? []).includes(b);
      })
      .map(({ from, to }) => `${from} → ${to ?? ''}`);
    expect(wrong).toEqual([]);
  });

  test('packages stay at their edge', () => {
    const wrong = imports
      .filter(({ from, specifier }) => {
        const name = packageOf(specifier);
        const allowed = Object.hasOwn(ONLY_IN, name) ? ONLY_IN[name] : undefined;
        return allowed !== undefined && !allowed.includes(layerOf(from));
      })
      .map(({ from, specifier }) => `${from} → ${specifier}`);
    expect(wrong).toEqual([]);
  });

  test('rules know neither the database, nor files, nor the network', () => {
    const wrong = imports
      .filter(
        ({ from, specifier }) =>
          layerOf(from) === 'rules' && /^(node:(?!crypto)|knex|pg|exceljs|express)/.test(specifier),
      )
      .map(({ from, specifier }) => `${from} → ${specifier}`);
    expect(wrong).toEqual([]);
  });

  test('no file imports itself in a circle', () => {
    expect(cyclesIn(imports)).toEqual([]);
  });

  test('no barrel', () => {
    expect(server.filter((path) => basename(path) === 'index.ts')).toEqual([]);
    // Whole, by a name of its own, or some of its names: each thing is imported from the file that says it.
    const reexports = server.filter((path) =>
      /^export (type )?(\*|\{[^}]*\} from)/m.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(reexports).toEqual([]);
  });

  test('files are kebab-case, of one subject: 400 lines at most, median under 100', () => {
    expect(server.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.ts$/.test(basename(path)))).toEqual(
      [],
    );
    const lengths = server.map((path) => ({
      path,
      lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1,
    }));
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
  });
});

describe('the test itself', () => {
  test('sees a circle of three files', () => {
    const circle = [
      { from: 'a.ts', to: 'b.ts', specifier: './b.js' },
      { from: 'b.ts', to: 'c.ts', specifier: './c.js' },
      { from: 'c.ts', to: 'a.ts', specifier: './a.js' },
    ];
    expect(cyclesIn(circle)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
  });
});
