import { expect, test } from '@jest/globals';
import { FIGURE_WORDS, NOT_MEASURED_WORDS, TRACE_STRENGTH_WORDS } from './file-words.js';

test.each([
  [
    'scanned',
    'non mesuré : des images de pages, sans texte ; demandez le fichier d’origine',
    'not measured: pictures of pages, without text; ask for the original file',
  ],
  [
    'time-limit',
    'non mesuré : la lecture a atteint la limite de temps',
    'not measured: reading reached the limit of time',
  ],
  [
    'file-missing',
    'non mesuré : le fichier nommé n’a pas été reçu',
    'not measured: the file named was not received',
  ],
] as const)('why nothing was measured: %s', (reason, fr, en) => {
  expect(NOT_MEASURED_WORDS[reason]).toEqual({ fr, en });
});

test('every reason says that nothing was measured, in both languages', () => {
  for (const { fr, en } of Object.values(NOT_MEASURED_WORDS)) {
    expect(fr).toMatch(/^non mesuré : /);
    expect(en).toMatch(/^not measured: /);
  }
});

test('how much a trace proves, and what is counted', () => {
  expect(TRACE_STRENGTH_WORDS.proof).toEqual({ fr: 'preuve', en: 'proof' });
  expect(FIGURE_WORDS.slides).toEqual({
    one: { fr: 'diapositive', en: 'slide' },
    many: { fr: 'diapositives', en: 'slides' },
  });
});
