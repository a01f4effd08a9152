import type { DeclarationFact, DeclarationSubject, PolicyRow } from '../facts/declaration.js';
import type { RuleCase } from '../rule.js';
import {
  sampleContract,
  sampleDeclaration,
  samplePart,
  samplePolicyRow,
  sampleTool,
} from '../sample-facts.js';

function subject(
  over: Partial<DeclarationFact> = {},
  work: Partial<DeclarationSubject> = {},
): DeclarationSubject {
  return {
    declaration: sampleDeclaration(over),
    contract: sampleContract(),
    workStart: '2026-09-01',
    workEnd: '2026-09-30',
    ...work,
  };
}

const allowed = samplePolicyRow();
const facts = (
  policyRows: PolicyRow[],
  over?: Partial<DeclarationFact>,
  work?: Partial<DeclarationSubject>,
) => ({
  declarationSubject: subject(over, work),
  declarationLines: [samplePart()],
  policyRows,
});

export const cases: RuleCase<'declaration'>[] = [
  {
    kind: 'flagged',
    name: { fr: "Une règle refuse l'outil", en: 'A rule refuses the tool' },
    facts: facts([allowed, samplePolicyRow({ contractRef: 'M-2026-014', allowed: false })]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Déclaration D-07 du 1er oct. 2026 : « Le Chat » (Mistral AI) pour L-09 ; la règle en vigueur depuis le 1er janv. 2026 ne l'admet pas.",
            en: 'Declaration D-07 of 1 Oct 2026: “Le Chat” (Mistral AI) for L-09; the rule in force since 1 Jan 2026 does not allow it.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre déclaration D-07 cite « Le Chat » (Mistral AI) ; la règle en vigueur depuis le 1er janv. 2026 ne l'admet pas.",
            en: 'Invoice F-2026-101. Your declaration D-07 names “Le Chat” (Mistral AI); the rule in force since 1 Jan 2026 does not allow it.',
          },
          question: {
            fr: "S'agit-il d'un outil admis sous un autre nom, ou un accord a-t-il été donné pour celui-ci ?",
            en: 'Is this an allowed tool under another name, or was an approval given for this one?',
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
      fr: "La liste ne nomme pas l'outil, un accord est cité : une question",
      en: 'The list does not name the tool, an approval is quoted: a question',
    },
    facts: facts([allowed], {
      tools: [sampleTool({ tool: 'Gemini', provider: null }), sampleTool()],
      priorApprovalRef: 'OS-12',
    }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Déclaration D-07 du 1er oct. 2026 : « Gemini » pour L-09 ; la liste des outils admis ne le nomme pas ; l'accord OS-12 est cité.",
            en: 'Declaration D-07 of 1 Oct 2026: “Gemini” for L-09; the list of tools allowed does not name it; approval OS-12 is quoted.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre déclaration D-07 cite « Gemini » ; la liste des outils admis ne le nomme pas ; l'accord OS-12 est cité.",
            en: 'Invoice F-2026-101. Your declaration D-07 names “Gemini”; the list of tools allowed does not name it; approval OS-12 is quoted.',
          },
          question: {
            fr: "S'agit-il d'un outil admis sous un autre nom, ou un accord a-t-il été donné pour celui-ci ?",
            en: 'Is this an allowed tool under another name, or was an approval given for this one?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Refusé à partir du milieu de la période : une question',
      en: 'Refused from the middle of the period: a question',
    },
    facts: facts(
      [
        samplePolicyRow({ validTo: '2026-09-14' }),
        samplePolicyRow({ validFrom: '2026-09-15', allowed: false }),
      ],
      { deliverableRef: null },
    ),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Déclaration D-07 du 1er oct. 2026 : « Le Chat » (Mistral AI) ; la règle en vigueur depuis le 15 sept. 2026 ne l'admet pas pour une partie de la période.",
            en: 'Declaration D-07 of 1 Oct 2026: “Le Chat” (Mistral AI); the rule in force since 15 Sept 2026 does not allow it for part of the period.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre déclaration D-07 cite « Le Chat » (Mistral AI) ; la règle en vigueur depuis le 15 sept. 2026 ne l'admet pas pour une partie de la période.",
            en: 'Invoice F-2026-101. Your declaration D-07 names “Le Chat” (Mistral AI); the rule in force since 15 Sept 2026 does not allow it for part of the period.',
          },
          question: {
            fr: "S'agit-il d'un outil admis sous un autre nom, ou un accord a-t-il été donné pour celui-ci ?",
            en: 'Is this an allowed tool under another name, or was an approval given for this one?',
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
      fr: "Le même outil, le nom de l'éditeur à côté",
      en: "The same tool, with the maker's name beside it",
    },
    facts: facts([samplePolicyRow({ tool: 'Mistral Le Chat' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Refusé à partir du lendemain du travail', en: 'Refused from the day after the work' },
    facts: facts([
      samplePolicyRow({ validTo: '2026-09-30' }),
      samplePolicyRow({ validFrom: '2026-10-01', allowed: false }),
    ]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Aucun usage déclaré', en: 'No use declared' },
    facts: facts([allowed], { aiUse: 'none', tools: [] }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune règle au registre', en: 'No rule in the register' },
    facts: facts([]),
    expect: { outcome: 'incomplete', missing: ['ai_policy'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune règle en vigueur ces jours-là', en: 'No rule in force on those days' },
    facts: facts([samplePolicyRow({ validFrom: '2027-01-01' })]),
    expect: { outcome: 'incomplete', missing: ['ai_policy'] },
  },
  {
    kind: 'incomplete',
    name: { fr: "Un usage sans nom d'outil", en: 'A use without the name of a tool' },
    facts: facts([allowed], { tools: [sampleTool({ tool: null })] }),
    expect: { outcome: 'incomplete', missing: ['tool'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Un travail sans début, et une règle qui change pendant le marché',
      en: 'Work without a start, and a rule that changes during the contract',
    },
    facts: facts(
      [
        samplePolicyRow({ validTo: '2026-09-14' }),
        samplePolicyRow({ validFrom: '2026-09-15', allowed: false }),
      ],
      {},
      { workStart: null },
    ),
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Un travail sans date, sous une règle admise depuis avant le marché',
      en: 'Work without a date, under a rule that allowed it since before the contract',
    },
    facts: facts([allowed], {}, { workStart: null, workEnd: null, finishedBy: '2026-10-02' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Refusé par une règle entrée en vigueur après la livraison, avant la signature',
      en: 'Refused by a row that began after the delivery, before the signature',
    },
    facts: facts(
      [allowed, samplePolicyRow({ validFrom: '2026-09-29', allowed: false })],
      { signedAt: '2026-10-05' },
      { workStart: null, workEnd: null, finishedBy: '2026-09-28' },
    ),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Deux règles entrées en vigueur le même jour, qui se contredisent',
      en: 'Two rows that began on one day and differ',
    },
    facts: facts([allowed, samplePolicyRow({ allowed: false })]),
    expect: { outcome: 'incomplete', missing: ['ai_policy'] },
  },
];
