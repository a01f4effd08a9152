import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';
import { apartFromSyntax } from '../../../test/support/einvoice/apart-from-syntax.js';
import { canonicalInvoiceHash } from '../../db/import/invoice-rows.js';
import type { ReadInvoice } from '../../domain/invoice.js';
import type { Importer } from '../importer.js';
import { facturX } from './pdf-importer.js';
import { cii, ublCreditNote, ublInvoice, zugferd1 } from './xml-importers.js';

const SAMPLES = join(process.cwd(), 'server/importers/einvoice/samples');
const folder = mkdtempSync(join(tmpdir(), 'declic-twins-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The samples that are one invoice: `NAME.ubl.xml`, `NAME.cii.xml`, `NAME.zugferd-1.xml`. A new one needs no line here. */
function twinSets(): [string, string[]][] {
  const sets = new Map<string, string[]>();
  for (const file of readdirSync(SAMPLES)) {
    const name = /^(.+)\.(?:ubl|cii|zugferd-1)\.xml$/.exec(file)?.[1];
    if (name !== undefined) sets.set(name, [...(sets.get(name) ?? []), file]);
  }
  return [...sets].filter(([, files]) => files.length > 1);
}

async function readInvoice(importers: readonly Importer[], path: string): Promise<ReadInvoice> {
  const head = readFileSync(path).subarray(0, 65_536);
  const look = { name: path, part: 'invoices' as const, head, text: '', zipEntries: [], sheets: [] };
  const importer = importers.find((one) => one.claims(look) === 'named');
  const file = { name: path, path, byteLength: statSync(path).size, part: 'invoices' as const, answers: {} };
  let invoice: ReadInvoice | undefined;
  if (importer === undefined) throw new Error(`nobody reads ${path}`);
  for await (const piece of importer.read(file)) {
    if (piece.type === 'problem') throw new Error(`${path}: ${piece.problem.code}`);
    if (piece.type === 'invoice') invoice = piece.invoice;
  }
  if (invoice === undefined) throw new Error(`no invoice in ${path}`);
  return invoice;
}

const readXml = (path: string): Promise<ReadInvoice> =>
  readInvoice([ublInvoice, ublCreditNote, cii, zugferd1], path);

/** A PDF with this XML inside, as Factur-X and ZUGFeRD make them. */
async function pdfAround(xml: string): Promise<string> {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 200]);
  const name = xml.endsWith('.zugferd-1.xml') ? 'ZUGFeRD-invoice.xml' : 'factur-x.xml';
  await pdf.attach(readFileSync(join(SAMPLES, xml)), name, { mimeType: 'text/xml' });
  const path = join(folder, `${xml}.pdf`);
  writeFileSync(path, await pdf.save());
  return path;
}

describe.each(twinSets())('%s', (_, files) => {
  test(`is one invoice in ${files.length} syntaxes, and in the PDFs that carry them`, async () => {
    const carriers = files.filter((file) => !file.endsWith('.ubl.xml'));
    const pdfs = await Promise.all(carriers.map(pdfAround));
    const invoices = [
      ...(await Promise.all(files.map((file) => readXml(join(SAMPLES, file))))),
      ...(await Promise.all(pdfs.map((path) => readInvoice([facturX], path)))),
    ];
    const [first, ...others] = invoices.map(apartFromSyntax);
    for (const other of others) expect(other).toEqual(first);
    // Sent twice in two syntaxes, it is one document.
    expect(new Set(invoices.map(canonicalInvoiceHash)).size).toBe(1);
  });
});

test('the sets that hold days and hours, a credit note, allowances and charges, and sub-lines are there', () => {
  const names = twinSets().map(([name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(['avoir', 'lots', 'prestation-jours-heures', 'remises-frais']),
  );
});
