import { describe, expect, test } from '@jest/globals';
import { effortSentence, effortStatement, type EffortSentenceValues } from './effort-sentence.js';

/** The published example: the vector of docs/effort-model.md 2 with 175 hours billed. */
const EXAMPLE: EffortSentenceValues = {
  line: '4',
  type: 'report',
  size: '30',
  sizeUnit: 'page',
  billedDays: '25',
  billingStep: '0',
  p50: '5.1226089',
  p90: '12.200831',
  daysUnsupported: '12.799169',
  tailShare: 0.0162,
  basis: 'local_history',
  agreedDays: null,
  comparables: 3,
  priorVersion: '2026-1',
  published: true,
  complexity: null,
  aiState: 'none',
  shareLow: null,
  shareHigh: null,
  reviewDays: null,
};

/** Ordinary spaces, to compare the words. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const fr = (over: Partial<EffortSentenceValues>): string =>
  plain(effortStatement({ ...EXAMPLE, ...over } as EffortSentenceValues, 'fr'));
const en = (over: Partial<EffortSentenceValues>): string =>
  plain(effortStatement({ ...EXAMPLE, ...over } as EffortSentenceValues, 'en'));

describe('the statement to a contractor', () => {
  test('in French, word for word', () => {
    expect(plain(effortSentence(EXAMPLE, 'fr'))).toBe(
      'Ligne 4 : rapport de 30 pages, 25 jours facturés. Sur 3 livrables comparables vérifiés et le barème public v2026-1, la moitié des livrables de ce type demandent moins de 5,1 jours et neuf sur dix moins de 12,2 jours (usage d’IA déclaré : aucun). 12,8 jours dépassent ce dernier repère. Il s’agit d’une statistique : moins de 2 prestations honnêtes sur 100 demandent autant ou plus. Quels éléments expliquent l’écart (périmètre, reprises, attente, recherche, relecture) ? Vous pouvez corriger la taille, le type ou la déclaration ; la ligne sera recalculée. Aucune décision n’est prise automatiquement.',
    );
  });

  test('in English', () => {
    expect(plain(effortSentence(EXAMPLE, 'en'))).toBe(
      'Line 4: report of 30 pages, 25 days billed. From 3 checked comparable deliverables and public table v2026-1, half of the deliverables of this type take less than 5.1 days and nine out of ten less than 12.2 days (declared AI use: none). 12.8 days are above this last mark. This is a statistic: fewer than 2 honest services in 100 take as much or more. What explains the difference (scope, rework, waiting, research, review)? You may correct the size, the type or the declaration; the line will be worked out again. No decision is taken automatically.',
    );
  });

  test('French spacing does not break before a colon or a unit', () => {
    const text = effortSentence(EXAMPLE, 'fr');
    expect(text).toContain('Ligne 4\u00a0: ');
    expect(text).toContain('5,1\u00a0jours');
    expect(text).toContain('relecture)\u202f?');
  });
});

describe('what the figures rest on', () => {
  test('a quote', () => {
    const quote = { basis: 'quote', agreedDays: '10', comparables: 0 } as const;
    expect(fr(quote)).toContain(
      'Sur le devis (10 jours) et le barème public v2026-1, la moitié des livrables d’un tel devis demandent',
    );
    expect(en({ ...quote, comparables: 5 })).toContain(
      'From the quote (10 days), 5 checked comparable deliverables and public table v2026-1, half of the deliverables under such a quote take',
    );
  });

  test('a work unit', () => {
    const unit = { basis: 'work_unit', agreedDays: '1.5', comparables: 0 } as const;
    expect(fr(unit)).toContain('Sur l’unité d’œuvre (1,5 jour) et le barème public v2026-1');
    expect(en(unit)).toContain('From the work unit (1.5 days) and public table v2026-1');
  });

  test('history alone, table alone', () => {
    expect(fr({ published: false })).toContain('Sur 3 livrables comparables vérifiés, la moitié');
    expect(en({ published: false })).toContain('From 3 checked comparable deliverables, half');
    expect(fr({ basis: 'published_table' })).toContain(
      'Sur le barème public v2026-1 seul, à titre indicatif, la',
    );
    expect(en({ basis: 'published_table' })).toContain(
      'From public table v2026-1 alone, as an indication, half',
    );
  });
});

describe('what is taken at its word', () => {
  test('the AI share and the review', () => {
    const used = { aiState: 'used', shareLow: 0.6, shareHigh: 0.8, reviewDays: '1' } as const;
    expect(fr(used)).toContain('(usage d’IA déclaré : 60 % à 80 % du travail ; relecture ajoutée : 1 jour)');
    expect(en({ ...used, shareHigh: 0.6, reviewDays: null })).toContain('(declared AI use: 60% of the work)');
  });

  test('silence, and a share left empty', () => {
    expect(fr({ aiState: 'not_declared' })).toContain('(usage d’IA : non déclaré)');
    expect(en({ aiState: 'used' })).toContain('(declared AI use: yes, share not given)');
  });

  test('complexity', () => {
    expect(fr({ complexity: 'complex' })).toContain(
      '(complexité déclarée : élevée ; usage d’IA déclaré : aucun)',
    );
    expect(en({ complexity: 'complex' })).toContain('(declared complexity: complex; declared AI use: none)');
  });
});

test('the billing step is named where it was taken off, so that the days add up', () => {
  const stepped = { billingStep: '0.5', daysUnsupported: '12.299169' };
  expect(fr(stepped)).toContain(
    '12,3 jours dépassent ce dernier repère, le pas de facturation de 0,5 jour étant déduit.',
  );
  expect(en(stepped)).toContain(
    '12.3 days are above this last mark, after taking off the billing step of 0.5 day.',
  );
});

test('the rate is rounded against the statistic', () => {
  expect(fr({ tailShare: 0.0099 })).toContain('moins de 1 prestation honnête sur 100 demandent');
  expect(fr({ tailShare: 0.0002 })).toContain('moins de 1 prestation honnête sur 1 000 demandent');
  expect(en({ tailShare: 0.01 })).toContain('fewer than 2 honest services in 100 take');
});

test('a type or unit outside the vocabulary is quoted as given', () => {
  const odd = { type: 'audit RGPD', size: '12', sizeUnit: 'entretien', line: null };
  expect(fr(odd)).toMatch(/^Livrable « audit RGPD » de 12 « entretien », 25 jours facturés\./);
  expect(en({ ...odd, size: null })).toMatch(/^Deliverable "audit RGPD", 25 days billed\./);
});
