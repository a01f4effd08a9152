import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GRAIN_OUTLINES } from '../../scripts/new-rule/grains.js';
import { listInCatalogue } from '../../scripts/new-rule/list-in-catalogue.js';
import { newRule } from '../../scripts/new-rule/new-rule.js';
import { projectRoot } from '../../server/project-root.js';

const TIMEOUT = 120_000;
const root = projectRoot();
/** One rule a grain, of codes that no rule has. */
const MADE = Object.keys(GRAIN_OUTLINES).map((per, index) => ({
  per,
  id: `${per}-made-by-outline`,
  code: `${'ADRCTPLIX'.charAt(index)}9${index}`,
}));

/** What the tests of the catalogue need, in a folder of its own. */
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'declic-new-rule-'));
  for (const part of [
    'package.json',
    'tsconfig.json',
    '.prettierrc.json',
    'server/rules',
    'server/domain',
    'server/effort',
  ])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  cpSync(join(root, 'test/catalogue'), join(copy, 'test/catalogue'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => {
  rmSync(copy, { recursive: true });
});

const run = (program: string, ...args: readonly string[]): { status: number | null; out: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, out: `${stdout}${stderr}` };
};

/** Names of the tests of the made rules that fail, once each. */
function failing(): { ran: number; names: string[] } {
  const config = {
    rootDir: copy,
    testEnvironment: 'node',
    extensionsToTreatAsEsm: ['.ts'],
    transform: {
      '^.+\\.ts$': [
        '@swc/jest',
        { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
      ],
    },
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    testMatch: ['**/test/catalogue/{cases,catalogue}.test.ts'],
    watchman: false,
  };
  writeFileSync(join(copy, 'jest.json'), JSON.stringify(config));
  const result = join(copy, 'result.json');
  const jest = join(copy, 'node_modules/jest/bin/jest.js');
  const { out } = run(
    '--experimental-vm-modules',
    jest,
    ...['--config', 'jest.json', '--runInBand', '--json', '--outputFile', result],
    ...['-t', 'made-by-outline|the catalogue'],
  );
  const suites = JSON.parse(readFileSync(result, 'utf8')) as {
    testResults: { assertionResults: { status: string; title: string }[]; message: string }[];
  };
  const answers = suites.testResults.flatMap(({ assertionResults }) => assertionResults);
  const ran = answers.filter(({ status }) => status !== 'pending');
  if (ran.length === 0) throw new Error(out);
  return {
    ran: ran.length,
    names: [...new Set(ran.filter(({ status }) => status === 'failed').map(({ title }) => title))],
  };
}

describe('a rule that is only an outline', () => {
  beforeAll(async () => {
    for (const { per, id, code } of MADE) await newRule(copy, [id, '--code', code, '--per', per], 'en');
  });

  test(
    'passes the tests of the catalogue, but for the words that a person must write',
    () => {
      const { ran, names } = failing();
      // Six cases and ten demands for each grain.
      expect(ran).toBeGreaterThan(MADE.length * 14);
      expect(names).toEqual(['has its words: nothing is left to write']);
    },
    TIMEOUT,
  );

  test(
    'compiles',
    () => {
      const include = MADE.map(({ id }) => `server/rules/${id}/*.ts`);
      writeFileSync(join(copy, 'made.json'), JSON.stringify({ extends: './tsconfig.json', include }));
      expect(run('node_modules/typescript/bin/tsc', '-p', 'made.json')).toEqual({ status: 0, out: '' });
    },
    TIMEOUT,
  );

  test(
    'is formatted as the rest',
    () => {
      const folders = MADE.map(({ id }) => `server/rules/${id}`);
      const { status, out } = run('node_modules/prettier/bin/prettier.cjs', '--list-different', ...folders);
      expect([out, status]).toEqual(['', 0]);
    },
    TIMEOUT,
  );
});

describe('what cannot be made', () => {
  test.each([
    [['Bad'], 'The name of a folder is expected'],
    [['line-made', '--code', 'Z1', '--per', 'line'], '--code needs a family'],
    [['line-made', '--code', 'A77', '--per', 'week'], '--per needs one of: line'],
    [['line-made', '--code', 'A77'], '--per needs one of'],
    [['line-made', '--code', 'A77', '--per', 'line', '--class', 'hard'], '--class needs one of: fact'],
    [['line-made', '--code', 'A1', '--per', 'line'], 'A1 exists already.'],
    [['line-total-differs', '--code', 'A77', '--per', 'line'], 'line-total-differs exists already.'],
  ])('%j: %s', async (args, sentence) => {
    await expect(newRule(copy, args, 'en')).rejects.toThrow(sentence);
  });
});

describe('the list of rules', () => {
  const list = `import type { Rule } from './rule.js';
import { rule as lineFirst } from './line-first/rule.js';
import { rule as lineTenth } from './line-tenth/rule.js';

export const catalogue: readonly Rule[] = [
  lineFirst, // A1
  lineTenth, // A10
];
`;

  test('takes a rule at its place, by family and then by number', () => {
    expect(listInCatalogue(list, { id: 'line-second-one', code: 'A2' }))
      .toBe(`import type { Rule } from './rule.js';
import { rule as lineFirst } from './line-first/rule.js';
import { rule as lineSecondOne } from './line-second-one/rule.js';
import { rule as lineTenth } from './line-tenth/rule.js';

export const catalogue: readonly Rule[] = [
  lineFirst, // A1
  lineSecondOne, // A2
  lineTenth, // A10
];
`);
  });

  test('takes one of a later family at the end, and one before all others', () => {
    const later = listInCatalogue(list, { id: 'invoice-late', code: 'X3' });
    expect(later).toContain('  lineTenth, // A10\n  invoiceLate, // X3\n];');
    const sooner = listInCatalogue(list.replace('lineFirst, // A1', 'lineFirst, // D1'), {
      id: 'line-sooner',
      code: 'A3',
    });
    expect(sooner).toContain('= [\n  lineSooner, // A3\n  lineFirst, // D1');
  });
});
