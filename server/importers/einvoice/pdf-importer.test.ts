import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { RefusedFile, type ReadPiece } from '../importer.js';
import { MEGABYTE } from '../limits.js';
import { PagesUnreadable, readPageText } from '../pdf-page/page-text.js';
import { facturX } from './pdf-importer.js';

const SAMPLES = join(process.cwd(), 'server/importers/einvoice/samples');
const sample = (name: string): Uint8Array => readFileSync(join(SAMPLES, name));
const folder = mkdtempSync(join(tmpdir(), 'declic-pdf-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function pdfWith(attachments: Record<string, Uint8Array>): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 200]);
  for (const [name, bytes] of Object.entries(attachments))
    await pdf.attach(bytes, name, { mimeType: name.endsWith('.xml') ? 'text/xml' : 'text/csv' });
  return pdf;
}

async function readBytes(bytes: Uint8Array): Promise<{ pieces: ReadPiece[]; refused: RefusedFile | null }> {
  const path = join(folder, 'facture.pdf');
  writeFileSync(path, bytes);
  const pieces: ReadPiece[] = [];
  const file = {
    name: 'facture.pdf',
    path,
    byteLength: bytes.length,
    part: 'invoices' as const,
    answers: {},
  };
  try {
    for await (const piece of facturX.read(file)) pieces.push(piece);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { pieces, refused: error };
  }
  return { pieces, refused: null };
}

async function readPdf(attachments: Record<string, Uint8Array>) {
  return readBytes(await (await pdfWith(attachments)).save());
}

const codes = (pieces: ReadPiece[]): string[] =>
  pieces.flatMap((piece) => (piece.type === 'problem' ? [piece.problem.code] : []));
const invoiceIn = (pieces: ReadPiece[]) =>
  pieces.flatMap((piece) => (piece.type === 'invoice' ? [piece.invoice] : []))[0];
const formatIn = (pieces: ReadPiece[]) =>
  pieces.flatMap((piece) => (piece.type === 'format' ? [piece.format] : []))[0];

describe('PDF with an invoice inside', () => {
  test('Factur-X: the invoice, and the other attachments by their hash', async () => {
    const { pieces } = await readPdf({
      'cra.csv': Buffer.from('date;jours'),
      'factur-x.xml': sample('prestation-jours-heures.cii.xml'),
    });
    expect(codes(pieces)).toEqual([]);
    expect(formatIn(pieces)).toBe('factur-x');
    const invoice = invoiceIn(pieces);
    expect(invoice?.number).toBe('F-2026-0117');
    expect(invoice?.lines[1]?.source).toEqual({
      file: 'facture.pdf',
      path: '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem[2]',
    });
    expect(invoice?.attachments.map(({ name, mime, byteLength }) => [name, mime, byteLength])).toEqual([
      ['cra-septembre.csv', 'text/csv', 42],
      ['cra.csv', 'text/csv', 10],
    ]);
  });

  test('ZUGFeRD 1.0, its name in capitals, is told by its own format', async () => {
    const { pieces } = await readPdf({ 'ZUGFeRD-invoice.xml': sample('zugferd-1.xml') });
    expect([formatIn(pieces), codes(pieces)]).toEqual(['zugferd-1', []]);
  });

  test('an unexpected name is read with a warning', async () => {
    const { pieces } = await readPdf({ 'facture.xml': sample('prestation-jours-heures.cii.xml') });
    expect(codes(pieces)).toEqual(['pdf-attachment-name-unexpected']);
    expect(invoiceIn(pieces)?.number).toBe('F-2026-0117');
  });

  test('of two invoices the standard name is read, and it is said', async () => {
    const { pieces } = await readPdf({
      'a.xml': sample('avoir.cii.xml'),
      'factur-x.xml': sample('prestation-jours-heures.cii.xml'),
    });
    expect(codes(pieces)).toEqual(['pdf-several-invoices']);
    expect(invoiceIn(pieces)?.number).toBe('F-2026-0117');
  });

  test('whose pages cannot be read: its data are, and nothing is held against them', async () => {
    const pdf = await pdfWith({ 'factur-x.xml': sample('prestation-jours-heures.cii.xml') });
    const bytes = Buffer.from(await pdf.save({ useObjectStreams: false }));
    // A catalog without its pages, and no page for the library to find instead.
    const text = bytes.toString('latin1').replace(/\/Pages (?=\d)/, '/Pagez ');
    const broken = Buffer.from(text.replaceAll('/Type /Page', '/Type /Wage'), 'latin1');
    await expect(readPageText(broken)).rejects.toThrow(PagesUnreadable);
    const { pieces, refused } = await readBytes(broken);
    expect(refused).toBeNull();
    expect(codes(pieces)).toEqual([]);
    expect(invoiceIn(pieces)?.number).toBe('F-2026-0117');
  });

  test('a file listed only among the associated files is found', async () => {
    const pdf = await pdfWith({ 'factur-x.xml': sample('prestation-jours-heures.cii.xml') });
    await pdf.flush();
    expect(pdf.catalog.has(PDFName.of('AF'))).toBe(true);
    pdf.catalog.delete(PDFName.of('Names'));
    const { pieces } = await readBytes(await pdf.save());
    expect(invoiceIn(pieces)?.number).toBe('F-2026-0117');
  });
});

describe('PDF that is refused', () => {
  test.each([
    ['an order', { 'order-x.xml': sample('order-x.xml') }, 'einvoice-format-not-read'],
    ['an empty factur-x.xml', { 'factur-x.xml': Buffer.from(' ') }, 'xml-not-well-formed'],
  ])('%s', async (_, attachments, code) => {
    const { pieces, refused } = await readPdf(attachments);
    expect(refused?.problem.code).toBe(code);
    expect(invoiceIn(pieces)).toBeUndefined();
  });

  test.each([
    ['no attachment', {}],
    ['a timesheet only', { 'cra.csv': Buffer.from('date;jours') }],
  ])('%s, and a page that is no invoice', async (_, attachments) => {
    const pdf = await pdfWith(attachments);
    pdf.getPage(0).drawText('Compte rendu de la réunion du 3 mars', { size: 8 });
    const { pieces, refused } = await readBytes(await pdf.save());
    expect(refused?.problem.code).toBe('pdf-without-invoice-data');
    expect(pieces).toEqual([]);
  });

  test('broken data are refused, and not read from the page instead', async () => {
    const xml = sample('prestation-jours-heures.cii.xml');
    for (const [bytes, code] of [
      [xml.subarray(0, 3000), 'xml-truncated'],
      [Buffer.alloc(30_000_000, 0x20), 'pdf-without-invoice-data'],
    ] as const) {
      const pdf = await pdfWith({ 'factur-x.xml': bytes });
      pdf.getPage(0).drawText('FACTURE N° F-2026-0117', { y: 150, size: 8 });
      pdf.getPage(0).drawText('Total TTC : 11 730,00', { y: 100, size: 8 });
      const { pieces, refused } = await readBytes(await pdf.save());
      expect(refused?.problem.code).toBe(code);
      expect(codes(pieces)).not.toContain('pdf-fields-unconfirmed');
    }
  });

  test('encrypted', async () => {
    const pdf = await pdfWith({ 'factur-x.xml': sample('prestation-jours-heures.cii.xml') });
    pdf.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
    const { refused } = await readBytes(await pdf.save());
    expect(refused?.problem.code).toBe('pdf-encrypted');
  });

  test('cut in half', async () => {
    const bytes = await (await pdfWith({})).save({ useObjectStreams: false });
    const { refused } = await readBytes(bytes.subarray(0, 60));
    expect(refused?.problem.code).toBe('pdf-unreadable');
  });

  test.each([
    ['/Type /ObjStm', '/FlateDecode', 80],
    ['/Type /Obj#53tm', '/FlateDecode', 80],
    ['/Type /ObjStm', '[/FlateDecode /FlateDecode]', 1],
  ])('%s with %s and %i MB inside ends before it is inflated', async (type, filter, megabytes) => {
    const data = deflateSync(Buffer.alloc(megabytes * 1_000_000, 0x20));
    const head = `%PDF-1.7\n1 0 obj\n<<${type} /N 1 /First 4 /Filter ${filter} /Length ${data.length}>>stream\n`;
    const bytes = Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj\n')]);
    const { refused } = await readBytes(bytes);
    expect(refused?.problem.code).toBe('pdf-inflates-too-large');
  });

  test('an attachment that would inflate past 20 MB is not inflated', async () => {
    const { pieces, refused } = await readPdf({ 'factur-x.xml': Buffer.alloc(30_000_000, 0x20) });
    expect(codes(pieces)).toEqual(['pdf-attachment-too-large']);
    expect(refused?.problem.code).toBe('pdf-without-invoice-data');
  });

  test('a name tree is followed so far', async () => {
    /** Hangs the files of the name tree below `levels` nodes, each with `beside` empty nodes before the next. */
    async function under(levels: number, beside: number) {
      const pdf = await pdfWith({ 'factur-x.xml': sample('prestation-jours-heures.cii.xml') });
      await pdf.flush();
      pdf.catalog.delete(PDFName.of('AF'));
      const names = pdf.catalog.lookup(PDFName.of('Names'), PDFDict);
      let node = names.lookup(PDFName.of('EmbeddedFiles'), PDFDict);
      for (let level = 0; level < levels; level += 1)
        node = pdf.context.obj({
          Kids: [...Array.from({ length: beside }, () => pdf.context.obj({})), node],
        });
      names.set(PDFName.of('EmbeddedFiles'), node);
      return invoiceIn((await readBytes(await pdf.save())).pieces)?.number;
    }
    expect([await under(16, 0), await under(17, 0)]).toEqual(['F-2026-0117', undefined]);
    expect([await under(1, 1998), await under(1, 1999)]).toEqual(['F-2026-0117', undefined]);
  });

  test('over 100 MB, before it is opened', async () => {
    const outcome = async (byteLength: number): Promise<string> => {
      const file = { name: 'f.pdf', path: '/nowhere', byteLength, part: 'invoices' as const, answers: {} };
      try {
        for await (const { type } of facturX.read(file)) return type;
        return 'nothing';
      } catch (error) {
        return error instanceof RefusedFile ? error.problem.message.en : (error as { code: string }).code;
      }
    };
    expect(await outcome(100 * MEGABYTE)).toBe('ENOENT');
    expect(await outcome(100 * MEGABYTE + 1)).toBe('This file is larger than 100 MB; it was not opened.');
  });

  test('a chain of filters is not followed', async () => {
    const pdf = await pdfWith({ 'factur-x.xml': sample('prestation-jours-heures.cii.xml') });
    await pdf.flush();
    for (const [, object] of pdf.context.enumerateIndirectObjects())
      if (
        object instanceof PDFRawStream &&
        object.dict.get(PDFName.of('Type')) === PDFName.of('EmbeddedFile')
      )
        object.dict.set(PDFName.of('Filter'), pdf.context.obj(['FlateDecode', 'FlateDecode']));
    const { pieces, refused } = await readBytes(await pdf.save());
    expect(codes(pieces)).toEqual(['pdf-attachment-filter']);
    expect(refused?.problem.code).toBe('pdf-without-invoice-data');
  });
});

test('claims PDFs where invoices may be, by content', () => {
  const look = (part: 'invoices' | 'any' | 'deliverables', text: string) =>
    facturX.claims({ name: 'x', part, head: Buffer.from(text), text: '', zipEntries: [], sheets: [] });
  expect(look('invoices', '\n\n%PDF-1.7')).toBe('named');
  expect(look('any', '%PDF-1.7')).toBe('named');
  expect(look('deliverables', '%PDF-1.7')).toBeNull();
  expect(look('invoices', 'PDF-1.7')).toBeNull();
});
