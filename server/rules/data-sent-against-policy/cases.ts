import type { DeclarationFact, DeclarationSubject, PolicyRow } from '../facts/declaration.js';
import type { RuleCase } from '../rule.js';
import {
  sampleContract,
  sampleDeclaration,
  samplePart,
  samplePolicyRow,
  sampleTool,
} from '../sample-facts.js';

type Tool = DeclarationFact['tools'][number];

const personal: Partial<Tool> = { dataClasses: ['internal', 'personal'] };
const facts = (policyRows: PolicyRow[], tool: Partial<Tool>, work: Partial<DeclarationSubject> = {}) => ({
  declarationSubject: {
    declaration: sampleDeclaration({ ref: 'D-11', tools: [sampleTool(tool)] }),
    contract: sampleContract(),
    workStart: '2026-09-07',
    workEnd: '2026-09-30',
    ...work,
  },
  declarationLines: [samplePart()],
  policyRows,
});
const policy = (over: Partial<PolicyRow> = {}) =>
  samplePolicyRow({ validFrom: '2026-09-05', maxDataClass: 'internal', regions: ['EU'], ...over });

export const cases: RuleCase<'declaration'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Données personnelles sur un compte grand public, hébergement inconnu',
      en: 'Personal data on a consumer account, hosting unknown',
    },
    facts: facts([policy()], { ...personal, accountType: 'consumer', hostingRegion: 'unknown' }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "D-11 : données personnelles confiées à « Le Chat » (Mistral AI), compte grand public, hébergement non précisé ; la règle en vigueur depuis le 5 sept. 2026 ne l'admet pas.",
            en: 'D-11: personal data given to “Le Chat” (Mistral AI), consumer account, hosting not stated; the rule in force since 5 Sept 2026 does not allow it.',
          },
          supplierMessage: null,
          question: {
            fr: 'Quelles données ont été saisies, et étaient-elles anonymisées ?',
            en: 'Which data were entered, and were they anonymised?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Données confidentielles hors des régions admises, réutilisées',
      en: 'Confidential data outside the regions allowed, reused',
    },
    facts: facts([policy()], {
      tool: 'Gemini',
      provider: null,
      dataClasses: ['confidential', 'personal'],
      hostingRegion: 'other',
      trainingReuse: 'yes',
    }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "D-11 : données confidentielles confiées à « Gemini », hébergé hors de l'Union européenne, réutilisation pour entraîner le modèle ; aucune règle ne nomme cet outil.",
            en: 'D-11: confidential data given to “Gemini”, hosted outside the European Union, reuse to train the model; no rule names this tool.',
          },
          supplierMessage: null,
          question: {
            fr: 'Quelles données ont été saisies, et étaient-elles anonymisées ?',
            en: 'Which data were entered, and were they anonymised?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Compte grand public, sans règle au registre : une question',
      en: 'Consumer account, with no rule in the register: a question',
    },
    facts: facts([], { ...personal, accountType: 'consumer' }, { workStart: null, workEnd: null }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "D-11 : données personnelles confiées à « Le Chat » (Mistral AI), compte grand public, hébergé dans l'Union européenne ; aucune règle n'est au registre.",
            en: 'D-11: personal data given to “Le Chat” (Mistral AI), consumer account, hosted in the European Union; the register holds no rule.',
          },
          supplierMessage: null,
          question: {
            fr: 'Quelles données ont été saisies, et étaient-elles anonymisées ?',
            en: 'Which data were entered, and were they anonymised?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'La règle admet cette classe dans cet outil',
      en: 'The rule allows this class in this tool',
    },
    facts: facts([policy({ maxDataClass: 'personal' })], { ...personal, accountType: 'consumer' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Données internes sur un compte grand public', en: 'Internal data on a consumer account' },
    facts: facts([policy()], { dataClasses: ['internal'], accountType: 'consumer' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Données personnelles sur un compte professionnel, dans l'Union",
      en: 'Personal data on a professional account, in the Union',
    },
    facts: facts([policy()], personal),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Aucun usage déclaré', en: 'No use declared' },
    facts: {
      ...facts([policy()], {}),
      declarationSubject: {
        ...facts([], {}).declarationSubject,
        declaration: sampleDeclaration({ aiUse: 'none', tools: [] }),
      },
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Les classes de données ne sont pas dites', en: 'The classes of data are not stated' },
    facts: facts([policy()], { dataClasses: [] }),
    expect: { outcome: 'incomplete', missing: ['data_classes'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Compte professionnel, hébergement inconnu',
      en: 'Professional account, hosting unknown',
    },
    facts: facts([policy()], { ...personal, hostingRegion: null }),
    expect: { outcome: 'incomplete', missing: ['hosting_region'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un type de compte inconnu', en: 'An unknown kind of account' },
    facts: facts([policy()], { ...personal, accountType: null }),
    expect: { outcome: 'incomplete', missing: ['account_type'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Un travail sans date, et une règle qui change pendant le marché',
      en: 'Work without a date, and a rule that changes during the contract',
    },
    facts: facts(
      [policy({ maxDataClass: 'personal' }), policy({ validFrom: '2026-09-15', maxDataClass: 'public' })],
      { ...personal, accountType: 'consumer' },
      { workStart: null, workEnd: null, finishedBy: '2026-10-02' },
    ),
    expect: { outcome: 'incomplete', missing: ['period_start', 'period_end'] },
  },
];

export const absentKinds = {
  threshold: 'A class of data, an account and a region are named: there is no quantity to compare.',
};
