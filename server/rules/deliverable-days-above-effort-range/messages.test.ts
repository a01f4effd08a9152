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
  lines: [{ invoice: 'F-118', line: '4' }],
  billedDays: '100',
  agreedDays: null,
  range: {
    p50: '8.1',
    p90: '25.3',
    basis: 'local_history',
    comparables: 3,
    priorVersion: '2026-1',
    billingStep: '0',
    ai: null,
  },
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
      "D'après 3 livrables comparables vérifiés et le barème public 2026-1, la",
    );
    expect(finding({}, 'en')).toContain(
      'From 3 comparable checked deliverables and public table 2026-1, half',
    );
  });

  test.each([
    ['a type without a table', { type: 'study' }],
    ['a unit without a table', { sizeUnit: 'slide' }],
    ['no size', { size: null, sizeUnit: null }],
  ] as const)('history alone: %s', (_, over) => {
    expect(finding(over, 'fr')).toContain("D'après 3 livrables comparables vérifiés, la moitié");
    expect(finding(over, 'en')).toContain('From 3 comparable checked deliverables, half');
  });
});

test.each([
  [0, 1],
  [0.0099, 1],
  [0.01, 2],
  [0.0162, 2],
])('a share of %d is fewer than %d in 100', (tailShare, jobs) => {
  expect(finding({ tailShare }, 'en')).toContain(`Fewer than ${jobs} comparable job`);
});

test('sizes in the words of the vocabulary; a unit outside it as it was given', () => {
  const meeting = { size: '1.5', sizeUnit: 'meeting_hour' };
  expect(finding(meeting, 'fr')).toContain(', 1,5 heure de réunion, ');
  expect(finding({ size: '2', sizeUnit: 'use_case_point' }, 'en')).toContain(', 2 use case points, ');
  expect(finding({ size: '2', sizeUnit: 'toString' }, 'en')).toContain(', 2 toString, ');
});
