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
