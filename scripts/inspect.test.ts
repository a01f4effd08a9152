import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The command as a person runs it, from `dist/`: run `npm run build` after a change.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const script = join(root, 'dist', 'scripts', 'inspect.js');

interface Output {
  version: 1;
  files: {
    document: { file: string; status: string; problems: { code: string }[] };
    invoices: unknown[];
    timesheet: unknown;
  }[];
}

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declic-inspect-'));
  const invoice = readFileSync(
    join(root, 'server', 'importers', 'einvoice', 'samples', 'prestation-jours-heures.ubl.xml'),
  );
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'sub', 'invoice.xml'), invoice);
  writeFileSync(join(folder, 'broken.xml'), invoice.subarray(0, 900));
  writeFileSync(join(folder, 'empty.csv'), '');
  writeFileSync(
    join(folder, 'timesheet.csv'),
    'person_key,person,contract_ref,date,quantity,unit,note\np1,Camille Exemple,C-1,2026-09-01,0.5,day,Atelier\n',
  );
  writeFileSync(join(folder, 'line\nbreak.xml'), invoice);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function inspect(
  args: string[],
  env: Record<string, string> = {},
): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', LANG: 'fr_FR.UTF-8', ...env },
    maxBuffer: 64e6,
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

describe('JSON', () => {
  test('one bad file never stops the rest; sorted by path; status 3', () => {
    const { status, out, err } = inspect([folder, '--json', '-']);
    const { version, files } = JSON.parse(out) as Output;
    expect(version).toBe(1);
    expect(files.map(({ document }) => [document.file, document.status, document.problems[0]?.code])).toEqual(
      [
        ['broken.xml', 'refused', 'xml-truncated'],
        ['empty.csv', 'refused', 'empty-file'],
        ['line\nbreak.xml', 'refused', 'unsafe-name'],
        ['sub/invoice.xml', 'read', undefined],
        ['sub/invoice.xml/cra-septembre.csv', 'read', undefined],
        ['timesheet.csv', 'read', undefined],
      ],
    );
    expect([status, err]).toEqual([3, '']);
  });

  test('two runs give the same bytes, to a file too', () => {
    const target = join(folder, '..', `${folder.split('/').at(-1) ?? ''}.json`);
    try {
      expect(inspect([folder, '--json', target]).status).toBe(3);
      expect(readFileSync(target, 'utf8')).toBe(inspect([folder, '--json', '-']).out);
    } finally {
      rmSync(target, { force: true });
    }
  });

  test('documents, invoices and timesheets are valid by the published schema', () => {
    const schema = JSON.parse(readFileSync(join(root, 'docs', 'audit-result.schema.json'), 'utf8')) as object;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema(schema, 'result');
    const validate = ajv.compile({
      type: 'object',
      required: ['document', 'invoices', 'timesheet', 'contracts', 'measured', 'notMeasured', 'aiTraces'],
      additionalProperties: false,
      properties: {
        document: { $ref: 'result#/$defs/document' },
        invoices: { type: 'array', items: { $ref: 'result#/$defs/invoice' } },
        timesheet: { anyOf: [{ $ref: 'result#/$defs/timesheet' }, { type: 'null' }] },
        contracts: { type: 'array', items: { $ref: 'result#/$defs/contract' } },
        measured: { type: 'null' },
        notMeasured: { type: ['string', 'null'] },
        aiTraces: { type: 'array', maxItems: 0 },
      },
    });
    const { files } = JSON.parse(inspect([folder, '--json', '-']).out) as Output;
    for (const file of files) {
      validate(file);
      expect([file.document.file, validate.errors ?? []]).toEqual([file.document.file, []]);
    }
    expect(files[3]?.invoices).toHaveLength(1);
    expect(files[5]?.timesheet).toMatchObject({ entries: 1, days: '0.5', hours: null, first: '2026-09-01' });
  });
});

test('a person reads status, kind, format and what was read, in the language asked', () => {
  const french = inspect([join(folder, 'timesheet.csv')]);
  expect(french.out).toBe(
    'timesheet.csv: lu · feuille de temps · native · 1\u00a0saisie · 0,50\u00a0j · 1er\u00a0sept.\u00a02026\n1\u00a0fichier : 1\u00a0lu.\n',
  );
  expect(french.status).toBe(0);
  const english = inspect([folder, '--lang', 'en']);
  expect(english.out).toContain('sub/invoice.xml: read · invoice · ubl-invoice · 1\u00a0invoice · ');
  expect(english.out).toContain('line?break.xml: refused · unknown\n    error unsafe-name: ');
  expect(english.out).toMatch(/\n6\u00a0files: 3\u00a0read, 3\u00a0refused\.\n$/);
});

test('a file given by itself keeps its base name, unless two would have one name', () => {
  const names = (args: string[]): string[] =>
    (JSON.parse(inspect([...args, '--json', '-']).out) as Output).files.map(({ document }) => document.file);
  const one = join(folder, 'sub', 'invoice.xml');
  expect(names([one])).toEqual(['invoice.xml', 'invoice.xml/cra-septembre.csv']);
  expect(names([one, one])).toEqual([one, `${one}/cra-septembre.csv`]);
});

describe('wrong use: one sentence in the language asked, status 2', () => {
  const kinds = (): string => join(folder, 'empty.csv');
  test.each([
    [() => [], 'Usage : npm run inspect -- FICHIER_OU_DOSSIER…', 'Usage: npm run inspect -- FILE_OR_FOLDER…'],
    [() => ['--nope'], 'Option inconnue : --nope', 'Unknown option: --nope'],
    [() => [join(folder, 'nowhere')], 'Rien à cet endroit', 'Nothing there'],
    [
      () => [folder, '--json', join(folder, 'no', 'a.json')],
      'Impossible d’écrire',
      'The result cannot be written',
    ],
    [() => [folder, '--kinds', kinds()], 'Le fichier est vide.', 'The file is empty.'],
  ])('case %#', (args, fr, en) => {
    const french = inspect(args());
    expect([french.status, french.out]).toEqual([2, '']);
    expect(french.err).toContain(fr);
    expect(french.err.trim().split('\n')).toHaveLength(1);
    const english = inspect(args(), { LANG: 'en_GB.UTF-8' });
    expect([english.status, english.err.includes(en)]).toEqual([2, true]);
  });

  test('a language that is not known', () => {
    expect(inspect([folder, '--lang', 'de'], { LANG: 'en_GB' }).err).toBe(
      '--lang needs fr or en, not “de”.\n',
    );
  });
});
