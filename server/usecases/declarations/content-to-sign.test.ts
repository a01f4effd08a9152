import { expect, test } from '@jest/globals';
import type { ContractorDeclaration } from '../reads/declaration-reads.js';
import { contentToSign } from './content-to-sign.js';
import { declarationFile, type DeclarationAnswers } from './declaration-file.js';

const corrected: ContractorDeclaration = {
  view: 'contractor',
  declarationKey: 'D-05',
  declarationRef: 'D-05',
  contract: { id: '1', contractRef: 'M-01', title: null },
  contractRef: 'M-01',
  supplier: null,
  deliverable: null,
  deliverableRef: 'R-03',
  invoiceNumber: null,
  lineId: null,
  periodStart: null,
  periodEnd: null,
  aiUse: 'used',
  tools: [
    {
      tool: 'AssistantFictif',
      provider: 'Éditeur Exemple',
      modelVersion: '4.1',
      accountType: 'enterprise',
      hostingRegion: 'EU',
      family: 'text_draft',
      dataClasses: ['public'],
      trainingReuse: 'no',
    },
    {
      tool: 'Traducteur',
      provider: null,
      modelVersion: '2',
      accountType: 'consumer',
      hostingRegion: 'other',
      family: 'translation_pe',
      dataClasses: ['internal'],
      trainingReuse: 'unknown',
    },
  ],
  stages: ['first_draft', 'mise au propre'],
  shareLow: '0.25',
  shareHigh: '0.5',
  humanReview: 'full',
  reviewDays: '1.5',
  humanHours: '14',
  daysSavedLow: '1',
  daysSavedHigh: '3',
  priceEffectAmount: null,
  currency: null,
  priorApprovalRef: 'Courriel du 2 sept.',
  subcontractor: 'Sous-traitant Inventé',
  signedBy: 'Ada Modèle',
  signedAt: '2026-10-02',
  supersedes: null,
  supersededBy: null,
  source: { file: 'register/ai_declarations.csv', documentId: null },
};

/** The answers that change nothing but the hours. */
const answers: DeclarationAnswers = {
  aiUse: 'used',
  tools: corrected.tools.map(
    ({ tool, provider, accountType, hostingRegion, dataClasses, trainingReuse }) => ({
      tool,
      provider,
      accountType,
      hostingRegion,
      dataClasses,
      trainingReuse,
    }),
  ),
  stages: corrected.stages,
  shareLow: '0.25',
  shareHigh: '0.5',
  humanReview: 'full',
  humanHours: '20',
  daysSavedLow: '1',
  daysSavedHigh: '3',
  dataClasses: [],
  trainingReuse: null,
  priorApprovalRef: 'Courriel du 2 sept.',
  subcontractor: 'Sous-traitant Inventé',
  signedBy: 'Ada Modèle',
};

test('a correction keeps what the form never asks: versions, families, review days, effect on the price', () => {
  const content = contentToSign(answers, { ...corrected, priceEffectAmount: '400' });
  expect(content.tools).toEqual(corrected.tools);
  expect(content).toMatchObject({ humanHours: '20', reviewDays: '1.5', priceEffectAmount: '400' });
});

test('review days: as answered, withdrawn when left empty, kept when not asked', () => {
  const signed = (reviewDays?: string | null) =>
    contentToSign({ ...answers, reviewDays }, { ...corrected, priceEffectAmount: null }).reviewDays;
  expect([signed('2'), signed(null), signed()]).toEqual(['2', null, '1.5']);
  const none = { ...answers, aiUse: 'none' as const, tools: [], stages: [], reviewDays: '2' };
  expect(contentToSign(none, null).reviewDays).toBeNull();
});

test('what is about a tool goes with it, and a tool under another name is another tool', () => {
  const renamed = answers.tools.map((one, index) => (index === 0 ? { ...one, tool: 'Autre' } : one));
  const content = contentToSign({ ...answers, tools: renamed }, { ...corrected, priceEffectAmount: null });
  expect(content.tools.map(({ modelVersion }) => modelVersion)).toEqual([null, '2']);
});

test('an answer for all tools stands for each that has none of its own', () => {
  const tool = { tool: 'AssistantFictif', provider: null, accountType: null, hostingRegion: null };
  const content = contentToSign(
    { ...answers, tools: [tool], stages: [], dataClasses: ['personal'], trainingReuse: 'yes' },
    null,
  );
  expect(content.tools).toEqual([
    { ...tool, modelVersion: null, family: null, dataClasses: ['personal'], trainingReuse: 'yes' },
  ]);
  expect([content.reviewDays, content.priceEffectAmount]).toEqual([null, null]);
});

test('of no use, nothing of the use is kept', () => {
  const content = contentToSign(
    { ...answers, aiUse: 'none', tools: [] },
    { ...corrected, priceEffectAmount: '400' },
  );
  expect(content).toMatchObject({ tools: [], reviewDays: null, priceEffectAmount: null });
});

test('a step or a class of data that nobody offers is taken only from what is corrected', () => {
  const before = { ...corrected, priceEffectAmount: null };
  expect(() => contentToSign(answers, before)).not.toThrow();
  expect(() => contentToSign(answers, null)).toThrow(
    'This step is not one of those offered: mise au propre.',
  );
  expect(() => contentToSign({ ...answers, dataClasses: ['secrets'] }, before)).toThrow(
    'This class of data is not one of those offered: secrets.',
  );
});

test('the file has a row for each tool, with every column that was declared', () => {
  const head = {
    declarationRef: 'DE-1',
    contractRef: 'M-01',
    deliverableRef: 'R-03',
    invoiceNumber: null,
    lineId: null,
    supersedes: 'D-05',
    signedAt: '2026-11-24',
  };
  const file = declarationFile(head, contentToSign(answers, { ...corrected, priceEffectAmount: '400' }));
  const [columns = [], ...rows] = file
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const told = rows.map((cells): Record<string, string> =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index]?.replaceAll('"', '') ?? ''])),
  );
  expect(told).toMatchObject([
    {
      tool: 'AssistantFictif',
      provider: 'Éditeur Exemple',
      model_version: '4.1',
      family: 'text_draft',
      data_classes: 'public',
      training_reuse: 'no',
      review_days: '1.5',
      price_effect_amount: '400',
      subcontractor: 'Sous-traitant Inventé',
    },
    { tool: 'Traducteur', model_version: '2', data_classes: 'internal', training_reuse: 'unknown' },
  ]);
});
