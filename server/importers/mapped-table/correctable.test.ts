import { describe, expect, test } from '@jest/globals';
import { codes, map, proposed, read, workbook } from '../../../test/support/read-tables.js';

const WITHOUT_NUMBER =
  'Prestation;Quantité;Prix unitaire;Montant HT\nÉtude;2;600,00;1200,00\nTotal HT;;;1200,00\n';
const WHOLE = 'N° facture;Date;Libellé;Montant HT;Remise\nF-12;30/09/2026;Étude;1200,00;1100,00\n';

describe('a table of invoices that has a reader of its own', () => {
  test('is asked about where a column is not found, in the words that would refuse it', async () => {
    const asked = await read('invoices/a.csv', WITHOUT_NUMBER);
    expect([asked.refused, codes(asked), asked.format, asked.kind]).toEqual([
      null,
      ['column-mapping'],
      'invoice-csv',
      'invoice',
    ]);
    expect(asked.problems[0]?.message).toEqual({
      fr: 'Colonnes introuvables : numéro de facture, date de facture. Rien n’est lu de ce tableau. Dites ce que contient chaque colonne.',
      en: 'Columns not found: invoice number, invoice date. Nothing is read from this table. Say what each column holds.',
    });
    expect(proposed(asked)).toMatchObject({ Prestation: 'description high', 'Montant HT': 'net high' });
  });

  test('is read with the answer', async () => {
    const line =
      'Prestation=description; Quantité=days; Prix unitaire=daily-rate; Montant HT=net; @number=F-9; @date=2026-09-30';
    const { invoices, format, mapping } = await read('invoices/a.csv', WITHOUT_NUMBER, map(line));
    expect([format, invoices.length, mapping?.kind]).toEqual(['invoice-csv', 1, 'invoices']);
    expect(invoices[0]).toMatchObject({
      number: 'F-9',
      issueDate: '2026-09-30',
      lines: [{ quantity: '2', unitCode: 'DAY', net: '1200.00', source: { line: 2 } }],
    });
  });

  test('asks nothing where all was found, and is read otherwise where a person says so', async () => {
    const found = await read('invoices/a.csv', WHOLE);
    expect([codes(found), found.invoices[0]?.lines[0]?.net, found.mapping]).toEqual([[], '1200.00', null]);
    const line = 'N° facture=number; Date=date; Libellé=description; Remise=net';
    const told = await read('invoices/a.csv', WHOLE, map(line));
    expect([codes(told), told.invoices[0]?.lines[0]?.net]).toEqual([[], '1100.00']);
  });

  test('an answer that does not do is asked again with its reason', async () => {
    const again = await read('invoices/a.csv', WHOLE, map('N° facture=number'));
    expect([codes(again), again.invoices]).toEqual([['column-mapping'], []]);
    expect(again.problems[0]?.message.en).toContain('the invoice date and an amount or a price');
  });

  test('holds for a workbook', async () => {
    const cells = { A1: 'Prestation', B1: 'Quantité', C1: 'Montant HT', A2: 'Étude', B2: 2, C2: 1200 };
    const asked = await read('invoices/a.xlsx', await workbook({ Factures: cells }));
    expect([asked.refused, codes(asked), asked.format]).toEqual([null, ['column-mapping'], 'invoice-xlsx']);
    expect(asked.problems[0]?.at).toEqual({ file: 'invoices/a.xlsx', sheet: 'Factures', cell: 'A1' });
  });
});
