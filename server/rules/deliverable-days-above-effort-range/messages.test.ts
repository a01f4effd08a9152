import { describe, expect, test } from '@jest/globals';
import type { Lang } from '../../domain/text.js';
import { messages, type Values } from './messages.js';

const REPORT: Values = {
  deliverable: 'L-09',
  title: 'Étude des parcours',
  type: 'report',
  size: '30',
  sizeUnit: 'page',
  contract: 'M-2026-014',
  lines: [{ invoice: 'F-118', line: '4', days: '100', dayPrice: '650' }],
  billedDays: '100',
  agreedDays: null,
  range: {
    p10: '2.6',
    p50: '8.1',
    p90: '25.3',
    basis: 'local_history',
    comparables: 3,
    priorVersion: '2026-1',
    complexityFactor: null,
    drivers: {},
    billingStep: '0',
    ai: null,
  },
  complexity: null,
  complexityBy: null,
  tableSpeaks: true,
  contractors: 2,
  priorAlone: null,
  measured: null,
  atMeasuredSize: null,
  tailShare: 0.004,
  excessDays: '74.7',
  rangeForContractor: true,
  amount: null,
  currency: 'EUR',
};

const finding = (over: Partial<Values>, lang: Lang): string =>
  messages.finding[lang]({ ...REPORT, ...over } as Values).replace(/[\u00a0\u202f]/g, ' ');

describe('what the range is said to rest on', () => {
  test('history and the table that it corrects', () => {
    expect(finding({}, 'fr')).toContain(
      "D'après 3 livrables comparables vérifiés de 2 prestataires et le barème public 2026-1, la moitié",
    );
    expect(finding({}, 'en')).toContain(
      'From 3 comparable checked deliverables of 2 contractors and public table 2026-1, half',
    );
  });

  test('history alone, with the version whose AI effects it counts with', () => {
    expect(finding({ tableSpeaks: false, contractors: 1 }, 'fr')).toContain(
      "D'après 3 livrables comparables vérifiés d'un seul prestataire (barème public 2026-1), la moitié",
    );
    expect(finding({ tableSpeaks: false, contractors: 1 }, 'en')).toContain(
      'From 3 comparable checked deliverables of one contractor (public table 2026-1), half',
    );
  });
});

describe('the delivered files beside the declared size', () => {
  const measured = {
    declared: '30',
    unit: 'page',
    least: '12',
    most: '12',
    files: 1,
    gap: 'declared-more',
  } as const;
  test.each([
    [{}, 'Le fichier remis mesure 12 pages ; la taille déclarée est de 30 pages et reste celle du calcul.'],
    [{ files: 2, most: '19' }, 'Les 2 fichiers remis mesurent 12 à 19 pages ; la taille déclarée est'],
    [
      { files: 2, most: null, gap: 'declared-less', least: '80' },
      'Les 2 fichiers remis mesurent au moins 80 pages ;',
    ],
  ] as const)('%j', (over, sentence) => {
    expect(finding({ measured: { ...measured, ...over } }, 'fr')).toContain(sentence);
  });

  test('no sentence where they agree, or where nothing is measured', () => {
    const silent = finding({}, 'en');
    expect(finding({ measured: { ...measured, gap: null } }, 'en')).toBe(silent);
    expect(silent).not.toContain('measure');
  });
});

test.each([
  [{ shareLow: 0.4, shareHigh: 0.6, usedWeight: 1 }, ', AI use declared: 40 to 60% of the work)'],
  // Without a share the range takes that of a silence: nobody declared it.
  [{ shareLow: 0, shareHigh: 0.6, usedWeight: 0.5 }, ', AI use declared)'],
])('of a declared use, only the share that was declared: %j', (ai, words) => {
  const range = { ...REPORT.range, ai: { state: 'used' as const, ...ai } };
  expect(finding({ range }, 'en')).toContain(words);
});

test('who assessed the complexity, its factor, and the drivers', () => {
  const range = {
    ...REPORT.range,
    complexityFactor: 1.5,
    drivers: { novelty: 2, review_rounds: 1, archives: -1 },
  };
  const over = { complexity: 'complex', complexityBy: 'work_unit', range } as const;
  expect(finding(over, 'fr')).toContain(
    "30 pages, complexité élevée selon l’unité d’œuvre (× 1,5), archives −1, nouveauté +2, tours de relecture +1, usage d'IA",
  );
  expect(finding(over, 'en')).toContain(
    'high complexity as the work unit says (× 1.5), archives −1, novelty +2, review rounds +1, AI use',
  );
});

test.each([
  [0, 1],
  [0.0099, 1],
  [0.01, 2],
  [0.0162, 2],
])('a share of %d is fewer than %d in 100', (tailShare, jobs) => {
  expect(finding({ tailShare }, 'en')).toContain(`fewer than ${jobs} honest job`);
});

test('sizes in the words of the vocabulary; a unit outside it as it was given', () => {
  const meeting = { size: '1.5', sizeUnit: 'meeting_hour' };
  expect(finding(meeting, 'fr')).toContain(', 1,5 heure de réunion, ');
  expect(finding({ size: '2', sizeUnit: 'use_case_point' }, 'en')).toContain(', 2 use case points, ');
  expect(finding({ size: '2', sizeUnit: 'toString' }, 'en')).toContain(', 2 toString, ');
});
