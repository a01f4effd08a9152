import { describe, expect, test } from '@jest/globals';
import { readApproval, readState } from './approval.js';
import { textSheet } from './text-sheet.js';
import { across, readCra, september } from '../../../test/support/cra-workbook.js';

describe('readState', () => {
  test.each([
    [
      'Validé client le 02/10/2026 par Mme Exemple',
      { state: 'approved', on: '2026-10-02', by: 'Mme Exemple' },
    ],
    ['VALIDE ESN', { state: 'approved_supplier', on: null, by: null }],
    ['Validé par le client', { state: 'approved', on: null, by: null }],
    ['Soumis', { state: 'submitted', on: null, by: null }],
    ['Brouillon', { state: 'draft', on: null, by: null }],
    ['Refusé', { state: 'rejected', on: null, by: null }],
  ])('%j', (text, stated) => {
    expect(readState(text)).toEqual(stated);
  });

  test.each(['Validation', 'Client', 'Validité', ''])('%j states nothing', (text) => {
    expect(readState(text)).toBeNull();
  });
});

describe('readApproval', () => {
  const read = (rows: string[][], status: string | null = null) =>
    readApproval(textSheet('CRA', rows), [[1, rows.length]], status)?.state ?? null;

  test('believes a labelled status first', () => {
    expect(read([['Brouillon']], 'Validé client')).toBe('approved');
  });

  test('needs a date, a name or a cross when a form lists several states', () => {
    expect(read([['Validé ESN', 'Validé client']])).toBeNull();
    expect(
      read([
        ['Validé ESN', '01/10/2026'],
        ['Validé client', ''],
      ]),
    ).toBe('approved_supplier');
    expect(
      read([
        ['Soumis', 'x'],
        ['Validé ESN', 'x'],
        ['Validé client', '02/10/2026'],
      ]),
    ).toBe('approved');
  });

  test('does not take an empty field of a form for an approval', () => {
    expect(read([['Validé client :']])).toBeNull();
    expect(read([['Validé client']])).toBe('approved');
  });
});

test('a CRA carries the state of its signature block', async () => {
  const reading = await readCra([
    september({
      A7: 'Portail',
      ...across(7, [1]),
      A12: 'Validé client',
      B12: new Date(Date.UTC(2026, 9, 2)),
    }),
  ]);
  expect(reading.entries[0]).toMatchObject({ approvalState: 'approved', approvedOn: '2026-10-02' });
});
