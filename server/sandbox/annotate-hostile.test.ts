import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RICH, ZipFolder } from '../../test/support/rich-workbook.js';
import type { AnnotationOutcome, TableProblem } from '../domain/table-problem.js';
import { openSandbox, type Sandbox } from './sandbox.js';

// The compiled child reads these: run `npm run build` after a change.

let folder = '';
let zips: ZipFolder;
let sandbox: Sandbox;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declic-annotate-hostile-'));
  zips = new ZipFolder();
  sandbox = openSandbox({ concurrency: 1 });
});

afterAll(async () => {
  await sandbox.close();
  zips.remove();
  rmSync(folder, { recursive: true, force: true });
});

const problems: TableProblem[] = [
  {
    severity: 'error',
    at: { file: 'f.xlsx', sheet: 'Relevé d’été', cell: 'B3' },
    seen: null,
    message: { fr: 'À revoir.', en: 'To be seen again.' },
    asks: false,
  },
];
const into = (): string => join(folder, 'copy.xlsx');

async function annotate(bytes: Buffer | string, from = sandbox): Promise<AnnotationOutcome> {
  const path = join(folder, 'original');
  writeFileSync(path, bytes);
  rmSync(into(), { force: true });
  const file = { name: 'f.xlsx', path, byteLength: statSync(path).size };
  return from.annotate({ file, problems, lang: 'en', into: into() });
}

async function goodFileIsAnnotated(): Promise<void> {
  expect(await annotate(await zips.bytes(RICH))).toEqual({ kind: 'annotated' });
  expect(statSync(into()).size).toBeGreaterThan(1000);
  if (process.platform !== 'win32') expect(statSync(into()).mode & 0o077).toBe(0);
}

describe('refused as in reading, without a copy, and the next file is annotated', () => {
  const sheet = RICH['xl/worksheets/sheet1.xml'] ?? '';
  const cases: [string, string, () => Promise<Buffer> | Buffer][] = [
    [
      'a workbook cut short',
      'The file is incomplete or damaged.',
      async () => (await zips.bytes(RICH)).subarray(0, 900),
    ],
    [
      'a zip bomb',
      'The archive inflates to more than 200 times its size.',
      () => zips.bytes({ ...RICH, 'xl/media/image1.xml': ' '.repeat(40e6) }),
    ],
    [
      'more than 1,000 entries',
      'The archive has more than 1,000 entries.',
      () =>
        zips.bytes({
          ...RICH,
          ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`xl/${i}.xml`, ''])),
        }),
    ],
    [
      'a DOCTYPE',
      'The XML holds a DOCTYPE declaration, which is never accepted; the file is not read.',
      () => zips.bytes({ ...RICH, 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${sheet}` }),
    ],
    [
      'a sheet that never closes',
      'The file is incomplete or damaged.',
      () => zips.bytes({ ...RICH, 'xl/worksheets/sheet1.xml': sheet.slice(0, -20) }),
    ],
    [
      'entities of its own',
      'The file is incomplete or damaged.',
      () => zips.bytes({ ...RICH, 'xl/worksheets/sheet1.xml': sheet.replace('Relevé', '&bomb;') }),
    ],
    [
      'a sheet that is not there',
      'The file is incomplete or damaged.',
      () =>
        zips.bytes(
          Object.fromEntries(Object.entries(RICH).filter(([name]) => name !== 'xl/worksheets/sheet1.xml')),
        ),
    ],
    [
      'random bytes',
      'Only tables (.xlsx or .xlsm workbooks, CSV files) can be sent back annotated.',
      () => Buffer.from([0, 1, 2, 255, 254]),
    ],
  ];

  test.each(cases)('%s', async (_title, sentence, make) => {
    expect(await annotate(await make())).toMatchObject({ kind: 'none', reason: { en: sentence } });
    expect(existsSync(into()) ? statSync(into()).size : 0).toBe(0);
    await goodFileIsAnnotated();
  });
});

test('relations that climb out of the package name no file of this machine', async () => {
  const relations =
    RICH['xl/worksheets/_rels/sheet1.xml.rels']?.replace('../comments1.xml', '../../../../../etc/passwd') ??
    '';
  const outcome = await annotate(
    await zips.bytes({ ...RICH, 'xl/worksheets/_rels/sheet1.xml.rels': relations }),
  );
  expect(outcome).toMatchObject({ kind: 'none', reason: { en: 'The file is incomplete or damaged.' } });
});

test('the time and the size of a copy are limited', async () => {
  const rows = Array.from(
    { length: 40_000 },
    (_, row) => `<row r="${row + 5}"><c r="A${row + 5}"><v>${row}</v></c></row>`,
  );
  const sheet =
    RICH['xl/worksheets/sheet1.xml']?.replace('</sheetData>', `${rows.join('')}</sheetData>`) ?? '';
  const bytes = await zips.bytes({ ...RICH, 'xl/worksheets/sheet1.xml': sheet });
  const hurried = openSandbox({ limits: { wallSeconds: 0.01, largeFileSeconds: 0.01 }, concurrency: 1 });
  const small = openSandbox({ limits: { fileMegabytes: 0.1 }, concurrency: 1 });
  try {
    expect(await annotate(bytes, hurried)).toMatchObject({
      kind: 'none',
      reason: { en: expect.stringContaining('was stopped') as unknown },
    });
    expect(await annotate(bytes, small)).toMatchObject({
      kind: 'none',
      reason: { en: expect.stringContaining('larger than') as unknown },
    });
  } finally {
    await hurried.close();
    await small.close();
  }
});
