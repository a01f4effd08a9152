import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import type { SourcePeek } from '../domain/source-peek.js';
import type { SourceRef } from '../domain/source-ref.js';
import { openSandbox, type Sandbox } from './sandbox.js';

// The compiled child reads these: run `npm run build` after a change.

let folder = '';
let sandbox: Sandbox;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declic-peek-'));
  sandbox = openSandbox({ concurrency: 1 });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

async function peek(
  bytes: Buffer | string,
  at: Omit<SourceRef, 'file'>,
  from = sandbox,
): Promise<SourcePeek> {
  const path = join(folder, 'file.bin');
  writeFileSync(path, bytes);
  return from.peek({ name: 'file', path, byteLength: statSync(path).size }, { file: 'file', ...at });
}

/** The reason why nothing is shown, or what is shown instead. */
const told = (shown: SourcePeek): string => (shown.kind === 'none' ? shown.reason.en : shown.kind);

async function workbook(extra: Record<string, Buffer>): Promise<Buffer> {
  const made = new ZipFile();
  for (const name of ['[Content_Types].xml', 'xl/workbook.xml']) made.addBuffer(Buffer.from('<a/>'), name);
  for (const [name, content] of Object.entries(extra)) made.addBuffer(content, name);
  made.end();
  const chunks: Buffer[] = [];
  for await (const chunk of made.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function inflatingPdf(): Buffer {
  const data = deflateSync(Buffer.alloc(60e6, 0x20));
  const head = `%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${data.length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj\n')]);
}

const CELL = { sheet: 'S', cell: 'A1' };
const PATH = { path: '/Invoice' };

test.each<[string, Omit<SourceRef, 'file'>, RegExp, () => Buffer | string | Promise<Buffer>]>([
  ['a zip bomb', CELL, /200 times/, () => workbook({ 'xl/a.xml': Buffer.alloc(10e6, 32) })],
  ['a workbook of nothing', CELL, /not that of an Excel workbook/, () => workbook({})],
  ['XML with a DOCTYPE', PATH, /DOCTYPE/, () => '<!DOCTYPE x [<!ENTITY a "b">]><Invoice>&a;</Invoice>'],
  ['XML 5,000 levels deep', PATH, /64 levels/, () => '<a>'.repeat(5000) + '</a>'.repeat(5000)],
  ['a PDF that inflates', PATH, /50 MB/, inflatingPdf],
  ['binary data', { line: 1 }, /not shown here/, () => Buffer.alloc(5000)],
  ['a text with a zero byte further on', { line: 1 }, /NUL bytes/, () => `a;b\n${'1;2\n'.repeat(20_000)}\0`],
  ['a path without an end', { path: '/Invoice'.repeat(100_000) }, /no such place/, () => '<Invoice/>'],
])('%s shows nothing and says why', async (_title, at, reason, make) => {
  const shown = await peek(await make(), at);
  expect(shown.kind).toBe('none');
  expect(told(shown)).toMatch(reason);
  expect(told(await peek('a;b\n1;2\n', { line: 2 }))).toBe('lines');
});

test('one line of 8 MB, and a record of 100,000 lines, are shown in a few kilobytes', async () => {
  for (const text of [`a;b\n${'x'.repeat(8e6)}`, `a;b\n"${'x\n'.repeat(100_000)}";1\n`]) {
    const shown = await peek(text, { line: 2 });
    expect(told(shown)).toBe('lines');
    expect(JSON.stringify(shown).length).toBeLessThan(10_000);
  }
});

test('attributes and siblings without end are shown in part', async () => {
  const attributes = Array.from({ length: 250 }, (_, index) => `a${index}="${'x'.repeat(600)}"`).join(' ');
  const shown = await peek(`<r>${`<i ${attributes}/>`.repeat(80)}</r>`, { path: '/*:r/*:i[40]/@a249' });
  expect(told(shown)).toBe('element');
  expect(JSON.stringify(shown).length).toBeLessThan(250_000);
  expect(shown).toMatchObject({ cited: { attribute: 'a249', text: `${'x'.repeat(499)}…` } });
});

test('a file above the limit is not opened; one that vanished is told', async () => {
  const path = join(folder, 'gone');
  const at = { file: 'gone', line: 1 };
  expect(told(await sandbox.peek({ name: 'gone', path, byteLength: 600 * 1024 ** 2 }, at))).toMatch(/512 MB/);
  expect(told(await sandbox.peek({ name: 'gone', path, byteLength: 1 }, at))).toMatch(/cannot be opened/);
});

test('a guard of reading stops it: its time', async () => {
  const hurried = openSandbox({ concurrency: 1, limits: { wallSeconds: 0.02, largeFileSeconds: 0.02 } });
  try {
    expect(told(await peek('a;b\n1;2\n'.repeat(1e6), { line: 1_500_000 }, hurried))).toMatch(/stopped after/);
  } finally {
    await hurried.close();
  }
});
