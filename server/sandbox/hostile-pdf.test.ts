import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream, StandardFonts } from '@cantoo/pdf-lib';
import type { SandboxItem } from './protocol.js';
import { openSandbox, type Sandbox } from './sandbox.js';

// The compiled child reads these: run `npm run build` after a change.

const XML = readFileSync('server/importers/einvoice/samples/prestation-jours-heures.cii.xml');
let folder = '';
let sandbox: Sandbox;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declic-hostile-pdf-'));
  sandbox = openSandbox({ concurrency: 1 });
});

afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

async function read(bytes: Uint8Array): Promise<SandboxItem[]> {
  const path = join(folder, 'facture.pdf');
  writeFileSync(path, bytes);
  const file = {
    name: 'facture.pdf',
    path,
    byteLength: bytes.length,
    part: 'invoices',
    answers: {},
  } as const;
  const items: SandboxItem[] = [];
  for await (const item of sandbox.read(file)) items.push(item);
  return items;
}

const refusalOf = (items: readonly SandboxItem[]): string | null => {
  const last = items.at(-1);
  return last?.type === 'refused' ? last.problem.code : null;
};

/** A PDF whose page is these drawing instructions, deflated `times` times. */
async function pdfDrawing(content: Buffer, { times = 1, xml = false } = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  page.node.newFontDictionary('F1', (await pdf.embedFont(StandardFonts.Helvetica)).ref);
  if (xml) await pdf.attach(XML, 'factur-x.xml', { mimeType: 'text/xml' });
  await pdf.flush();
  let bytes: Uint8Array = content;
  for (let time = 0; time < times; time += 1) bytes = deflateSync(bytes, { level: 9 });
  const filters = pdf.context.obj({ Filter: Array.from({ length: times }, () => 'FlateDecode') });
  page.node.set(PDFName.of('Contents'), pdf.context.register(PDFRawStream.of(filters, bytes)));
  return pdf.save();
}

/** Less than a child may hold; the reader of streams doubles what it holds as it goes. */
const NOTHING = Buffer.alloc(300_000_000, 0x20);

describe('a page that inflates beyond all measure is refused by the memory it takes, and the next file is read', () => {
  test.each([
    ['spaces, 300 MB', { times: 1 }],
    ['the same behind two filters', { times: 2 }],
    ['the page of a Factur-X', { times: 1, xml: true }],
  ])('%s', async (_, options) => {
    const bomb = await pdfDrawing(NOTHING, options);
    expect(bomb.length).toBeLessThan(1_000_000);
    const started = Date.now();
    expect(refusalOf(await read(bomb))).toBe('memory-limit');
    expect(Date.now() - started).toBeLessThan(20_000);
    const good = await read(readFileSync('server/importers/invoice-pdf/samples/factur-x-page-fidele.pdf'));
    expect(refusalOf(good)).toBeNull();
    expect(good.some((item) => item.type === 'invoice')).toBe(true);
  });
});

test('a page of a million texts is read as far as its limit', async () => {
  const content = Buffer.from('BT /F1 8 Tf 50 700 Td (Facture) Tj ET\n'.repeat(1_000_000));
  const items = await read(await pdfDrawing(content, { xml: true }));
  expect(refusalOf(items)).toBeNull();
  expect(items.some((item) => item.type === 'invoice')).toBe(true);
});
