import { expect, test } from '@jest/globals';
import { REGISTER_TABLES } from '../../domain/register-tables.js';
import { matchHeaders } from '../tables/header-match.js';
import { HEADER_SYNONYMS, TABLE_SYNONYMS } from './header-synonyms.js';
import { headersOf, tableNamed, tableOfHeaders } from './register-headers.js';

test.each(REGISTER_TABLES.map((table) => [table.name, table] as const))(
  'no header names two columns of %s',
  (_, table) => {
    const fields = new Set([...headersOf(table).values()].map(({ field }) => field));
    expect([...fields].sort()).toEqual(table.columns.map((column) => column.name).sort());
  },
);

test('whether a deliverable was delivered, and when, are two columns', () => {
  const deliverables = REGISTER_TABLES.find(({ name }) => name === 'deliverables');
  if (!deliverables) throw new Error('no register of deliverables');
  const { columns, unused } = matchHeaders(
    ['Réf. livrable', 'Livré', 'Livré le', 'Décidé le'],
    headersOf(deliverables),
  );
  expect(Object.fromEntries(columns)).toEqual({
    deliverable_ref: 0,
    delivered: 1,
    delivered_on: 2,
    decided_on: 3,
  });
  expect(unused).toEqual([]);
});

test('synonyms speak of columns and tables that exist', () => {
  const columns = new Set(REGISTER_TABLES.flatMap((table) => table.columns.map((column) => column.name)));
  expect(Object.keys(HEADER_SYNONYMS).filter((name) => !columns.has(name))).toEqual([]);
  const tables = new Set(REGISTER_TABLES.map((table) => table.name));
  expect(Object.keys(TABLE_SYNONYMS).filter((name) => !tables.has(name))).toEqual([]);
});

test('a file or a sheet is named after its table', () => {
  expect(tableNamed('register/rate_card.csv')?.name).toBe('rate_card');
  expect(tableNamed('Marchés')?.name).toBe('contracts');
  expect(tableNamed('Feuil1')).toBeUndefined();
});

test('native headers name their table; an invoice file is none', () => {
  expect(tableOfHeaders(['date', 'label'])?.name).toBe('closures');
  expect(tableOfHeaders(['contract_ref', 'order_ref', 'amount'])?.name).toBe('orders');
  expect(tableOfHeaders(['invoice_number', 'supplier', 'line_id', 'issue_date'])).toBeUndefined();
  expect(tableOfHeaders(['contract_ref'])).toBeUndefined();
});
