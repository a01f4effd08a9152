import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { linesAt, makePdf, type TextAt } from '../../../test/support/page-pdf.js';
import { readPdfBytes } from '../../../test/support/read-pdf.js';

/** Number F-2026-0117, 2 October 2026, 11 730.00 with VAT of which 1 000.00 is paid, SIRET 99900010200015. */
const XML = readFileSync('server/importers/einvoice/samples/prestation-jours-heures.cii.xml');
const folder = mkdtempSync(join(tmpdir(), 'declic-page-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function disagreements(...pages: readonly (readonly TextAt[])[]): Promise<(string | null)[]> {
  const bytes = await makePdf({ pages, attachments: { 'factur-x.xml': XML } });
  const read = await readPdfBytes(bytes, join(folder, 'f.pdf'));
  expect(read.invoice?.number).toBe('F-2026-0117');
  return read.problems.filter(({ code }) => code === 'pdf-page-disagrees').map(({ seen }) => seen);
}

const page = (...lines: string[]): TextAt[] =>
  linesAt(
    800,
    lines.map((text) => [[50, text]]),
  );
const SELLER = ['Émetteur', 'Atelier Numérique d’Exemple'];

describe('a page that says the same in another form differs in nothing', () => {
  test.each([
    'Facture n° F-2026-0117',
    'FACTURE N°F-2026-0117',
    'Facture n° F 2026 0117',
    'Facture n° 2026-0117',
    'Facture n° F-2026-117',
    'Facture n° F-2026-0117-A',
    'Date de facture : 02/10/2026',
    'Date de facture : 02.10.26',
    'Date de facture : 20261002',
    'Date de facture : 2026-10-02',
    'Date de facture : vendredi 2 octobre 2026',
    'Date de facture : 2 oct. 2026',
    'Invoice date: October 2, 2026',
    'Invoice date: 10/02/2026',
    'Facture n° F-2026-0117 du 2 octobre 2026',
    'Invoice No. F-2026-0117 dated 02 Oct 2026',
    'Total TTC : 11 730,00 €',
    'Total TTC : 11\u00a0730,00 €',
    'Total TTC : 11730.00',
    'Total TTC : 11.730,00 EUR',
    'Total incl. VAT: €11,730.00',
    'Total TTC : -11 730,00 €',
    'Total TTC : 3 11 730,00 €',
    'SIRET 999 000 102 00015',
    'SIRET : 999000102 00015',
    'SIRET : 999.000.102.00015',
    'SIRET : 999 000 102',
  ])('%s', async (text) => {
    expect(await disagreements(page(...SELLER, text))).toEqual([]);
  });
});

describe('a labelled place that shows another value, where the data’s own stands nowhere', () => {
  test.each([
    'Facture n° F-2026-0171',
    'N° facture : 2026-0118',
    'Facture F-2026-0171',
    'Date de facture : 03/10/2026',
    'Date : 2 octobre 2025',
    'Date 20261003',
    'Total TTC : 11 370,00 €',
    'Total TTC : 111 730,00 €',
    'Total TTC : 1 730,00 €',
    'Montant TTC 11.730,10',
    'Net à payer : 10 370,00 €',
    'SIRET 999 000 102 0015',
    'SIRET : 99900010200023',
  ])('%s', async (text) => {
    expect(await disagreements(page(...SELLER, text))).toEqual([text]);
  });
});

test('figures placed apart still make the value', async () => {
  const total = (...figures: readonly (readonly [number, string])[]): TextAt[] =>
    linesAt(700, [[[50, 'Total TTC'], ...figures]]);
  expect(await disagreements(total([200, '11'], [240, '730,00']))).toEqual([]);
  expect(await disagreements(total([200, '11 73'], [260, '0,00']))).toEqual([]);
  expect(await disagreements(page('Date de facture : 02/10/20 26'))).toEqual([]);
});

describe('what does not tell which value is meant differs in nothing', () => {
  test.each([
    ['a page without text', []],
    ['a page that says nothing of it', ['Conditions générales de vente', 'Article 1 : objet']],
    ['the right value beside another', ['Facture n° F-2026-0171', 'Réf. à rappeler : F-2026-0117']],
    ['two other values', ['Facture n° F-2026-0171', 'Facture n° F-2026-0172']],
    ['the number of the order in the place of the number', ['Facture n° BC-2026-041']],
    [
      'a day that is due, ordered or delivered',
      ['Échéance : 01/12/2026', 'Date de commande : 01/08/2026', 'Date de livraison : 05/09/2026'],
    ],
    ['the day of a line of work', ['Date Prestation Jours', '03/09/2026 Atelier 1']],
    ['a total that is another of the data’s', ['Total TTC : 9 775,00 €']],
    ['a rate', ['Total TTC (TVA 20,00 %)']],
    ['a total without cents', ['Total TTC : 11 731 €']],
    ['the amounts of several totals in one phrase', ['Total TTC 11 370,00 11 371,00']],
    ['the SIRET of the buyer', ['Client', 'Ville d’Exemple', 'SIRET 999 000 201 00023']],
    ['the SIRET of another buyer', ['Client', 'Direction du numérique', 'SIRET 999 000 300 00010']],
    ['the SIRET of nobody named', ['Affacturage : réglez à SIRET 999 000 300 00010']],
  ])('%s', async (_, lines) => {
    expect(await disagreements(page(...lines))).toEqual([]);
  });

  test('pages that are not all read', async () => {
    const other = page('Facture n° F-2026-0171');
    const blank = page('Annexe');
    expect(await disagreements(...Array.from({ length: 12 }, (_, at) => (at === 0 ? other : blank)))).toEqual(
      ['Facture n° F-2026-0171'],
    );
    expect(await disagreements(...Array.from({ length: 13 }, (_, at) => (at === 0 ? other : blank)))).toEqual(
      [],
    );
  });
});

test('the place is that of the page, the data stay as they are', async () => {
  const bytes = await makePdf({
    pages: [page('Annexe'), page(...SELLER, 'Facture n° F-2026-0171')],
    attachments: { 'factur-x.xml': XML },
  });
  const read = await readPdfBytes(bytes, join(folder, 'f.pdf'));
  expect(read.problems).toEqual([
    {
      code: 'pdf-page-disagrees',
      at: 'page 2, line 3',
      sentence:
        'Le numéro de facture diffère : « F-2026-0171 » sur la page, « F-2026-0117 » dans les données jointes, qui sont celles lues. Demandez au prestataire ce qui est juste.',
      seen: 'Facture n° F-2026-0171',
      form: null,
    },
  ]);
  expect(read.invoice?.number).toBe('F-2026-0117');
});
