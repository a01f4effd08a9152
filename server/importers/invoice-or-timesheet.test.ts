import { describe, expect, test } from '@jest/globals';
import { identify } from './identify.js';
import type { FileLook } from './importer.js';
import { importersOf } from './registry.js';

const importers = await importersOf('text');

function lookAt(header: string, part: FileLook['part']): FileLook {
  const rows = [header.split(';'), header.split(';').map(() => 'x')];
  return {
    name: 'a.csv',
    part,
    head: Buffer.from(header),
    text: header,
    zipEntries: [],
    sheets: [{ sheet: null, rows }],
  };
}

function kindOf(header: string, part: FileLook['part'] = 'any'): string {
  const found = identify(lookAt(header, part), importers, undefined);
  return 'importer' in found ? `${found.importer.kind} ${found.importer.format}` : found.problem.code;
}

const FRENCH = 'N° facture;Date;Fournisseur;Désignation;Quantité;Unité;Montant HT;Intervenant';
const ENGLISH = 'Invoice number;Date;Supplier;Description;Quantity;Unit;Net amount;Person';

describe('a table of invoices that names people, dates and quantities as a timesheet does', () => {
  test.each(['any', 'invoices'] as const)('is a table of invoices: part %s', (part) => {
    expect(kindOf(FRENCH, part)).toBe('invoice invoice-csv');
    expect(kindOf(ENGLISH, part)).toBe('invoice invoice-csv');
  });

  test('without a number of invoice or an amount it stays a timesheet', () => {
    expect(kindOf('Date;Intervenant;Quantité;Unité;Montant HT')).toBe('timesheet native');
    expect(kindOf('N° facture;Date;Intervenant;Quantité;Unité')).toBe('timesheet native');
    expect(kindOf('date;person;quantity;unit')).toBe('timesheet native');
  });

  test('the folder of timesheets still decides', () => {
    expect(kindOf(FRENCH, 'timesheets')).toBe('timesheet native');
    expect(kindOf(ENGLISH, 'timesheets')).toBe('timesheet native');
  });
});
