import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import type { Problem } from '../domain/problem.js';
import type { SandboxItem } from './protocol.js';
import { openSandbox, type Sandbox } from './sandbox.js';

// Files that are broken, and those that only the sandbox sees; the list of what strangers send: test/hostile. The compiled child
// reads these: run `npm run build` after a change.

let folder = '';
let sandbox: Sandbox;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declic-hostile-'));
  sandbox = openSandbox({ concurrency: 2 });
});

afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

async function read(name: string, bytes: Buffer | string, from = sandbox): Promise<SandboxItem[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return readPath(name, path, from);
}

async function readPath(name: string, path: string, from = sandbox): Promise<SandboxItem[]> {
  const items: SandboxItem[] = [];
  const byteLength = statSync(path).size;
  for await (const item of from.read({ name, path, byteLength, part: 'any', answers: {} })) items.push(item);
  return items;
}

function refusal(items: readonly SandboxItem[]): Problem | null {
  const last = items.at(-1);
  return last?.type === 'refused' ? last.problem : null;
}

async function zip(entries: Record<string, Buffer | string>): Promise<Buffer> {
  const made = new ZipFile();
  for (const [name, content] of Object.entries(entries)) made.addBuffer(Buffer.from(content), name);
  made.end();
  const chunks: Buffer[] = [];
  for await (const chunk of made.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const workbook = (extra: Record<string, Buffer | string>): Promise<Buffer> =>
  zip({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': '<workbook/>', ...extra });

const GOOD =
  'person_key,person,contract_ref,date,quantity,unit,note\np1,Camille Exemple,C-1,2026-09-01,1,day,Atelier\n';

async function goodFileIsRead(): Promise<void> {
  const items = await read('good.csv', GOOD);
  expect(refusal(items)).toBeNull();
  expect(items.some((item) => item.type === 'entries' && item.entries.length === 1)).toBe(true);
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2';

describe('refused by name, and the next file is read', () => {
  const cases: [string, string, string, () => Buffer | string | Promise<Buffer>][] = [
    ['an empty file', 'empty.xml', 'empty-file', () => ''],
    ['zeros', 'zeros.csv', 'unknown-format', () => Buffer.alloc(5000)],
    [
      'random bytes',
      'noise.pdf',
      'unknown-format',
      () => Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)),
    ],
    [
      'a text document',
      'letter.docx',
      'unknown-format',
      () => zip({ '[Content_Types].xml': TYPES, 'word/document.xml': '<w/>' }),
    ],
    [
      'a workbook of 1,001 entries',
      'many.xlsx',
      'archive-too-large',
      () => workbook(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`xl/${i}.xml`, '']))),
    ],
    ['a workbook whose directory lies about sizes', 'liar.xlsx', 'damaged-archive', lyingWorkbook],
    ['two entries of one name', 'twice.xlsx', 'ambiguous-archive', twiceNamed],
    ['XML that never closes', 'open.xml', 'xml-truncated', () => `<Invoice xmlns="${UBL}"><a>`],
  ];

  test.each(cases)('%s', async (_title, name, code, make) => {
    const started = Date.now();
    const problem = refusal(await read(name, await make()));
    expect(problem).toMatchObject({ code, severity: 'error', at: { file: name } });
    expect(Date.now() - started).toBeLessThan(10_000);
    await goodFileIsRead();
  });
});

test('a folder and a pipe are never opened', async () => {
  mkdirSync(join(folder, 'folder.xml'));
  expect(refusal(await readPath('folder.xml', join(folder, 'folder.xml')))?.code).toBe('not-a-file');
  if (process.platform === 'win32') return;
  execFileSync('mkfifo', [join(folder, 'pipe.xml')]);
  expect(refusal(await readPath('pipe.xml', join(folder, 'pipe.xml')))?.code).toBe('not-a-file');
});

test('a PDF cut short is refused by its name', async () => {
  const problem = refusal(await read('cut.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog'));
  expect(problem).toMatchObject({ code: 'pdf-unreadable', severity: 'error' });
});

test('a file that vanished is unreadable', async () => {
  const file = {
    name: 'gone.xml',
    path: join(folder, 'gone.xml'),
    byteLength: 10,
    part: 'any',
    answers: {},
  } as const;
  const items: SandboxItem[] = [];
  for await (const item of sandbox.read(file)) items.push(item);
  expect(refusal(items)?.code).toBe('unreadable-file');
});

test('an oversized file is not opened, and is with a higher limit', async () => {
  const large = GOOD + 'p1,Camille Exemple,C-1,2026-09-01,0,day,\n'.repeat(30_000);
  const small = openSandbox({ limits: { fileMegabytes: 1 }, concurrency: 1 });
  try {
    expect(refusal(await read('large.csv', large, small))?.code).toBe('file-too-large');
  } finally {
    await small.close();
  }
  expect(refusal(await read('large.csv', large))).toBeNull();
});

test('the content decides, and the lie of the extension is told', async () => {
  const items = await read('timesheet.xml', GOOD);
  expect(items).toContainEqual({ type: 'identified', format: 'native', kind: 'timesheet' });
  expect(items.some((item) => item.type === 'problem' && item.problem.code === 'extension-mismatch')).toBe(
    true,
  );
  expect(refusal(items)).toBeNull();
});

test('a million bad cells are one thousand problems and their number', async () => {
  const rows = 'p1,Camille Exemple,C-1,31/02/2026,x,day,\n'.repeat(3000);
  const problems = (await read('bad.csv', GOOD + rows)).filter((item) => item.type === 'problem');
  expect(problems).toHaveLength(1000);
  expect(problems.at(-1)?.problem).toMatchObject({
    code: 'more-problems',
    message: { en: 'This file has 5,001 more problems, which are not listed.' },
  });
});

/** Both headers of the sheet say 10 bytes; a million come out. */
async function lyingWorkbook(): Promise<Buffer> {
  const bytes = await workbook({ 'xl/worksheets/sheet1.xml': Buffer.alloc(1e6, 32) });
  const real = Buffer.alloc(4);
  real.writeUInt32LE(1e6);
  for (let at = bytes.indexOf(real); at >= 0; at = bytes.indexOf(real, at + 4)) bytes.writeUInt32LE(10, at);
  expect(deflateRawSync(Buffer.alloc(1e6, 32)).length).toBeLessThan(bytes.length);
  return bytes;
}

async function twiceNamed(): Promise<Buffer> {
  const bytes = await workbook({ 'xl/a.xml': 'one', 'xl/b.xml': 'two' });
  const other = Buffer.from('xl/b.xml');
  for (let at = bytes.indexOf(other); at >= 0; at = bytes.indexOf(other, at)) bytes.write('xl/a.xml', at);
  return bytes;
}
