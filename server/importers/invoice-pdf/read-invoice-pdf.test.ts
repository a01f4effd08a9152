import { describe, expect, test } from '@jest/globals';
import { linesOfTexts } from '../../../test/support/page-texts.js';
import { RefusedFile, type DossierPart, type SourceFile } from '../importer.js';
import { readInvoicePdf } from './read-invoice-pdf.js';

/** Codes of what the pages come to, or null for pages that are no invoice. */
function codes(part: DossierPart, ...texts: string[]): string[] | null {
  const file: SourceFile = { name: 'invoices/a.pdf', path: 'a.pdf', byteLength: 0, part, answers: {} };
  const pieces = readInvoicePdf(linesOfTexts(...texts), file);
  return pieces?.map((piece) => (piece.type === 'problem' ? piece.problem.code : piece.type)) ?? null;
}

describe('a page whose font gives other letters than those it draws', () => {
  const page = ['IDFWXUH Qr I-2026-12', 'Gdwh : 30/09/2026', 'Wrwdo KW 1 000,00', 'Wrwdo WWF 1 200,00'];

  test('proposes nothing, and its data are asked for as those of a scan', () => {
    expect(codes('invoices', ...page)).toEqual(['pdf-scan']);
  });

  test('elsewhere than among the invoices, is none', () => {
    expect(codes('any', ...page)).toBeNull();
  });
});

test('a quote is refused under its title, at its place', () => {
  const read = () => codes('invoices', 'Studio Rivage SARL', 'DEVIS N° D-4', 'Total TTC : 120,00');
  expect(read).toThrow(RefusedFile);
  try {
    read();
  } catch (error) {
    const { code, at, seen } = (error as RefusedFile).problem;
    expect([code, at, seen]).toEqual([
      'pdf-other-document',
      { file: 'invoices/a.pdf', page: 1, line: 2 },
      'DEVIS N° D-4',
    ]);
  }
});

test('an invoice in another language is asked for, though nothing on it is understood', () => {
  expect(codes('invoices', 'Rechnung Nr. 12', 'Datum: 30.09.2026', 'Gesamt 120,00')).toEqual([
    'pdf-fields-unconfirmed',
  ]);
});
