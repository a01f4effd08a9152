import { expect, test } from '@jest/globals';
import { decisionOutcome } from './decision-outcome.js';

test.each([
  ['confirmed', 'confirmed'],
  ['Confirmé', 'confirmed'],
  ['constat confirmé', 'confirmed'],
  ['Facture rectificative demandée', 'confirmed'],
  ['credit_note', 'confirmed'],
  ['Avoir demandé', 'confirmed'],
  ['REFUSÉ.', 'confirmed'],
  ['Réfaction', 'reduced'],
  ['Price reduction', 'reduced'],
  ['Accepté en partie', 'reduced'],
  ['partially-accepted', 'reduced'],
  ['Justifié', 'dismissed'],
  ['accepted', 'dismissed'],
  ['Classé sans suite', 'dismissed'],
  ['finding: dismissed', 'dismissed'],
] as const)('« %s » is read as %s', (word, outcome) => {
  expect(decisionOutcome(word)).toBe(outcome);
});

test.each(['', '?', 'question', 'en attente', 'voir M. Modèle', 'confirmé sous réserve', 'pas un avoir'])(
  '« %s » is kept as it is: what it came to is not guessed',
  (word) => {
    expect(decisionOutcome(word)).toBe('other');
  },
);

test('a refusal to confirm is not a confirmation', () => {
  expect(decisionOutcome('non confirmé')).toBe('dismissed');
  expect(decisionOutcome('Not confirmed')).toBe('dismissed');
  expect(decisionOutcome('not upheld')).toBe('dismissed');
});
