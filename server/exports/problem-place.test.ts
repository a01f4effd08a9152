import { describe, expect, test } from '@jest/globals';
import { placeInside, sentenceAtPlace } from './problem-place.js';

describe('the place of a problem', () => {
  test('a question that opens with its place says it once', () => {
    const message = {
      fr: 'ligne 2 : « 1.375 » peut se lire 1,375 ou 1 375. Lequel ?',
      en: 'line 2: "1.375" may mean 1.375 or 1,375. Which?',
    };
    expect(sentenceAtPlace({ at: { file: 'a.csv', line: 2 }, message }, 'fr')).toBe(message.fr);
    expect(sentenceAtPlace({ at: { file: 'a.csv', line: 2 }, message }, 'en')).toBe(message.en);
  });

  test('so does a question about a cell', () => {
    const at = { file: 'a.xlsx', sheet: 'Sept', cell: 'B7' };
    const message = {
      fr: 'Sept!B7\u00a0: « 03/04/2026 » désigne quel jour ?',
      en: 'Sept!B7: which day does "03/04/2026" name?',
    };
    expect(sentenceAtPlace({ at, message }, 'fr')).toBe(message.fr);
    expect(sentenceAtPlace({ at, message }, 'en')).toBe(message.en);
  });

  test('another sentence gets its place in front', () => {
    const message = { fr: 'La ligne est vide.', en: 'The line is empty.' };
    expect(sentenceAtPlace({ at: { file: 'a.csv', line: 2 }, message }, 'fr')).toBe(
      'ligne 2 : La ligne est vide.',
    );
    expect(sentenceAtPlace({ at: { file: 'a.csv', line: 2 }, message }, 'en')).toBe(
      'line 2: The line is empty.',
    );
    expect(sentenceAtPlace({ at: { file: 'a.csv' }, message }, 'en')).toBe('The line is empty.');
  });

  test('line 2 is not found in the sentence about line 25', () => {
    const message = { fr: 'ligne 25 : valeur illisible.', en: 'line 25: unreadable value.' };
    expect(sentenceAtPlace({ at: { file: 'a.csv', line: 2 }, message }, 'en')).toBe(
      'line 2: line 25: unreadable value.',
    );
  });

  test('the whole file has no place', () => {
    expect(placeInside({ file: 'a.csv' }, 'fr')).toBeNull();
    expect(placeInside({ file: 'a.xlsx', sheet: 'Sept', cell: 'B7' }, 'fr')).toBe('Sept!B7');
  });

  test('the file still tells what its pages are', () => {
    const notes = { file: 'support.pptx', page: 4, path: '/notes' };
    expect(placeInside(notes, 'fr')).toBe('diapositive 4, notes de l’orateur');
    expect(placeInside(notes, 'en')).toBe('slide 4, speaker notes');
  });
});
