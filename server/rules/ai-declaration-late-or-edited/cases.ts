import type { ContractFact } from '../facts/contract.js';
import type { Admissions, EarlierVersion } from '../facts/declaration-history.js';
import type { DeclarationFact, DeclarationSubject } from '../facts/declaration.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDeclaration, samplePart } from '../sample-facts.js';

/** D-09 of 12 October: 40 human hours, 40 % to 60 %. */
const subject = (
  declaration: Partial<DeclarationFact> = {},
  contract: Partial<ContractFact> = {},
): DeclarationSubject => ({
  declaration: sampleDeclaration({ ref: 'D-09', signedAt: '2026-10-12', ...declaration }),
  contract: sampleContract(contract),
  workStart: '2026-09-01',
  workEnd: '2026-09-30',
});

/** L-09, accepted on 1 October, before the signature. */
const ACCEPTED: Admissions = {
  count: 1,
  before: [
    {
      deliverable: 'L-09',
      decidedOn: '2026-10-01',
      source: { file: 'register/deliverables.csv', line: 3 },
    },
  ],
  beforeCount: 1,
  unknown: [],
};
const NOT_BEFORE: Admissions = { count: 1, before: [], beforeCount: 0, unknown: [] };

/** D-07 of 25 September: 6 human hours. */
const version = (over: Partial<EarlierVersion> = {}): EarlierVersion => ({
  ref: 'D-07',
  signedAt: '2026-09-25',
  aiUse: 'used',
  shareLow: '0.4',
  shareHigh: '0.6',
  humanHours: '6',
  daysSavedLow: null,
  daysSavedHigh: null,
  source: { file: 'register/ai_declarations.csv', line: 4 },
  ...over,
});

const facts = (over: Partial<RuleCase<'declaration'>['facts']> = {}): RuleCase<'declaration'>['facts'] => ({
  declarationSubject: subject(),
  declarationLines: [samplePart()],
  admissions: ACCEPTED,
  earlierVersions: [],
  questionsBefore: [],
  ...over,
});

const NOTHING = { amountAtStake: null, daysUnsupported: null };
const STANDS = {
  fr: "L'admission reste-t-elle la même avec cette déclaration ?",
  en: 'Does the acceptance stand with this declaration?',
};
/** What the buyer alone reads. */
const NOTE = { supplierMessage: null, question: STANDS, ...NOTHING, class: 'question' as const };
const WHY_CORRECTED = {
  fr: "Qu'est-ce qui a conduit à corriger cette déclaration ?",
  en: 'What led to the correction of this declaration?',
};

const UNSURE = {
  fr: "La déclaration D-09 du 12 oct. 2026 indique un usage d'IA ; elle est signée après l'admission de L-09 (1er oct. 2026). Rien ne dit si elle était due plus tôt.",
  en: 'Declaration D-09 of 12 Oct 2026 states AI use; it was signed after the acceptance of L-09 (1 Oct 2026). Nothing tells whether it was due earlier.',
};

export const cases: RuleCase<'declaration'>[] = [
  {
    kind: 'flagged',
    name: { fr: "Corrigée après l'admission", en: 'Corrected after the acceptance' },
    facts: facts({ earlierVersions: [version()] }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "La déclaration D-09 du 12 oct. 2026 corrige D-07 du 25 sept. 2026, après l'admission de L-09 (1er oct. 2026) ; heures humaines : 6 h, puis 40 h. Les deux versions sont gardées ; la dernière compte.",
            en: 'Declaration D-09 of 12 Oct 2026 corrects D-07 of 25 Sept 2026, after the acceptance of L-09 (1 Oct 2026); human hours: 6 h, then 40 h. Both versions are kept; the last one counts.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre déclaration D-09 du 12 oct. 2026 corrige D-07 du 25 sept. 2026, après l'admission de L-09 (1er oct. 2026) ; heures humaines : 6 h, puis 40 h. La dernière version compte, et corriger reste toujours possible.",
            en: 'Invoice F-2026-101. Your declaration D-09 of 12 Oct 2026 corrects D-07 of 25 Sept 2026, after the acceptance of L-09 (1 Oct 2026); human hours: 6 h, then 40 h. The last version counts, and correcting is always open.',
          },
          question: WHY_CORRECTED,
          ...NOTHING,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Corrigée après une question, avant toute admission',
      en: 'Corrected after a question, before any acceptance',
    },
    facts: facts({
      admissions: NOT_BEFORE,
      earlierVersions: [
        version({ ref: 'D-08', signedAt: '2026-10-10', humanHours: '39' }),
        version({ aiUse: 'none', shareLow: null, shareHigh: null, daysSavedLow: '1', daysSavedHigh: '2' }),
      ],
      questionsBefore: [{ code: 'I5', askedOn: '2026-10-08' }],
    }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "La déclaration D-09 du 12 oct. 2026 corrige D-07 du 25 sept. 2026, après la question I5 du 8 oct. 2026 ; usage d'IA : aucun, puis déclaré ; heures humaines : 6 h, puis 40 h ; jours gagnés : 1,00 j à 2,00 j, puis rien. Les deux versions sont gardées ; la dernière compte.",
            en: 'Declaration D-09 of 12 Oct 2026 corrects D-07 of 25 Sept 2026, after question I5 of 8 Oct 2026; AI use: none, then declared; human hours: 6 h, then 40 h; days saved: 1.00 d to 2.00 d, then nothing. Both versions are kept; the last one counts.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre déclaration D-09 du 12 oct. 2026 corrige D-07 du 25 sept. 2026, après la question I5 du 8 oct. 2026 ; usage d'IA : aucun, puis déclaré ; heures humaines : 6 h, puis 40 h ; jours gagnés : 1,00 j à 2,00 j, puis rien. La dernière version compte, et corriger reste toujours possible.",
            en: 'Invoice F-2026-101. Your declaration D-09 of 12 Oct 2026 corrects D-07 of 25 Sept 2026, after question I5 of 8 Oct 2026; AI use: none, then declared; human hours: 6 h, then 40 h; days saved: 1.00 d to 2.00 d, then nothing. The last version counts, and correcting is always open.',
          },
          question: WHY_CORRECTED,
          ...NOTHING,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Signée après l'admission et après la facture qui la demandait : une note à l'acheteur",
      en: 'Signed after the acceptance and after the invoice that asked for it: a note to the buyer',
    },
    facts: facts({ admissions: { ...ACCEPTED, beforeCount: 3 } }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "La déclaration D-09 du 12 oct. 2026 est signée après l'admission de L-09 (1er oct. 2026) et 2 autres et après la facture. Elle compte comme toute autre.",
            en: 'Declaration D-09 of 12 Oct 2026 was signed after the acceptance of L-09 (1 Oct 2026) and 2 others and after the invoice. It counts like any other.',
          },
          ...NOTE,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Signée après l'admission, à temps pour la facture : une note à l'acheteur",
      en: 'Signed after the acceptance, in time for the invoice: a note to the buyer',
    },
    facts: facts({ declarationSubject: subject({ signedAt: '2026-10-02' }) }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "La déclaration D-09 du 2 oct. 2026 indique un usage d'IA ; elle est signée après l'admission de L-09 (1er oct. 2026). Le prestataire n'avait pas à la remettre plus tôt.",
            en: 'Declaration D-09 of 2 Oct 2026 states AI use; it was signed after the acceptance of L-09 (1 Oct 2026). The contractor did not have to hand it over earlier.',
          },
          ...NOTE,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Corrigée après l'admission pour déclarer davantage d'IA : une note à l'acheteur",
      en: 'Corrected after the acceptance to declare more AI: a note to the buyer',
    },
    facts: facts({
      earlierVersions: [version({ aiUse: 'none', shareLow: null, shareHigh: null, humanHours: '60' })],
    }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "La déclaration D-09 du 12 oct. 2026 corrige D-07 du 25 sept. 2026, après l'admission de L-09 (1er oct. 2026) ; usage d'IA : aucun, puis déclaré ; heures humaines : 60 h, puis 40 h. Les deux versions sont gardées ; la dernière compte.",
            en: 'Declaration D-09 of 12 Oct 2026 corrects D-07 of 25 Sept 2026, after the acceptance of L-09 (1 Oct 2026); AI use: none, then declared; human hours: 60 h, then 40 h. Both versions are kept; the last one counts.',
          },
          ...NOTE,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Corrigée après une question pour déclarer moins d'heures humaines : une note à l'acheteur",
      en: 'Corrected after a question to declare fewer human hours: a note to the buyer',
    },
    facts: facts({
      admissions: NOT_BEFORE,
      earlierVersions: [version({ humanHours: '60' })],
      questionsBefore: [{ code: 'I5', askedOn: '2026-10-08' }],
    }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'La déclaration D-09 du 12 oct. 2026 corrige D-07 du 25 sept. 2026, après la question I5 du 8 oct. 2026 ; heures humaines : 60 h, puis 40 h. Les deux versions sont gardées ; la dernière compte.',
            en: 'Declaration D-09 of 12 Oct 2026 corrects D-07 of 25 Sept 2026, after question I5 of 8 Oct 2026; human hours: 60 h, then 40 h. Both versions are kept; the last one counts.',
          },
          ...NOTE,
          question: {
            fr: 'La question posée tient-elle encore avec cette déclaration ?',
            en: 'Does the question asked still stand with this declaration?',
          },
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'La facture n’a pas de date : rien ne dit si la déclaration était due',
      en: 'The invoice has no date: nothing tells whether the declaration was due',
    },
    facts: facts({ declarationLines: [samplePart({ issueDate: null })] }),
    expect: { outcome: 'flagged', findings: [{ message: UNSURE, ...NOTE }] },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'La clause est notifiée pendant le travail : rien ne dit si la déclaration était due',
      en: 'The clause is notified during the work: nothing tells whether the declaration was due',
    },
    facts: facts({ declarationSubject: subject({}, { aiPolicyNotifiedOn: '2026-09-15' }) }),
    expect: { outcome: 'flagged', findings: [{ message: UNSURE, ...NOTE }] },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'La clause est notifiée après le travail : la déclaration n’était pas due',
      en: 'The clause is notified after the work: the declaration was not due',
    },
    facts: facts({ declarationSubject: subject({}, { aiPolicyNotifiedOn: '2026-10-02' }) }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "La déclaration D-09 du 12 oct. 2026 indique un usage d'IA ; elle est signée après l'admission de L-09 (1er oct. 2026). Le prestataire n'avait pas à la remettre plus tôt.",
            en: 'Declaration D-09 of 12 Oct 2026 states AI use; it was signed after the acceptance of L-09 (1 Oct 2026). The contractor did not have to hand it over earlier.',
          },
          ...NOTE,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Une correction qui ajoute les heures laissées vides, et corrige un nom',
      en: 'A correction that fills in hours left empty, and mends a name',
    },
    facts: facts({ earlierVersions: [version({ humanHours: null })] }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: "Aucun usage d'IA, dit après l'admission", en: 'No AI use, said after the acceptance' },
    facts: facts({ declarationSubject: subject({ aiUse: 'none', tools: [] }) }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: "Corrigée le jour de l'admission", en: 'Corrected on the day of the acceptance' },
    facts: facts({
      declarationSubject: subject({ signedAt: '2026-10-01' }),
      admissions: NOT_BEFORE,
      earlierVersions: [version()],
    }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: 'Une déclaration de toute une période, sans livrable',
      en: 'A declaration of a whole period, without a deliverable',
    },
    facts: facts({ admissions: { ...NOT_BEFORE, count: 0 } }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une admission sans date', en: 'An acceptance without a date' },
    facts: facts({ admissions: { ...NOT_BEFORE, unknown: ['decided_on'] } }),
    expect: { outcome: 'incomplete', missing: ['decided_on'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un marché absent du registre', en: 'A contract that is not in the register' },
    facts: facts({ declarationSubject: { ...subject(), contract: null } }),
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
