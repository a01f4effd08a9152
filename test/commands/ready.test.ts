import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A tree with its packages installed but for the compiler: the build starts, says so, and fails. */
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'declic-ready-'));
  for (const folder of ['server', 'migrations', 'scripts', 'node_modules']) mkdirSync(join(root, folder));
  copyFileSync('scripts/ready.mjs', join(root, 'scripts', 'ready.mjs'));
  for (const name of ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'])
    writeFileSync(join(root, name), '{}\n');
  const installed = createHash('sha256').update('package-lock.json\0{}\n\0').digest('hex');
  writeFileSync(join(root, 'node_modules', '.ready'), installed);
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test('what is said before the command can speak its language is said in both, on standard error', () => {
  const ready = spawnSync(process.execPath, [join(root, 'scripts', 'ready.mjs')], { encoding: 'utf8' });
  const lines = ready.stderr.split('\n');
  expect(lines[0]).toBe('Préparation de Déclic… / Building Déclic…');
  expect(lines.filter((line) => line.startsWith('Échec / Failed: '))).toHaveLength(1);
  expect(ready.stdout).toBe('');
  expect(ready.status).toBe(1);
});

test('pages are built for use, whatever the environment of who starts the build says', () => {
  const script = (path: readonly string[], code: string): void => {
    mkdirSync(join(root, ...path.slice(0, -1)), { recursive: true });
    writeFileSync(join(root, ...path), code);
  };
  const compiled = ['server', 'migrations', 'scripts'].map((part) => `'${join(root, 'dist', part)}'`);
  script(
    ['node_modules', 'typescript', 'bin', 'tsc'],
    `const { mkdirSync, writeFileSync } = require('fs');
     for (const part of [${compiled.join(', ')}]) mkdirSync(part, { recursive: true });
     writeFileSync('${join(root, 'dist', 'scripts', 'openapi.js')}', '');`,
  );
  script(['scripts', 'openapi.ts'], '');
  script(['node_modules', 'openapi-typescript', 'bin', 'cli.js'], '');
  script(['node_modules', 'vite', 'bin', 'vite.js'], 'process.stderr.write(`for ${process.env.NODE_ENV}`)');
  for (const folder of [['web'], ['server', 'domain']]) mkdirSync(join(root, ...folder), { recursive: true });
  const ready = spawnSync(process.execPath, [join(root, 'scripts', 'ready.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'test' },
  });
  expect(ready.stderr).toContain('for production');
});
