import { expect, test } from '@jest/globals';
import { idleRowsNotices } from './idle-rows-words.js';

test('rows that set nothing are counted by what they would set, with the reason and what to do', () => {
  expect(idleRowsNotices({ settings: 3, policyRows: 1 })).toEqual([
    {
      code: 'register-sets-nothing',
      message: {
        fr: '3\u00a0lignes de réglages et 1\u00a0ligne de politique d’IA ne comptent pas\u00a0: elles changeraient ce que d’autres personnes voient, et ce fichier a été envoyé par une personne qui ne voit que certains marchés. Le service financier peut l’envoyer, ou un administrateur en saisir le contenu dans Déclic.',
        en: '3\u00a0rows of settings and 1\u00a0row of AI policy do not count: they would change what others are shown, and this file was sent by somebody who sees some contracts only. Finance may send it, or an administrator enter what it says in Déclic.',
      },
    },
  ]);
});

test('one row alone', () => {
  expect(idleRowsNotices({ settings: 1, policyRows: 0 })[0]?.message).toEqual({
    fr: '1\u00a0ligne de réglages ne compte pas\u00a0: elle changerait ce que d’autres personnes voient, et ce fichier a été envoyé par une personne qui ne voit que certains marchés. Le service financier peut l’envoyer, ou un administrateur en saisir le contenu dans Déclic.',
    en: '1\u00a0row of settings does not count: it would change what others are shown, and this file was sent by somebody who sees some contracts only. Finance may send it, or an administrator enter what it says in Déclic.',
  });
});

test('where every row counts, nothing is told', () => {
  expect(idleRowsNotices({ settings: 0, policyRows: 0 })).toEqual([]);
});
