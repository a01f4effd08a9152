import { expect, test } from '@jest/globals';
import { messages, type Values } from './messages.js';

const values: Values = {
  personKey: 'P-0412',
  person: 'Camille Exemple',
  dates: ['2026-09-02', '2026-09-03'],
  contracts: ['M-1', 'M-2'],
  suppliers: ['Atelier Brume'],
  supplierCount: 1,
  lowestTotal: '1.5',
  highestTotal: '1.5',
  excessDays: '1',
  billedDays: '1',
  amount: null,
  currency: null,
  datesOfAll: true,
};

test('no line breaks between the number of contracts and their word', () => {
  expect(messages.finding.fr(values)).toContain('dans 2\u00a0marchés (M-1 et M-2)');
  expect(messages.finding.en(values)).toContain('in 2\u00a0contracts (M-1 and M-2)');
});
