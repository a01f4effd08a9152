import { expect, test } from '@jest/globals';
import { formatWords } from './format-words.js';

test.each([
  ['invoice', 'un tableau de factures', 'a table of invoices'],
  ['timesheet', 'une feuille de temps', 'a timesheet'],
  ['register', 'un bordereau de prix', 'a rate card'],
  ['unknown', 'un tableau', 'a table'],
] as const)('a table whose columns were named is called by what it is: %s', (kind, fr, en) => {
  for (const format of ['mapped-csv', 'mapped-xlsx']) expect(formatWords(kind, format)).toEqual({ fr, en });
});
