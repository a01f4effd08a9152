import { describe, expect, test } from '@jest/globals';
import type { Shape } from '../../api/client.js';
import { i18n } from '../../i18n/instance.js';
import '../../i18n/words/declare.js';
import type { Answers } from './declaration-answers.js';
import { toRequest } from './declaration-request.js';
import { firstAnswers } from './first-answers.js';
import { toldAnswers } from './told-answers.js';

type Form = Shape<'DeclarationForm'>;
type Declaration = Shape<'ContractorDeclaration'>;

/** Declared in a register: ranges that no choice has, two tools that differ, a step of its own. */
const declared: Declaration = {
  view: 'contractor',
  declarationKey: 'D-03',
  declarationRef: 'D-03',
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
      accountType: 'consumer',
      hostingRegion: 'EU',
      family: 'text_draft',
      dataClasses: ['public'],
      trainingReuse: 'no',
    },
    {
      tool: 'Traducteur',
      provider: null,
      modelVersion: null,
      accountType: 'enterprise',
      hostingRegion: 'other',
      family: 'translation_pe',
      dataClasses: ['internal', 'personal'],
      trainingReuse: 'unknown',
    },
  ],
  stages: ['first_draft', 'mise au propre'],
  shareLow: '0.25',
  shareHigh: '0.5',
  humanReview: 'full',
  reviewDays: '1.5',
  humanHours: '1204.5',
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

const formOf = (given: Partial<Form>): Form => ({
  target: {
    id: 'deliverable:3',
    label: 'R-03 · Rapport',
    contract: { id: '1', contractRef: 'M-01', title: null },
    deliverable: { id: '3', deliverableRef: 'R-03', title: 'Rapport', type: 'report' },
    invoice: null,
    line: null,
    billedHours: '40',
    billedDays: '5',
    due: false,
    last: given.corrects ?? null,
    policy: { aiPolicy: 'declare', required: 'with_hours', tools: [] },
  },
  corrects: null,
  priceEffect: null,
  habits: null,
  draft: null,
  savedAt: null,
  ...given,
});

const priceEffect = { amount: '400', currency: 'EUR' };
const correction = formOf({ corrects: declared, priceEffect, habits: declared });
const first = (form: Form): Answers => firstAnswers(form, 'Noé Exemple', 'fr');

describe('a correction', () => {
  test('that changes nothing asks for all that was declared, under a new signature', () => {
    const request = toRequest(correction, first(correction));
    expect(request).toEqual({
      target: 'deliverable:3',
      aiUse: 'used',
      tools: [
        {
          tool: 'AssistantFictif',
          provider: 'Éditeur Exemple',
          accountType: 'consumer',
          hostingRegion: 'EU',
          dataClasses: ['public'],
          trainingReuse: 'no',
        },
        {
          tool: 'Traducteur',
          provider: null,
          accountType: 'enterprise',
          hostingRegion: 'other',
          dataClasses: ['internal', 'personal'],
          trainingReuse: 'unknown',
        },
      ],
      stages: ['first_draft', 'mise au propre'],
      shareLow: '0.25',
      shareHigh: '0.5',
      humanReview: 'full',
      reviewDays: '1.5',
      humanHours: '1204.5',
      daysSavedLow: '1',
      daysSavedHigh: '3',
      dataClasses: ['public', 'internal', 'personal'],
      trainingReuse: null,
      priorApprovalRef: 'Courriel du 2 sept.',
      subcontractor: 'Sous-traitant Inventé',
      signedBy: 'Noé Exemple',
    });
  });

  test('of one answer changes that one, for all tools where it is asked of all of them', () => {
    const answers = first(correction);
    const changed = toRequest(correction, {
      ...answers,
      share: 'over80',
      dataClasses: ['public'],
      trainingReuse: 'no',
    });
    expect([changed.shareLow, changed.shareHigh, changed.daysSavedLow]).toEqual(['0.8', '1', '1']);
    expect(changed.dataClasses).toEqual(['public']);
    expect(changed.tools.map(({ dataClasses, trainingReuse }) => [dataClasses, trainingReuse])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    const renamed = toRequest(correction, { ...answers, tools: ['Autre', 'Traducteur'] });
    expect(renamed.tools.map(({ provider, dataClasses }) => [provider, dataClasses])).toEqual([
      [null, undefined],
      [null, ['internal', 'personal']],
    ]);
  });

  test('keeps a tool that nobody named, for its account', () => {
    const [tool] = declared.tools.map((one) => ({ ...one, tool: null }));
    const form = formOf({ corrects: { ...declared, tools: tool === undefined ? [] : [tool] } });
    expect(toRequest(form, first(form)).tools).toMatchObject([{ tool: null, accountType: 'consumer' }]);
  });

  test('to no use keeps the hours only', () => {
    const request = toRequest(correction, { ...first(correction), aiUse: 'none' });
    expect(request).toMatchObject({ aiUse: 'none', tools: [], stages: [], humanHours: '1204.5' });
    expect([request.shareLow, request.daysSavedLow, request.humanReview, request.subcontractor]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('another declaration of the contract', () => {
  test('gives its habits, never what it says of its work', () => {
    expect(first(formOf({ habits: declared }))).toEqual({
      aiUse: '',
      subcontractor: '',
      tools: ['AssistantFictif', 'Traducteur'],
      accounts: ['consumer/EU', 'enterpriseOther'],
      stages: ['first_draft', 'mise au propre'],
      share: '0.25..0.5',
      review: 'full',
      reviewDays: '',
      humanHours: '',
      daysSaved: 'unknown',
      dataClasses: ['public', 'internal', 'personal'],
      trainingReuse: 'byTool',
      priorApprovalRef: 'Courriel du 2 sept.',
      signedBy: 'Noé Exemple',
    });
  });

  test('gives them to the correction of one of no use too', () => {
    const none = { ...declared, declarationRef: 'D-04', aiUse: 'none' as const, tools: [], humanHours: '30' };
    const form = formOf({ corrects: none, habits: declared });
    const answers = first(form);
    expect(answers).toMatchObject({
      aiUse: 'none',
      humanHours: '30',
      tools: ['AssistantFictif', 'Traducteur'],
    });
    expect(toRequest(form, answers)).toMatchObject({ aiUse: 'none', tools: [], humanHours: '30' });
    expect(toRequest(form, { ...answers, aiUse: 'us' }).tools).toMatchObject([
      { provider: 'Éditeur Exemple', dataClasses: ['public'] },
      { tool: 'Traducteur' },
    ]);
  });

  test('gives nothing once something was entered', () => {
    const draft = { aiUse: 'none', humanHours: '3' };
    expect(first(formOf({ habits: declared, draft }))).toMatchObject({
      tools: [],
      humanHours: '3',
      share: '',
    });
  });
});

describe('what is read again before signing', () => {
  const say = (form: Form, answers: Answers, lang: 'fr' | 'en'): Record<string, string> =>
    Object.fromEntries(
      toldAnswers(form, answers, i18n.getFixedT(lang, 'declare'), lang).map(({ question, answer }) => [
        question,
        answer.replace(/[\u00a0\u202f]/g, ' '),
      ]),
    );

  test('is every field that will be signed, in French', () => {
    expect(say(correction, first(correction), 'fr')).toEqual({
      'Une intelligence artificielle (IA) générative a-t-elle servi à ce travail\u202f?':
        'Oui, par un sous-traitant',
      'Quel sous-traitant\u202f?': 'Sous-traitant Inventé',
      'Avec quels outils\u202f?':
        'AssistantFictif (Éditeur Exemple, version 4.1, gratuit ou personnel, Union européenne, rédaction de textes) et Traducteur (entreprise, hors Union européenne, traduction automatique relue)',
      'Pour quelles étapes\u202f?': 'premier jet et mise au propre',
      'Quelle part du travail a été aidée\u202f?': 'de 25 % à 50 %',
      'Le résultat a-t-il été relu par une personne\u202f?': 'entièrement',
      'Jours de relecture': '1,50 j',
      'Combien de temps l’IA a-t-elle fait gagner\u202f?': 'de 1,00 j à 3,00 j',
      'Effet sur le prix': '400,00 €',
      'Quelles données avez-vous confiées à l’outil\u202f?':
        'AssistantFictif : publiques ; Traducteur : internes et personnelles',
      'L’éditeur peut-il les réutiliser pour entraîner ses modèles\u202f?':
        'AssistantFictif : non ; Traducteur : je ne sais pas',
      'Référence de l’accord préalable': 'Courriel du 2 sept.',
      'Combien d’heures de travail humain en tout\u202f?': '1 204,5 h',
      'Votre nom, pour signer': 'Noé Exemple',
    });
  });

  test('says in English what a correction keeps and never asks', () => {
    const told = say(correction, first(correction), 'en');
    expect(told['Effect on the price']).toBe('€400.00');
    expect(told['Review days']).toBe('1.50 d');
    expect(told['Which tools?']).toBe(
      'AssistantFictif (Éditeur Exemple, version 4.1, free or personal, European Union, drafting of texts) and Traducteur (enterprise, outside the European Union, reviewed machine translation)',
    );
  });

  test('is no price effect where it is not signed', () => {
    const none = say(correction, { ...first(correction), aiUse: 'none' }, 'en');
    expect(Object.keys(none)).toEqual([
      'Was generative artificial intelligence (AI) used for this work?',
      'How many hours of human work in all?',
      'Your name, to sign',
    ]);
    const nothing = formOf({ corrects: declared, habits: declared });
    expect(say(nothing, first(nothing), 'en')['Effect on the price']).toBeUndefined();
  });

  test('a tool that is no longer the declared one has no family', () => {
    const renamed = { ...first(correction), tools: ['Autre', 'Traducteur'] };
    expect(say(correction, renamed, 'en')['Which tools?']).toMatch(
      /^Autre \(free or personal, European Union\) and /,
    );
  });

  test('says in English what was not answered', () => {
    const form = formOf({});
    const told = say(form, { ...first(form), aiUse: 'subcontractor', tools: [''], accounts: [''] }, 'en');
    expect(told['Which subcontractor?']).toBe('not answered');
    expect(told['Which tools?']).toBe('not answered');
    expect(told['How many hours of human work in all?']).toBe('not answered');
    expect(told['Prior approval reference']).toBeUndefined();
    const asked = formOf({
      target: { ...form.target, policy: { ...form.target.policy, aiPolicy: 'prior_approval' } },
    });
    expect(say(asked, { ...first(asked), aiUse: 'us' }, 'en')['Prior approval reference']).toBe(
      'not answered',
    );
  });
});
