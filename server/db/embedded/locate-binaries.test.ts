import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { chooseBinaries, packageBinaries, programOf, systemBinaries } from './locate-binaries.js';

const all = [packageBinaries(), ...systemBinaries()].filter((found) => found !== undefined);

test('what is found runs, and is the version it says', () => {
  expect(all.length).toBeGreaterThan(0);
  for (const binaries of all) {
    const said = spawnSync(programOf(binaries, 'initdb'), ['--version'], { encoding: 'utf8' });
    expect(said.stdout).toContain(`(PostgreSQL) ${binaries.major}`);
    expect(binaries.major).toBeGreaterThanOrEqual(15);
  }
});

test('the newest installed version comes first', () => {
  const majors = systemBinaries().map((binaries) => binaries.major);
  expect(majors).toEqual([...majors].sort((a, b) => b - a));
});

test('the package comes first; data of another version goes to the programs that made it', () => {
  expect(chooseBinaries(undefined, undefined)).toEqual(all[0]);
  for (const binaries of all) expect(chooseBinaries(undefined, binaries.major).major).toBe(binaries.major);
});

test('a folder without programs gives one sentence that names DATABASE_URL', () => {
  expect(() => chooseBinaries('/nowhere', undefined)).toThrow('Name a database in DATABASE_URL');
});
