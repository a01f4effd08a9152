import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { seededNumbers } from '../../server/effort/seeded-numbers.js';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';

jest.setTimeout(60_000);

let house: CommandHouse;
beforeAll(() => {
  house = makeCommandHouse();
});
afterAll(() => house.remove());

/** Invented projects in the shape of each public file: size, effort, and a column that is not read. */
function writeSets(folder: string, rate: number): void {
  const chance = seededNumbers(21);
  const rows = (count: number, usual: number, hoursOfOne: number, unit: number): string[] =>
    Array.from({ length: count }, (_, index) => {
      const lnSize = 0.8 * chance.normal();
      const effort = (usual * rate * hoursOfOne * Math.exp(0.9 * lnSize + 0.5 * chance.normal())) / unit;
      return `${index + 1},${(usual * Math.exp(lnSize)).toFixed(2)},${effort.toFixed(3)}`;
    });
  const arff = (names: string[], data: string[]): string =>
    [
      '% Invented.',
      '@relation r',
      ...names.map((name) => `@attribute ${name} numeric`),
      '',
      '@data',
      ...data,
    ].join('\n');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), `${text}\n`);
  };
  write('albrecht.arff', arff(['No', 'RawFPcounts', 'Effort'], rows(30, 245, 10, 1000)));
  write('miyazaki94.arff', arff(['ID', 'KLOC', 'MM'], rows(40, 20, 500, 152)));
  write('kemerer.arff', arff(['ID', 'AdjFP', 'EffortMM'], rows(20, 245, 10, 152)));
  write('Desharnais.csv', ['id,PointsAjust,Effort', ...rows(40, 245, 10, 1)].join('\n'));
  write('COCOMO-81.csv', ['num,loc,actual', ...rows(40, 20, 500, 152)].join('\n'));
}

test('five sets in their own files give the tables and the bars', async () => {
  const folder = join(house.folder, 'sets');
  writeSets(folder, 1);
  const { status, stdout, stderr } = await house.run('effort-table', [folder]);
  const lines = stdout.split('\n');
  const named = lines.filter((line) => /^\| [A-Z]/.test(line)).map((line) => line.split(' | ')[0]?.slice(2));
  const sets = ['Albrecht', 'Desharnais', 'Miyazaki94', 'COCOMO81', 'Kemerer'];
  // Kemerer has twenty projects: twenty cannot be drawn and leave one.
  const drawn = sets.flatMap((set) => (set === 'Kemerer' ? [set, set] : [set, set, set]));
  expect(named).toEqual([...sets, ...drawn]);
  expect(lines.find((line) => line.startsWith('| Albrecht'))).toMatch(
    /^\| Albrecht \| 30 \| 0\.\d{3} \| 0\.\d{3} \| /,
  );
  const bars = lines.filter((line) => line.startsWith('- '));
  expect([bars.length, stderr]).toEqual([9, '']);
  expect(status).toBe(bars.every((line) => line.startsWith('- holds: ')) ? 0 : 1);
});

test('a bar that does not hold is said, and is a failure', async () => {
  const folder = join(house.folder, 'far');
  // A thousand times the published rate: a prior that far is worth less than five rows of one's own.
  writeSets(folder, 1000);
  const { status, stdout } = await house.run('effort-table', [folder]);
  expect([status, stdout.includes('- **does not hold**: Cold start: pinball')]).toEqual([1, true]);
});

test('no folder is a wrong use', async () => {
  const { status, stderr } = await house.run('effort-table', ['--lang', 'en']);
  expect([status, stderr]).toEqual([
    2,
    'Usage: npm run effort:table -- FOLDER (albrecht.arff, Desharnais.csv, miyazaki94.arff, COCOMO-81.csv, kemerer.arff)\n',
  ]);
});
