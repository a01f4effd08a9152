import { describe, expect, test } from '@jest/globals';
import { labelAtStart } from './page-labels.js';

describe('the label that a text starts with, and what follows', () => {
  test.each([
    ['Facture n° F-12', 'number', 'F-12', true],
    ['FACTURE N°F-12', 'number', 'F-12', true],
    ['Facture F-12', 'number', 'F-12', false],
    ['Invoice #12', 'number', '12', true],
    ['N° F-12', 'bareNumber', 'F-12', false],
    ['Date : 3 mars 2026', 'bareDate', '3 mars 2026', true],
    ['Date de facture : 03/03/2026', 'issueDate', '03/03/2026', true],
    ['Date d’échéance : 03/04/2026', 'other', '03/04/2026', true],
    ['Total HT', 'withoutVat', '', true],
    ['TOTAL T.T.C. : 12,00 €', 'withVat', '12,00 €', true],
    ['T.V.A. 20 % : 2,00', 'vat', '20 %: 2,00', false],
    ['Total HT : -650,00', 'withoutVat', '-650,00', true],
    ['Total HT - 650,00', 'withoutVat', '- 650,00', true],
    ['Net à payer 12,00', 'payable', '12,00', true],
    ['Bon de commande n° BC-1', 'order', 'BC-1', true],
    ['Marché n° : M-1', 'contract', 'M-1', true],
    ['N° client : 7', 'other', '7', true],
    ['Client', 'buyer', '', false],
  ] as const)('%s', (text, field, rest, isSure) => {
    expect(labelAtStart(text)).toEqual({ field, rest, isSure });
  });

  test.each(['Studio Rivage SARL', '12 rue du Port', '8 125,00 €', 'Compte rendu : facture jointe'])(
    'none in “%s”',
    (text) => {
      expect(labelAtStart(text)).toBeNull();
    },
  );
});
