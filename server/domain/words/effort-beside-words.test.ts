import { describe, expect, test } from '@jest/globals';
import type { EffortSum } from '../effort-sum.js';
import {
  effortSumSentences,
  measuredSize,
  opinionSentences,
  sizeGapSentence,
  statisticSentence,
} from './effort-beside-words.js';

const plain = (text: string | null): string | null => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;
const SUM: EffortSum = {
  p10: '8.12',
  p50: '16.44',
  p90: '31.5',
  unit: 'day',
  billedDays: '40',
  tailShare: 0.043,
  deliverables: 3,
  comparables: 0,
  sharedSd: 0.25,
  draws: 4000,
  seed: 1,
};

describe('several deliverables together', () => {
  test('in French', () => {
    expect(effortSumSentences(SUM, 'fr').map(plain)).toEqual([
      'Ensemble, 3 livrables demandent moins de 16,4 j une fois sur deux et moins de 31,5 j neuf fois sur dix ; 40,00 j facturés.',
      'Environ 4 prestataires honnêtes sur 100 en demandent autant ou plus.',
      'Somme tirée 4 000 fois avec un germe fixe : un même prestataire est lent ou rapide partout (écart type commun 0,25), gagne partout autant à l’IA, et les risques des lignes ne sont pas multipliés.',
    ]);
  });

  test('in English, with some left out and a share below one in a hundred', () => {
    expect(effortSumSentences({ ...SUM, leftOut: 1, tailShare: 0.002 }, 'en').map(plain)).toEqual([
      'Together, 3 deliverables take under 16.4 d one time in two and under 31.5 d nine times in ten; 40.00 d billed (1 other billed deliverable, without a range, is not in it).',
      'Fewer than 1 honest contractor in 100 takes as many or more.',
      'Drawn 4,000 times from a fixed seed: one contractor is slow or fast on everything (common standard deviation 0.25), gains as much from AI on everything, and the odds of lines are not multiplied.',
    ]);
  });
});

test.each([
  [0, 'Moins d’un prestataire honnête sur 100 en demande', 'Fewer than 1 honest contractor in 100 takes'],
  [
    0.0012,
    'Moins d’un prestataire honnête sur 100 en demande',
    'Fewer than 1 honest contractor in 100 takes',
  ],
  [0.012, 'Environ 1 prestataire honnête sur 100 en demande', 'About 1 honest contractor in 100 takes'],
  [0.02, 'Environ 2 prestataires honnêtes sur 100 en demandent', 'About 2 honest contractors in 100 take'],
])('a share of %d in words: no draw above is no certainty', (tailShare, fr, en) => {
  expect(plain(effortSumSentences({ ...SUM, tailShare }, 'fr')[1] ?? null)).toBe(`${fr} autant ou plus.`);
  expect(plain(effortSumSentences({ ...SUM, tailShare }, 'en')[1] ?? null)).toBe(`${en} as many or more.`);
});

test('how many questions are expected with no anomaly', () => {
  const statistic = {
    tested: 120,
    expectedHonest: '2.31',
    order: [
      { finding: 'a', tailShare: 0.001, qValue: 0.12 },
      { finding: 'b', tailShare: 0.01, qValue: 0.6 },
    ],
  };
  expect(plain(statisticSentence(statistic, 'fr'))).toBe(
    '120 livrables comparés, 2 questions posées ; sans aucune anomalie, environ 2,31 seraient attendues.',
  );
  expect(plain(statisticSentence({ ...statistic, order: [] }, 'en'))).toBe(
    '120 deliverables compared, 0 questions asked; with no anomaly at all, about 2.31 would be expected.',
  );
});

test('the measured size beside the declared one', () => {
  const beside = {
    declared: '120',
    unit: 'page',
    least: '31',
    most: '45',
    files: 2,
    gap: 'declared-more',
  } as const;
  expect(plain(measuredSize(beside, 'fr'))).toBe('31 à 45 pages');
  expect(plain(measuredSize({ ...beside, most: null }, 'en'))).toBe('at least 31 pages');
  expect(plain(sizeGapSentence({ ...beside, most: '31', files: 1 }, 'fr'))).toBe(
    'Le fichier remis mesure 31 pages ; la taille déclarée est de 120 pages et reste celle du calcul.',
  );
  expect(plain(sizeGapSentence(beside, 'en'))).toBe(
    'The 2 delivered files measure 31 to 45 pages; the declared size is 120 pages and stays the one that counts.',
  );
  expect([sizeGapSentence({ ...beside, gap: null }, 'fr'), sizeGapSentence(null, 'fr')]).toEqual([
    null,
    null,
  ]);
});

test('other readings, only those that there are', () => {
  const one = { p50: '8.02', p90: '24.98' };
  expect(
    opinionSentences({ priorAlone: one, atMeasuredSize: null, contractors: 2 }, 'fr').map(plain),
  ).toEqual(['Sans les livrables vérifiés : la moitié sous 8,0 j, neuf sur dix sous 25,0 j.']);
  expect(
    opinionSentences({ priorAlone: null, atMeasuredSize: one, contractors: 0 }, 'en').map(plain),
  ).toEqual(['At the measured size: half under 8.0 d, nine in ten under 25.0 d.']);
});
