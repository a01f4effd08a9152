import { expect, test } from '@jest/globals';
import { annotatedName, isTableName } from './annotated-name.js';

test.each([
  ['timesheets/septembre été.xlsx', 'septembre été-annoté.xlsx', 'septembre été-annotated.xlsx'],
  ['relevé.CSV', 'relevé-annoté.xlsx', 'relevé-annotated.xlsx'],
  ['macros.xlsm', 'macros-annoté.xlsx', 'macros-annotated.xlsx'],
  ['v1.2 final.tsv', 'v1.2 final-annoté.xlsx', 'v1.2 final-annotated.xlsx'],
  ['sans extension', 'sans extension-annoté.xlsx', 'sans extension-annotated.xlsx'],
  ['facture\u202Excsv.xls\u0000x', 'facturexcsv-annoté.xlsx', 'facturexcsv-annotated.xlsx'],
  ['a/.csv', 'document-annoté.xlsx', 'document-annotated.xlsx'],
])('the copy of %j', (file, fr, en) => {
  expect([annotatedName(file, 'fr'), annotatedName(file, 'en')]).toEqual([fr, en]);
});

test('a table is known by its name', () => {
  expect(['a.xlsx', 'a.XLSM', 'a.csv', 'a.tsv', 'a.txt'].every(isTableName)).toBe(true);
  expect(['a.xml', 'a.pdf', 'a.zip', 'a.xls', 'csv', 'a.csv.gz'].some(isTableName)).toBe(false);
});
