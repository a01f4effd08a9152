import { expect, test } from '@jest/globals';
import { indexSynonyms, matchHeaders, normaliseHeader } from './header-match.js';

test.each([
  ['N° de facture', 'numero facture'],
  ['Invoice No.', 'invoice numero'],
  ['  Quantité  ', 'quantite'],
  ['P.U. H.T. (€)', 'pu ht'],
  ["Date d'émission", 'date emission'],
  ['contract_ref', 'contract ref'],
  ['Du', 'du'],
  ['TVA %', 'tva pourcent'],
  ['De', 'de'],
])('%j', (header, normalised) => {
  expect(normaliseHeader(header)).toBe(normalised);
});

test('the surest header of a field wins, the others stay unused', () => {
  const index = indexSynonyms({ date: ['date facture', 'date'], net: ['montant ht'] });
  const { columns, unused } = matchHeaders(['Date', 'Montant HT', 'Date facture', '', 'Autre'], index);
  expect([...columns]).toEqual([
    ['date', 2],
    ['net', 1],
  ]);
  expect(unused).toEqual([0, 4]);
});

test('a header that names two fields is refused when the list is built', () => {
  expect(() => indexSynonyms({ a: ['total'], b: ['Total'] })).toThrow('names both a and b');
});
