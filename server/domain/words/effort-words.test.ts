import { expect, test } from '@jest/globals';
import type { EffortBasis, EffortRange } from '../effort-range.js';
import { effortSentence } from './effort-words.js';

const rangeOf = (basis: EffortBasis, comparables: number): EffortRange => ({
  p10: '1.2',
  p50: '2.6',
  p90: '5.8',
  unit: 'day',
  basis,
  priorVersion: '2026-1',
  comparables,
  location: 0.95,
  scale: 0.6,
  degreesOfFreedom: 6,
  complexityFactor: null,
  drivers: {},
  ai: null,
  billingStep: null,
});

const plain = (text: string): string => text.replace(/\u00a0|\u202f/g, ' ');

test.each<[EffortBasis, number, string, string]>([
  [
    'quote',
    0,
    'D’après le devis du livrable : la moitié des livrables au même devis demandent moins de 2,60 j, neuf sur dix moins de 5,80 j.',
    'From the quote of the deliverable: half of the deliverables with the same quote take under 2.60 d, nine in ten under 5.80 d.',
  ],
  [
    'work_unit',
    4,
    'D’après les jours prévus par l’unité d’œuvre et 4 livrables comparables vérifiés : la moitié des livrables de mêmes unités d’œuvre demandent moins de 2,60 j, neuf sur dix moins de 5,80 j.',
    'From the days expected by the work unit and 4 checked comparable deliverables: half of the deliverables of the same work units take under 2.60 d, nine in ten under 5.80 d.',
  ],
  [
    'local_history',
    3,
    'D’après 3 livrables comparables vérifiés : la moitié des livrables comparables demandent moins de 2,60 j, neuf sur dix moins de 5,80 j.',
    'From 3 checked comparable deliverables: half of comparable deliverables take under 2.60 d, nine in ten under 5.80 d.',
  ],
  [
    'published_table',
    0,
    'D’après le barème public 2026-1 : la moitié des livrables comparables demandent moins de 2,60 j, neuf sur dix moins de 5,80 j.',
    'From the public table 2026-1: half of comparable deliverables take under 2.60 d, nine in ten under 5.80 d.',
  ],
  [
    'published_table',
    1,
    'D’après le barème public 2026-1 et 1 livrable comparable vérifié : la moitié des livrables comparables demandent moins de 2,60 j, neuf sur dix moins de 5,80 j.',
    'From the public table 2026-1 and 1 checked comparable deliverable: half of comparable deliverables take under 2.60 d, nine in ten under 5.80 d.',
  ],
])('a range that rests on %s and %i deliverables says so', (basis, comparables, fr, en) => {
  expect(plain(effortSentence(rangeOf(basis, comparables), 'fr'))).toBe(fr);
  expect(plain(effortSentence(rangeOf(basis, comparables), 'en'))).toBe(en);
});
