import { expect, test } from '@jest/globals';
import { deName, shownPerson } from './wording.js';

test.each([
  ['Ulysse Bruine', 'd’Ulysse Bruine'],
  ['Éloi Exemple', 'd’Éloi Exemple'],
  ['Yves Exemple', 'd’Yves Exemple'],
  ['Yann Exemple', 'de Yann Exemple'],
  ['Camille Exemple', 'de Camille Exemple'],
  ['P-0412', 'de P-0412'],
])('« de » before %s', (name, phrase) => {
  expect(deName(name)).toBe(phrase);
});

test.each([
  ['P-0412', 'Camille Exemple', 'Camille Exemple (P-0412)'],
  ['name:camille exemple@M-2026-014', 'Camille Exemple', 'Camille Exemple'],
  ['P-0412', 'P-0412', 'P-0412'],
  ['P-0412', null, 'P-0412'],
])('a person shown to the buyer: %s, %s', (personKey, name, shown) => {
  expect(shownPerson(personKey, name)).toBe(shown);
});

test('« de » before a name and its key', () => {
  expect(deName(shownPerson('P-0413', 'Anne Exemple'))).toBe('d’Anne Exemple (P-0413)');
});
