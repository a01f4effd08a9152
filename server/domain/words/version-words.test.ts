import { expect, test } from '@jest/globals';
import { versionNotices } from './version-words.js';

const told = (effect: Partial<Parameters<typeof versionNotices>[0]>) =>
  versionNotices({ replaced: 0, removed: 0, kept: 0, readWhole: true, ...effect });

test('a register that replaces an earlier one says how many rows it replaces and removes', () => {
  expect(told({ replaced: 12, removed: 3 })).toEqual([
    {
      code: 'register-replaced',
      message: {
        fr: 'Ce fichier remplace 12\u00a0lignes des envois précédents du même nom et en retire 3\u00a0lignes.',
        en: 'This file replaces 12\u00a0rows of what was sent before under its name, and removes 3\u00a0rows.',
      },
    },
  ]);
  expect(told({ replaced: 1 })[0]?.message).toEqual({
    fr: 'Ce fichier remplace 1\u00a0ligne des envois précédents du même nom et n’en retire aucune.',
    en: 'This file replaces 1\u00a0row of what was sent before under its name, and removes none.',
  });
});

test('one that was not read whole says that the rest stays, and what of it does not count', () => {
  expect(told({ replaced: 2, kept: 1, readWhole: false })).toEqual([
    {
      code: 'register-replaced',
      message: {
        fr: 'Ce fichier remplace 2\u00a0lignes des envois précédents du même nom et n’en retire aucune. Il n’a pas été lu en entier\u00a0: ce qu’il ne reprend pas reste.',
        en: 'This file replaces 2\u00a0rows of what was sent before under its name, and removes none. It was not read whole: what it does not take up stays.',
      },
    },
    {
      code: 'register-kept',
      message: {
        fr: '1\u00a0ligne de ce fichier ne compte pas\u00a0: une valeur n’a pas pu y être lue, ou d’autres lignes sur le même objet manquent. Ce qui était connu reste.',
        en: '1\u00a0row of this file does not count: a value could not be read there, or other rows about the same thing are missing. What was known stays.',
      },
    },
  ]);
  expect(told({ kept: 2 })[0]?.message).toEqual({
    fr: '2\u00a0lignes de ce fichier ne comptent pas\u00a0: une valeur n’a pas pu y être lue, ou d’autres lignes sur le même objet manquent. Ce qui était connu reste.',
    en: '2\u00a0rows of this file do not count: a value could not be read there, or other rows about the same thing are missing. What was known stays.',
  });
});

test('one that changed nothing says nothing', () => {
  expect(told({})).toEqual([]);
});
