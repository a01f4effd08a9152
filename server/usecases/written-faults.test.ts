import { expect, test } from '@jest/globals';
import { Refusal } from './refusal.js';
import { checkedReason, notADay, unknownContract } from './written-faults.js';

test('each fault is one sentence at its field, in both languages', () => {
  expect([notADay('validFrom').text, notADay('validTo').field]).toEqual([
    { fr: 'Ce jour n’existe pas : écrivez AAAA-MM-JJ.', en: 'There is no such day: write YYYY-MM-DD.' },
    'validTo',
  ]);
  expect([unknownContract().text, unknownContract().field]).toEqual([
    {
      fr: 'Aucun marché de l’organisation n’a cette référence.',
      en: 'No contract of the organisation has this reference.',
    },
    'contract',
  ]);
});

test('a reason is written', () => {
  expect(checkedReason(' Décision du comité ')).toBe('Décision du comité');
  const told = ((): unknown => {
    try {
      return checkedReason(' \n ');
    } catch (error) {
      return error;
    }
  })();
  expect(told).toBeInstanceOf(Refusal);
  expect(told).toMatchObject({
    field: 'reason',
    text: {
      fr: 'Écrivez pourquoi : le motif reste dans l’historique.',
      en: 'Write why: the reason stays in the history.',
    },
  });
});
