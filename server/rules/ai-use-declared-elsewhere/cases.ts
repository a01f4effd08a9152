import type { Admissions, UsedElsewhere } from '../facts/declaration-history.js';
import type { ContractFact } from '../facts/contract.js';
import type { DeclarationFact } from '../facts/declaration.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDeclaration } from '../sample-facts.js';

const place = (line: number) => ({ file: 'register/ai_declarations.csv', line });

/** L-09 is in the register. */
const KNOWN: Admissions = { count: 1, before: [], beforeCount: 0, unknown: [] };

/** D-07 to D-09 without AI on this contract, D-31 to D-33 with AI on two others. */
const elsewhere = (over: Partial<UsedElsewhere> = {}): UsedElsewhere => ({
  type: 'minutes',
  declarations: 3,
  named: ['D-07', 'D-08', 'D-09'],
  sources: [place(8), place(9), place(10)],
  usedDeclarations: 3,
  used: [
    { declaration: 'D-31', contract: 'M-2026-020', source: place(31) },
    { declaration: 'D-32', contract: 'M-2026-020', source: place(32) },
    { declaration: 'D-33', contract: 'M-2026-019', source: place(33) },
  ],
  ...over,
});

const facts = (
  usedElsewhere: UsedElsewhere[],
  contract: Partial<ContractFact> | null = {},
  declaration: Partial<DeclarationFact> = {},
): RuleCase<'declaration'>['facts'] => ({
  declarationSubject: {
    declaration: sampleDeclaration({ aiUse: 'none', tools: [], ...declaration }),
    contract: contract === null ? null : sampleContract(contract),
    workStart: '2026-09-01',
    workEnd: '2026-09-30',
  },
  admissions: KNOWN,
  usedElsewhere,
});

const QUESTION = {
  fr: 'Une autre équipe ou une autre façon de faire explique-t-elle cette différence ?',
  en: 'Does another team or another way of working explain this difference?',
};

export const cases: RuleCase<'declaration'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Trois comptes rendus sans IA ici, trois avec IA ailleurs',
      en: 'Three sets of minutes without AI here, three with AI elsewhere',
    },
    facts: facts([elsewhere()]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Marché M-2026-014, livrables de type « compte rendu » : 3 déclarations sans IA (D-07, D-08 et D-09) ; sur les marchés M-2026-019 et M-2026-020, 3 du même prestataire indiquent un usage pour ce type (D-31, D-32 et D-33).',
            en: 'Contract M-2026-014, deliverables of type “minutes”: 3 declarations without AI (D-07, D-08 and D-09); on contracts M-2026-019 and M-2026-020, 3 of the same contractor state a use for that type (D-31, D-32 and D-33).',
          },
          supplierMessage: {
            fr: 'Marché M-2026-014, livrables de type « compte rendu » : 3 déclarations sans IA (D-07, D-08 et D-09) ; sur les marchés M-2026-019 et M-2026-020, 3 des vôtres indiquent un usage pour ce type (D-31, D-32 et D-33).',
            en: 'Contract M-2026-014, deliverables of type “minutes”: 3 declarations without AI (D-07, D-08 and D-09); on contracts M-2026-019 and M-2026-020, 3 of yours state a use for that type (D-31, D-32 and D-33).',
          },
          question: QUESTION,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'weak',
          visible: false,
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Quatre ici et vingt ailleurs, sur un seul marché : les premières sont nommées',
      en: 'Four here and twenty elsewhere, on one contract: the first are named',
    },
    facts: facts([
      elsewhere({
        type: 'procès-verbal',
        declarations: 4,
        usedDeclarations: 20,
        used: [{ declaration: 'D-31', contract: 'M-2026-020', source: place(31) }],
      }),
    ]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Marché M-2026-014, livrables de type « procès-verbal » : 4 déclarations sans IA (D-07, D-08, D-09 et 1 autre) ; sur le marché M-2026-020, 20 du même prestataire indiquent un usage pour ce type (D-31 et 19 autres).',
            en: 'Contract M-2026-014, deliverables of type “procès-verbal”: 4 declarations without AI (D-07, D-08, D-09 and 1 other); on contract M-2026-020, 20 of the same contractor state a use for that type (D-31 and 19 others).',
          },
          supplierMessage: {
            fr: 'Marché M-2026-014, livrables de type « procès-verbal » : 4 déclarations sans IA (D-07, D-08, D-09 et 1 autre) ; sur le marché M-2026-020, 20 des vôtres indiquent un usage pour ce type (D-31 et 19 autres).',
            en: 'Contract M-2026-014, deliverables of type “procès-verbal”: 4 declarations without AI (D-07, D-08, D-09 and 1 other); on contract M-2026-020, 20 of yours state a use for that type (D-31 and 19 others).',
          },
          question: QUESTION,
          amountAtStake: null,
          daysUnsupported: null,
          visible: false,
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: { fr: 'Deux déclarations ici', en: 'Two declarations here' },
    facts: facts([elsewhere({ declarations: 2 })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Deux usages ailleurs', en: 'Two uses elsewhere' },
    facts: facts([elsewhere({ usedDeclarations: 2 })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: "Ce marché interdit l'IA", en: 'This contract forbids AI' },
    facts: facts([elsewhere()], { aiPolicy: 'forbidden' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: "Pas d'usage déclaré ailleurs pour ce type", en: 'No use declared elsewhere for this type' },
    facts: facts([]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: "Un usage d'IA déclaré", en: 'AI use declared' },
    facts: facts([], {}, { aiUse: 'used' }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: 'Une déclaration qui ne nomme aucun livrable',
      en: 'A declaration that names no deliverable',
    },
    facts: facts([], {}, { deliverableRef: null }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un livrable absent du registre', en: 'A deliverable that is not in the register' },
    facts: { ...facts([]), admissions: { ...KNOWN, count: 0 } },
    expect: { outcome: 'incomplete', missing: ['deliverables'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un marché absent du registre', en: 'A contract that is not in the register' },
    facts: facts([], null),
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
