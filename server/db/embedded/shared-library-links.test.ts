import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { makeTestFolder } from '../../../test/support/test-server.js';
import { packageBinaries } from './locate-binaries.js';
import { linkSharedLibraries } from './shared-library-links.js';

const folder = makeTestFolder('links');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a folder without a list has no links to make', () => {
  expect(linkSharedLibraries(folder)).toBe(true);
});

test('programs installed without their links run again once these are made', () => {
  const native = packageBinaries()?.movable?.native;
  // Without the package there is nothing to link, which the test above covers.
  if (native === undefined) return;
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, filter: (source) => !lstatSync(source).isSymbolicLink() });
  const version = () =>
    spawnSync(join(copy, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', env: {} }).stdout;
  expect(version()).toBe('');

  expect(linkSharedLibraries(copy)).toBe(true);
  expect(version()).toMatch(/^postgres \(PostgreSQL\) \d+/);
  const list = JSON.parse(readFileSync(join(copy, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of list) expect(readlinkSync(join(folder, target))).not.toContain('/');
  expect(linkSharedLibraries(copy)).toBe(true);
});
