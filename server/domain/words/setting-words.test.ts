import { expect, test } from '@jest/globals';
import { writtenTakes, SETTING_TAKES } from './setting-words.js';

test('what a value is, as people type it: a comma in French; a register and the API take a point', () => {
  expect(SETTING_TAKES.days.fr).toBe('un nombre de jours au-dessus de 0, comme 0,5');
  expect(SETTING_TAKES.share.fr).toBe('une part de 0 à 1, comme 0,1 pour 10\u00a0%');
  expect(SETTING_TAKES.share.en).toBe('a share from 0 to 1, such as 0.1 for 10%');
  expect(writtenTakes('days')).toEqual({
    fr: 'un nombre de jours au-dessus de 0, comme 0.5',
    en: 'a number of days above 0, such as 0.5',
  });
});
