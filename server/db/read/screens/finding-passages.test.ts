import { expect, test } from '@jest/globals';
import { passagesIn } from './finding-passages.js';

const pair = {
  at: { file: 'deliverables/L-09.docx', path: '/word/document.xml/p[12]' },
  text: 'Les usagers arrivent au guichet.',
  otherAt: { file: 'deliverables/L-04.docx', page: 3 },
  otherText: 'Les usagers arrivent à l’accueil.',
};

test('passages that a finding keeps, in their order', () => {
  expect(passagesIn({ values: { passages: [pair, { ...pair, text: 'Autre' }] } })).toEqual([
    pair,
    { ...pair, text: 'Autre' },
  ]);
});

test.each([
  ['no such value', {}],
  ['a number under that name', { passages: 4 }],
  ['half a pair', { passages: [{ at: pair.at, text: pair.text }] }],
  ['places that are none', { passages: [{ ...pair, otherAt: null }] }],
])('none of %s', (_, values) => {
  expect(passagesIn({ values })).toEqual([]);
});
