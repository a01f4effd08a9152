import { expect, test } from '@jest/globals';
import { figureValue } from './figure-value.js';

const fr = { lang: 'fr', yes: 'oui', no: 'non' } as const;
const en = { lang: 'en', yes: 'yes', no: 'no' } as const;

test.each([
  [1234, '1\u202f234', '1,234'],
  ['0.12', '0,12', '0.12'],
  [12.5, '12,5', '12.5'],
  [true, 'oui', 'yes'],
  [false, 'non', 'no'],
  ['fr-FR', 'fr-FR', 'fr-FR'],
  ['3f2a', '3f2a', '3f2a'],
])('%s', (value, inFrench, inEnglish) => {
  expect([figureValue(value, fr), figureValue(value, en)]).toEqual([inFrench, inEnglish]);
});

test('a day is a date, not three numbers', () => {
  expect(figureValue('2026-03-01', fr)).toMatch(/^1er\smars\s2026$/);
});
