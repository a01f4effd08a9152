import { describe, expect, test } from '@jest/globals';
import { linesOfTexts as page } from '../../../test/support/page-texts.js';
import { chooseTotals } from './choose-totals.js';
import { hasReadableText, hasWords, looksLikeInvoice } from './looks-like-invoice.js';
import { readPage } from './page-reading.js';
import { proposeFields } from './propose-fields.js';

const totals = (...texts: string[]) => {
  const { withoutVat, vat, withVat, confidence } = chooseTotals(readPage(page(...texts)));
  return [withoutVat?.value ?? null, vat?.value ?? null, withVat?.value ?? null, confidence];
};

describe('the arithmetic judges between amounts', () => {
  test.each([
    [
      'three that add up',
      ['Total HT : 100,00', 'TVA 20 % : 20,00', 'Total TTC : 120,00'],
      ['100.00', '20.00', '120.00', 'high'],
    ],
    [
      'of several, those that add up',
      [
        'Total HT lot 1 | 40,00',
        'Total HT : 40,00',
        'Total HT : 100,00',
        'TVA | 100,00 | 20,00',
        'Total TTC : 120,00',
      ],
      ['100.00', '20.00', '120.00', 'high'],
    ],
    [
      'what is left to pay is not the total where something was paid',
      ['Total HT : 100,00', 'TVA : 20,00', 'Net à payer : 70,00', 'Total TTC : 120,00'],
      ['100.00', '20.00', '120.00', 'high'],
    ],
    [
      'none that add up',
      ['Total HT : 100,00', 'TVA : 20,00', 'Total TTC : 125,00'],
      ['100.00', '20.00', '125.00', 'low'],
    ],
    [
      'several threes: the last, not sure',
      [
        'Cumul HT | Total HT : 500,00 | TVA : 100,00 | Total TTC : 600,00',
        'Total HT : 100,00',
        'TVA : 20,00',
        'Total TTC : 120,00',
      ],
      ['100.00', '20.00', '120.00', 'low'],
    ],
    [
      'three that add up beside another total with VAT',
      ['Total HT : 500,00', 'TVA : 100,00', 'Total TTC : 600,00', 'Total TTC : 120,00'],
      ['500.00', '100.00', '600.00', 'medium'],
    ],
    [
      'VAT of two rates is that of neither',
      ['Total HT : 3 100,00', 'TVA 20 % : 540,00', 'TVA 5,5 % : 22,00', 'Total TTC : 3 662,00'],
      ['3100.00', null, '3662.00', 'low'],
    ],
    [
      'what is left to pay after an advance is no total',
      ['Total HT : 100,00', 'TVA : 20,00', 'Avance : -50,00', 'NET À PAYER : 70,00'],
      ['100.00', '20.00', null, 'low'],
    ],
    [
      'a total that does not say of what, where it is the sum',
      ['Subtotal : 100.00', 'VAT : 20.00', 'Total : 120.00'],
      ['100.00', '20.00', '120.00', 'high'],
    ],
    ['a total that does not say of what, elsewhere', ['Total : 120,00'], [null, null, null, 'low']],
    [
      'amounts in parentheses give back',
      ['AVOIR', 'Total HT : (100,00) €', 'TVA (20 %) : (20,00 €)', 'Total TTC : (120,00) €'],
      ['-100.00', '-20.00', '-120.00', 'high'],
    ],
    ['one alone', ['Total TTC : 125,00'], [null, null, '125.00', 'low']],
    [
      'no VAT by law',
      ['Total HT : 100,00', 'Net à payer : 100,00', 'TVA non applicable, art. 293 B du CGI'],
      ['100.00', '0.00', '100.00', 'high'],
    ],
    [
      'no VAT without a word of why',
      ['Total HT : 100,00', 'Net à payer : 100,00'],
      ['100.00', null, '100.00', 'low'],
    ],
    [
      'below their labels',
      ['Total HT | TVA | Total TTC', '100,00 | 20,00 | 120,00'],
      ['100.00', '20.00', '120.00', 'high'],
    ],
    [
      'not the amounts of lines',
      ['Désignation | Jours | Montant HT', 'Étude | 2 | 100,00'],
      [null, null, null, 'low'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(totals(...lines)).toEqual(expected);
  });
});

test('a word on exemption in a page that has VAT proposes no VAT of 0', () => {
  const terms = 'Conditions : TVA non applicable aux débours';
  expect(totals('Total HT : 100,00', 'Total TTC : 120,00', terms)).toEqual(['100.00', null, '120.00', 'low']);
  expect(totals('Net à payer : 100,00', 'TVA non applicable')).toEqual([
    '100.00',
    '0.00',
    '100.00',
    'medium',
  ]);
});

describe('what calls itself an invoice', () => {
  const isInvoice = (part: 'invoices' | 'any', ...texts: string[]): boolean =>
    looksLikeInvoice(readPage(page(...texts)), part);

  test('a title or a number, with a total; in the folder of invoices, one of them', () => {
    expect(isInvoice('any', 'FACTURE', 'Total TTC : 120,00')).toBe(true);
    expect(isInvoice('any', 'Invoice number: 12', 'Total due | 120.00')).toBe(true);
    expect(isInvoice('any', 'FACTURE')).toBe(false);
    expect(isInvoice('any', 'Total TTC : 120,00')).toBe(false);
    expect(isInvoice('invoices', 'FACTURE')).toBe(true);
    expect(isInvoice('invoices', 'RECHNUNG')).toBe(true);
    expect(isInvoice('any', 'RECHNUNG', 'Bill of materials', 'Total due: 12.00')).toBe(false);
    expect(isInvoice('invoices', 'Total TTC : 120,00')).toBe(true);
  });

  test('a timesheet, a report, minutes that speak of an invoice: none', () => {
    const others = [
      ['Compte rendu d’activité, septembre 2026', 'Camille Exemple | 12,5 jours'],
      ['Rapport d’étude', 'La facture moyenne des ménages baisse de 3 %'],
      ['Compte rendu de réunion', 'Point 2 : facture F-2026-12 à régler avant le 30'],
    ];
    for (const texts of others) {
      expect(isInvoice('invoices', ...texts)).toBe(false);
      expect(isInvoice('any', ...texts)).toBe(false);
    }
  });

  test('a page without letters, or whose font has no table of them, has no text to read', () => {
    expect(hasReadableText(page('Facture F-2026-031 du 30/09'))).toBe(true);
    expect(hasReadableText(page())).toBe(false);
    expect(hasReadableText(page('1 / 2'))).toBe(false);
    expect(hasWords(page('Facture du 30/09/2026', 'Total TTC : 120,00'))).toBe(true);
    expect(hasWords(page('Rechnung 12 vom 30.09.2026, MwSt 20 %'))).toBe(true);
    expect(hasWords(page('IDFWXUH qr I-2026-12 gx 30/09/2026', 'Wrwdo WWF 1 200,00'))).toBe(false);
    expect(hasReadableText(page('\ue001\ue002\ue003\ue004 '.repeat(20)))).toBe(false);
  });
});

describe('how sure a proposal is', () => {
  const proposed = (field: Parameters<ReturnType<typeof proposeFields>['get']>[0], ...texts: string[]) => {
    const found = proposeFields(readPage(page(...texts))).get(field);
    return found === undefined ? null : [found.value, found.confidence, found.others];
  };

  test('two numbers in places as sure: low, and both are shown', () => {
    expect(proposed('number', 'Facture n° F-1', 'Facture n° F-2')).toEqual(['F-1', 'low', ['F-2']]);
    expect(proposed('number', 'Facture n° F-1', 'FACTURE', 'N° F-2')).toEqual(['F-1', 'medium', ['F-2']]);
  });

  test('a day that may be another is not sure, and shows what is written', () => {
    expect(proposed('issueDate', 'Facture n° F-1', 'Date de facture : 03/04/2026')).toEqual([
      '2026-04-03',
      'medium',
      ['03/04/2026'],
    ]);
    expect(proposed('issueDate', 'Invoice no. F-1', 'Invoice date: 03/04/2026')).toEqual([
      '2026-04-03',
      'low',
      ['03/04/2026'],
    ]);
    expect(proposed('issueDate', 'Date de facture : 13/04/2026')).toEqual(['2026-04-13', 'high', []]);
  });

  test('a due date is no issue date, the number of a client no invoice number', () => {
    expect(
      proposed('issueDate', 'FACTURE', 'Échéance : 13/04/2026', 'Date limite de paiement : 14/04/2026'),
    ).toBeNull();
    expect(proposed('number', 'FACTURE', 'N° client : 12')).toBeNull();
  });

  test('a credit note says so; the verb avoir does not', () => {
    expect(proposed('type', 'AVOIR N° A-1', 'Facture n° F-1')).toEqual(['creditNote', 'medium', ['invoice']]);
    expect(proposed('type', 'FACTURE', 'Avoir pris connaissance des conditions')).toEqual([
      'invoice',
      'high',
      [],
    ]);
    expect(proposed('type', 'Numéro d’avoir : A-1')).toEqual(['creditNote', 'high', []]);
  });

  test('the day behind the number is that of the invoice, not that of a period or of another invoice', () => {
    expect(proposed('issueDate', 'Facture n° F-1 du 3 mars 2026')).toEqual(['2026-03-03', 'high', []]);
    expect(proposed('issueDate', 'Facture n° F-1 pour la période du 3 mars 2026')).toBeNull();
    expect(proposed('issueDate', 'Avoir n° A-1 sur facture F-1 du 3 mars 2026')).toBeNull();
  });

  test('several totals that add up are shown beside each other', () => {
    const texts = ['Total HT : 500,00', 'TVA : 100,00', 'Total TTC : 600,00'];
    const last = ['Total HT : 100,00', 'TVA : 20,00', 'Total TTC : 120,00'];
    expect(proposed('withVat', ...texts, ...last)).toEqual(['120.00', 'low', ['600.00']]);
  });

  test('a name by its place alone is not sure; a line with an amount is no name', () => {
    expect(proposed('supplier', 'Camille Exemple', 'FACTURE')).toEqual(['Camille Exemple', 'low', []]);
    expect(proposed('supplier', 'Prestation 1 000,00', 'FACTURE')).toBeNull();
    expect(proposed('supplier', 'Ville d’Exemple', 'FACTURE')).toBeNull();
  });

  test('words of a title that name the kind of invoice stand before its number', () => {
    for (const title of ['FACTURE D’ACOMPTE N° F-1', 'Facture de solde n° F-1', 'Facture acquittée n° F-1'])
      expect(proposed('number', title)).toEqual(['F-1', 'high', []]);
    expect(proposed('number', 'F A C T U R E', 'N° F-1')).toEqual(['F-1', 'medium', []]);
    expect(proposed('number', 'Facture / Invoice n° | F-1')).toEqual(['F-1', 'high', []]);
    expect(proposed('precedingInvoice', 'AVOIR N° A-1', 'Annule la facture n° F-1')).toEqual([
      'F-1',
      'high',
      [],
    ]);
  });

  test('$ is the sign of several currencies', () => {
    expect(proposed('currency', 'Total due: $120.00')).toBeNull();
    expect(proposed('currency', 'Total TTC : 120,00 €')).toEqual(['EUR', 'high', []]);
    expect(proposed('currency', 'Total TTC : 120,00 €', 'soit 118,00 CHF')).toEqual(['EUR', 'low', ['CHF']]);
  });

  test('the SIRET of the buyer is not the contractor’s', () => {
    expect(proposed('supplierSiret', 'Client', 'Ville d’Exemple', 'SIRET 99900020100023')).toBeNull();
    expect(proposed('supplierSiret', 'Émetteur', 'Studio Rivage', 'SIRET 99900010200015')).toEqual([
      '99900010200015',
      'high',
      [],
    ]);
  });
});
