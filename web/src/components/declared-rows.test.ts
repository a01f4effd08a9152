import { expect, test } from '@jest/globals';
import type { Shape } from '../api/client.js';
import { i18n } from '../i18n/instance.js';
import '../i18n/words/declare.js';
import '../i18n/words/declared.js';
import { declaredRows } from './declared-rows.js';

const TOLD = {
  declarationKey: 'D-03',
  declarationRef: 'D-03',
  contract: null,
  contractRef: 'M-01',
  supplier: null,
  deliverable: null,
  deliverableRef: 'R-03',
  invoiceNumber: null,
  lineId: null,
  periodStart: '2026-09-01',
  periodEnd: '2026-09-30',
  aiUse: 'used' as const,
  stages: ['first_draft', 'mise au propre'],
  priorApprovalRef: null,
  subcontractor: null,
  signedAt: '2026-10-02',
  supersedes: null,
  supersededBy: null,
  source: { file: 'register/ai_declarations.csv', documentId: null },
};
const TOOL = {
  tool: 'AssistantFictif',
  provider: 'Éditeur Exemple',
  modelVersion: '4',
  family: 'text_draft',
};
const DATA = {
  accountType: 'enterprise',
  hostingRegion: 'EU',
  dataClasses: ['internal', 'personal'],
  trainingReuse: 'no',
};
const EFFORT = {
  shareLow: '0.25',
  shareHigh: '0.5',
  humanReview: 'full',
  reviewDays: '1.5',
  humanHours: '14',
  daysSavedLow: null,
  daysSavedHigh: '3',
  priceEffectAmount: '-400',
  currency: 'EUR',
  signedBy: 'Ada Modèle',
};

function told(one: Shape<'AnyDeclaration'>, lang: 'fr' | 'en'): Record<string, string | null> {
  const rows = declaredRows(one, {
    own: i18n.getFixedT(lang, 'declared'),
    declare: i18n.getFixedT(lang, 'declare'),
    lang,
  });
  return Object.fromEntries(
    rows.map(({ label, value }) => [label, value?.replace(/[\u00a0\u202f]/g, ' ') ?? null]),
  );
}

test('a contractor reads every field of its own declaration', () => {
  expect(told({ ...TOLD, ...EFFORT, view: 'contractor', tools: [{ ...TOOL, ...DATA }] }, 'fr')).toEqual({
    'Porte sur': 'R-03',
    'Usage de l’IA générative': 'oui',
    'Période du travail': 'septembre 2026',
    'Outil 1':
      'AssistantFictif (Éditeur Exemple, version 4, rédaction de textes, compte d’entreprise, hébergé dans l’Union européenne, données internes et personnelles, non réutilisées pour l’entraînement)',
    Étapes: 'premier jet et mise au propre',
    'Part du travail aidée': '25 % à 50 %',
    'Relecture humaine': 'entièrement',
    'Jours de relecture': '1,50 j',
    'Heures humaines en tout': '14 h',
    'Jours gagnés': 'au plus 3,00 j',
    'Effet sur le prix': '−400,00 €',
  });
});

test('the buyer reads nothing of data, the officer nothing of time', () => {
  const buyer = told({ ...TOLD, ...EFFORT, view: 'buyer', tools: [TOOL] }, 'en');
  expect(buyer['Tool 1']).toBe('AssistantFictif (Éditeur Exemple, version 4, drafting of texts)');
  expect(buyer['Human hours in all']).toBe('14 h');
  const officer = told({ ...TOLD, view: 'data', tools: [{ ...TOOL, ...DATA }] }, 'en');
  expect(Object.keys(officer)).toEqual([
    'About',
    'Use of generative AI',
    'Period of the work',
    'Tool 1',
    'Steps',
  ]);
});

test('what was not stated is null, and of no use little is asked', () => {
  const silent = { ...TOLD, ...EFFORT, stages: [], shareLow: null, shareHigh: null, humanReview: null };
  const used = told({ ...silent, periodStart: null, periodEnd: null, view: 'buyer', tools: [] }, 'en');
  expect([used['Period of the work'], used['Share of the work assisted'], used['Human review']]).toEqual([
    null,
    null,
    null,
  ]);
  expect(Object.keys(told({ ...silent, aiUse: 'none', view: 'buyer', tools: [] }, 'en'))).toEqual([
    'About',
    'Use of generative AI',
    'Period of the work',
    'Human hours in all',
  ]);
});

test.each([
  [{}, 'R-03'],
  [{ deliverable: { id: '4', deliverableRef: 'R-03', title: 'Rapport' } }, 'R-03 Rapport'],
  [{ invoiceNumber: 'F-1', lineId: '2' }, 'R-03, invoice F-1, line 2'],
  [{ deliverableRef: null, invoiceNumber: 'F-1' }, 'invoice F-1'],
  [{ deliverableRef: null }, 'contract M-01'],
])('what it speaks of: %o', (named, words) => {
  const about = told({ ...TOLD, ...EFFORT, ...named, view: 'buyer', tools: [TOOL] }, 'en').About;
  expect(about).toBe(words);
});
