import { expect, test } from '@jest/globals';
import { comparedWords } from './compared-words.js';

test('case, punctuation, compatibility forms and joints are put aside, numbers are 0', () => {
  expect(comparedWords('L’avant-projet : « DÉFINITIF » (ﬁn), 12 pages — 1 234,56 €')).toEqual([
    'lavantprojet',
    'définitif',
    'fin',
    '0',
    'pages',
    '0',
    '0',
    '0',
  ]);
  expect(comparedWords("l'avant\u00ADprojet v2")).toEqual(comparedWords('l’avantprojet V13'));
});

test.each([
  'Rapport du 24/11/2026, version 3',
  'Rapport du 2026-11-24, version 3',
  'Rapport du 24.11.26, version 3',
  'Rapport du 1er novembre 2026, version 3',
  'Rapport du novembre 2026, version 3',
])('dates are put aside: %s', (text) => {
  expect(comparedWords(text)).toEqual(['rapport', 'du', 'version', '0']);
});

test('an English date, and words that are months only beside a number', () => {
  expect(comparedWords('as of March 3rd, 2026 we may march on')).toEqual([
    'as',
    'of',
    'we',
    'may',
    'march',
    'on',
  ]);
});
