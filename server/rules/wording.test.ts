import { expect, test } from '@jest/globals';
import { deName } from './wording.js';

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
