import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { linesAt, makePdf } from '../../../test/support/page-pdf.js';
import type { PageComparison } from '../../domain/page-comparison.js';
import { facturX } from '../einvoice/pdf-importer.js';

const SAMPLES = 'server/importers/invoice-pdf/samples';
/** Number F-2026-0117, 2 October 2026, 11 730.00 with VAT of which 1 000.00 is paid, SIRET 99900010200015. */
const XML = readFileSync('server/importers/einvoice/samples/prestation-jours-heures.cii.xml', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'declic-held-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function heldIn(path: string, name: string): Promise<PageComparison[] | undefined> {
  const file = { name, path, byteLength: readFileSync(path).length, part: 'invoices' as const, answers: {} };
  let held: PageComparison[] | undefined;
  for await (const piece of facturX.read(file)) if (piece.type === 'pages') held = piece.compared;
  return held;
}

async function held(lines: readonly string[], xml = XML): Promise<PageComparison[] | undefined> {
  const bytes = await makePdf({
    pages: [
      linesAt(
        800,
        lines.map((text) => [[50, text]]),
      ),
    ],
    attachments: { 'factur-x.xml': Buffer.from(xml) },
  });
  const path = join(folder, 'f.pdf');
  writeFileSync(path, bytes);
  return heldIn(path, 'f.pdf');
}

const same = (field: string, data: string) => ({ field, data, other: null });

test('each value of a page is the same, or another with its place', async () => {
  expect(await heldIn(`${SAMPLES}/factur-x-page-differente.pdf`, 'f.pdf')).toEqual([
    {
      field: 'number',
      data: 'F-2026-0117',
      other: { written: 'F-2026-0171', at: { file: 'f.pdf', page: 1, line: 4 } },
    },
    {
      field: 'issueDate',
      data: '2026-10-02',
      other: { written: '12/10/2026', at: { file: 'f.pdf', page: 1, line: 5 } },
    },
    {
      field: 'withVat',
      data: '11730.00',
      other: { written: '11 370,00', at: { file: 'f.pdf', page: 1, line: 8 } },
    },
    {
      field: 'siret',
      data: '99900010200015',
      other: { written: '9990001020015', at: { file: 'f.pdf', page: 1, line: 3 } },
    },
  ]);
});

test('a faithful page says the same of all that it tells: it shows no amount payable', async () => {
  const fields = (await heldIn(`${SAMPLES}/factur-x-page-fidele.pdf`, 'f.pdf')) ?? [];
  expect(fields.map(({ field, other }) => [field, other])).toEqual([
    ['number', null],
    ['issueDate', null],
    ['withVat', null],
    ['siret', null],
  ]);
});

describe('a value in another form is the same', () => {
  test.each([
    ['Date de facture : 20261002', same('issueDate', '2026-10-02')],
    ['Date de facture : 02/10/2026', same('issueDate', '2026-10-02')],
    ['Total TTC : 11 730,00 €', same('withVat', '11730.00')],
    ['Total TTC : 11730.00', same('withVat', '11730.00')],
    ['Net à payer : 10 730,00 €', same('payable', '10730.00')],
    ['SIRET : 999 000 102 00015', same('siret', '99900010200015')],
    ['FACTURE N°F 2026 0117', same('number', 'F-2026-0117')],
  ])('%s', async (text, expected) => {
    expect(await held([text])).toEqual([expected]);
  });
});

describe('what the page does not tell is not compared', () => {
  test.each([
    ['no text', []],
    ['other words', ['Conditions générales de vente']],
    ['the number with a prefix less', ['Facture n° 2026-0117']],
    ['a rounded total', ['Total TTC : 11 731 €']],
    ['a date that is another day’s', ['Échéance : 01/12/2026']],
  ])('%s', async (_, lines) => {
    expect(await held(lines)).toBeUndefined();
  });

  test('a short number that stands in another by chance', async () => {
    const short = XML.replaceAll('F-2026-0117', '12');
    expect(await held(['12, rue des Essais'], short)).toBeUndefined();
    expect(await held(['Facture n° 12'], short)).toEqual([same('number', '12')]);
  });
});
