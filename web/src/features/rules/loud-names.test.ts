import { expect, test } from '@jest/globals';
import { loudNames } from './loud-names.js';

const RULES = [
  {
    code: 'R8',
    title: {
      fr: 'Outil, abonnement ou frais facturé à part',
      en: 'Tool, subscription or expense billed apart',
    },
  },
  { code: 'T11', title: { fr: 'Un libellé trop général', en: 'A description that is too general' } },
];
const MEASURES = [
  { code: 'A1', tooLoud: false },
  { code: 'R8', tooLoud: true },
  { code: 'T11', tooLoud: true },
];

test('rules over their budget are named by code and title, in the language of the reader', () => {
  expect(loudNames(MEASURES, RULES, 'fr')).toEqual([
    { code: 'R8', name: 'R8 · Outil, abonnement ou frais facturé à part' },
    { code: 'T11', name: 'T11 · Un libellé trop général' },
  ]);
  expect(loudNames(MEASURES, RULES, 'en').map(({ name }) => name)).toEqual([
    'R8 · Tool, subscription or expense billed apart',
    'T11 · A description that is too general',
  ]);
});

test('until the catalogue is there, by their code', () => {
  expect(loudNames(MEASURES, [], 'fr').map(({ name }) => name)).toEqual(['R8', 'T11']);
});
