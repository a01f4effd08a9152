import { expect, test } from '@jest/globals';
import { mentionOf, REQUIRED_MENTIONS } from './required-mentions.js';

test('each name of the vocabulary means itself', () => {
  expect(REQUIRED_MENTIONS.map(mentionOf)).toEqual([...REQUIRED_MENTIONS]);
});

test.each([
  ['n° de marché', 'contract_ref'],
  ['Numéro du marché', 'contract_ref'],
  ['No marché', 'contract_ref'],
  ['SIRET', 'siret'],
  ['Bon de commande', 'order_ref'],
  ['N° d’engagement', 'order_ref'],
  ['Période facturée', 'period'],
  ['Pièces jointes', 'attachment'],
  ['procès-verbal', 'attachment'],
  ['Feuille de temps', 'timesheet'],
  ['N° de TVA', 'vat_id'],
  ['RIB', 'iban'],
])('%s is %s', (written, mention) => {
  expect(mentionOf(written)).toBe(mention);
});

test.each(['', 'cachet', 'le numéro', 'signature du maire'])('%j is not known', (written) => {
  expect(mentionOf(written)).toBeNull();
});
