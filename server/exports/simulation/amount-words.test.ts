import { expect, test } from '@jest/globals';
import { amountWords, simulated, today } from './amount-words.js';

test('amounts of the rule on VAT are VAT, all others are before VAT', () => {
  expect([amountWords('T1'), amountWords('A3')].map(today)).toEqual([
    { fr: 'Montant HT aujourd’hui', en: 'Amount before VAT today' },
    { fr: 'Montant de TVA aujourd’hui', en: 'Amount of VAT today' },
  ]);
  expect(simulated(amountWords('A3'))).toEqual({
    fr: 'Montant de TVA simulé',
    en: 'Amount of VAT simulated',
  });
});
