import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { deflateBomb } from '../../scripts/hostile/zips.js';
import { compoundFile } from '../../scripts/hostile/workbooks.js';
import { sandboxOf } from '../../test/support/speaking-child.js';
import type { Measurement } from '../domain/file-evidence.js';
import { unmeasured } from '../evidence/unmeasured.js';
import type { SourceFile } from '../importers/importer.js';
import { otherFolder } from '../importers/identification-problems.js';
import { openSandbox, type Sandbox } from './sandbox.js';

// The compiled child reads these: run `npm run build` after a change.

let folder = '';
let sandbox: Sandbox;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declic-measure-'));
  sandbox = openSandbox({ concurrency: 1 });
});

afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

function source(name: string, bytes: Uint8Array | string): SourceFile {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return { name: `deliverables/${name}`, path, byteLength: bytes.length, part: 'deliverables', answers: {} };
}

const nowhere: SourceFile = {
  name: 'a.pdf',
  path: '/nowhere',
  byteLength: 1,
  part: 'deliverables',
  answers: {},
};

/** Why it was not measured, and the problem that goes with it. */
const why = ({ evidence, problem }: Measurement) => [evidence.notMeasured, problem?.code ?? null];

async function twoPages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of ['Un guide pour les agents du service', 'La suite du guide'])
    pdf.addPage([595, 842]).drawText(text, { x: 50, y: 700, size: 12, font });
  return pdf.save();
}

describe('a guard that fires gives a reason and no measure, and does not once its limit is raised', () => {
  const evidence = JSON.stringify(unmeasured('scanned', 'report'));
  const after = (work: string) =>
    `async () => { ${work} say({ type: 'evidence', evidence: ${evidence} }); say(done); }`;

  test.each([
    ['time', after('await wait(700);'), { wallSeconds: 0.4 }, 'time-limit', 'time-limit'],
    [
      'memory',
      after('const held = Buffer.alloc(200e6, 1); await wait(500); held.at(0);'),
      { residentMegabytes: 150 },
      'memory-limit',
      'memory-limit',
    ],
    [
      'one message',
      after(`say({ type: 'format', format: 'x'.repeat(3e6) });`),
      { messageMegabytes: 1 },
      'too-large',
      'content-too-large',
    ],
  ])('%s', async (_, behaviour, limits, reason, code) => {
    expect(why(await sandboxOf(behaviour, limits).measure(nowhere, null))).toEqual([reason, code]);
    expect(why(await sandboxOf(behaviour, {}).measure(nowhere, null))).toEqual(['scanned', null]);
  });

  test('a child that ends by itself is a fault of ours, told as such', async () => {
    const crashing = sandboxOf('() => { process.exit(70); }', {});
    expect(why(await crashing.measure(nowhere, null))).toEqual(['refused', 'internal-error']);
  });

  test('the child that a guard stopped serves no other file', async () => {
    // The next child starts within the time of its file.
    const once = sandboxOf(
      `async () => { if (name.includes('slow')) await wait(60_000); ${after('').slice(14, -2)} }`,
      { wallSeconds: 5 },
    );
    expect(why(await once.measure({ ...nowhere, name: 'slow.pdf' }, null))).toEqual([
      'time-limit',
      'time-limit',
    ]);
    expect(why(await once.measure(nowhere, null))).toEqual(['scanned', null]);
  });
});

test('what must not be opened is not, nor what is too large', async () => {
  const refusal = otherFolder.make({ file: 'a.pdf' }, { kind: 'invoice' });
  expect(why(await sandbox.measure({ ...nowhere, refusal }, null))).toEqual(['refused', 'other-folder']);
  const small = openSandbox({ limits: { fileMegabytes: 0.0001 }, concurrency: 1 });
  try {
    expect(why(await small.measure(source('large.txt', 'mot '.repeat(500)), null))).toEqual([
      'too-large',
      'file-too-large',
    ]);
  } finally {
    await small.close();
  }
});

test('a real file is measured, with the versions of what read it', async () => {
  const { evidence, problem } = await sandbox.measure(source('guide.pdf', await twoPages()), null);
  expect(problem).toBeNull();
  expect(evidence).toMatchObject({
    notMeasured: null,
    role: 'report',
    measured: {
      reader: 'pdf',
      pages: 2,
      words: 11,
      versions: expect.objectContaining({ 'pdfjs-dist': expect.any(String) }),
    },
    traces: [],
  });
});

test.each<[string, () => Buffer | string, string, string | null]>([
  ['empty.docx', () => '', 'empty', null],
  ['noise.docx', () => Buffer.from([0, 1, 2, 3, 4]), 'unknown-format', null],
  ['old.doc', () => compoundFile(['WordDocument']), 'old-format', null],
  ['cut.pdf', () => '%PDF-1.7\n1 0 obj', 'damaged', 'pdf-unreadable'],
  ['bomb.docx', () => deflateBomb(), 'too-large', 'archive-too-large'],
])('%s is not measured, with its reason', async (name, bytes, reason, code) => {
  const { evidence, problem } = await sandbox.measure(source(name, bytes()), null);
  expect([evidence.notMeasured, evidence.measured]).toEqual([reason, null]);
  if (code !== null && problem !== null) expect(problem.code).toBe(code);
});

test('a file that is gone is told, and the role that a person knows stands', async () => {
  const { evidence, problem } = await sandbox.measure({ ...nowhere, path: join(folder, 'gone') }, 'template');
  expect([problem?.code, evidence.role]).toEqual(['unreadable-file', 'template']);
});
