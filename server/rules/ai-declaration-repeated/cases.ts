import type { Admissions, SameDeclarations } from '../facts/declaration-history.js';
import type { DeclarationFact, DeclarationSubject } from '../facts/declaration.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDeclaration } from '../sample-facts.js';

const subject = (
  over: Partial<DeclarationFact> = {},
  work: Partial<DeclarationSubject> = {},
): DeclarationSubject => ({
  declaration: sampleDeclaration(over),
  contract: sampleContract(),
  workStart: '2026-09-01',
  workEnd: '2026-09-30',
  ...work,
});

/** D-07 on L-09 first, then as many more. */
const same = (deliverables: number, types: number, named = deliverables): SameDeclarations => ({
  declarations: deliverables,
  deliverables,
  types,
  named: Array.from({ length: named }, (_, index) => ({
    declaration: index === 0 ? 'D-07' : `D-${index + 20}`,
    contract: 'M-2026-014',
    deliverable: index === 0 ? 'L-09' : `L-${index + 20}`,
    source: { file: 'register/ai_declarations.csv', line: 8 + index },
  })),
});

/** L-09 is in the register. */
const KNOWN: Admissions = { count: 1, before: [], beforeCount: 0, unknown: [] };

const facts = (
  sameDeclarations: SameDeclarations[],
  over: Partial<DeclarationFact> = {},
): RuleCase<'declaration'>['facts'] => ({
  declarationSubject: subject(over),
  admissions: KNOWN,
  sameDeclarations,
});

const QUESTION = {
  fr: 'Ces chiffres valent-ils pour chaque livrable, ou faut-il en préciser quelques-uns ?',
  en: 'Do these figures hold for each deliverable, or should some be made precise?',
};
const NOTHING = { amountAtStake: null, daysUnsupported: null };

export const cases: RuleCase<'declaration'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Six livrables de trois types', en: 'Six deliverables of three types' },
    facts: facts([same(6, 3)]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Déclaration D-07 du 1er oct. 2026 : D-21, D-22, D-23, D-24 et D-25 la répètent mot pour mot et chiffre pour chiffre, pour 6 livrables de 3 types (L-09, L-21, L-22, L-23, L-24 et L-25).',
            en: 'Declaration D-07 of 1 Oct 2026: D-21, D-22, D-23, D-24 and D-25 repeat it word for word and figure for figure, for 6 deliverables of 3 types (L-09, L-21, L-22, L-23, L-24 and L-25).',
          },
          supplierMessage: {
            fr: 'Votre déclaration D-07 du 1er oct. 2026 : D-21, D-22, D-23, D-24 et D-25 la répètent mot pour mot et chiffre pour chiffre, pour 6 livrables de 3 types (L-09, L-21, L-22, L-23, L-24 et L-25).',
            en: 'Your declaration D-07 of 1 Oct 2026: D-21, D-22, D-23, D-24 and D-25 repeat it word for word and figure for figure, for 6 deliverables of 3 types (L-09, L-21, L-22, L-23, L-24 and L-25).',
          },
          question: QUESTION,
          ...NOTHING,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Cinq livrables de deux types, dont deux nommés seulement',
      en: 'Five deliverables of two types, two of them named only',
    },
    facts: facts([same(5, 2, 2)]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Déclaration D-07 du 1er oct. 2026 : D-21 et 3 autres la répètent mot pour mot et chiffre pour chiffre, pour 5 livrables de 2 types (L-09, L-21 et 3 autres).',
            en: 'Declaration D-07 of 1 Oct 2026: D-21 and 3 others repeat it word for word and figure for figure, for 5 deliverables of 2 types (L-09, L-21 and 3 others).',
          },
          supplierMessage: {
            fr: 'Votre déclaration D-07 du 1er oct. 2026 : D-21 et 3 autres la répètent mot pour mot et chiffre pour chiffre, pour 5 livrables de 2 types (L-09, L-21 et 3 autres).',
            en: 'Your declaration D-07 of 1 Oct 2026: D-21 and 3 others repeat it word for word and figure for figure, for 5 deliverables of 2 types (L-09, L-21 and 3 others).',
          },
          question: QUESTION,
          ...NOTHING,
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: { fr: 'Quatre livrables', en: 'Four deliverables' },
    facts: facts([same(4, 4)]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Dix livrables du même type', en: 'Ten deliverables of one type' },
    facts: facts([same(10, 1)]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Aucune autre ne dit la même chose', en: 'No other says the same' },
    facts: facts([]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: "Aucun usage d'IA : rien à recopier", en: 'No AI use: nothing to copy' },
    facts: facts([], { aiUse: 'none', tools: [] }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une seule déclaration pour une période', en: 'A single declaration for a period' },
    facts: facts([], { deliverableRef: null }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une déclaration sans aucun chiffre', en: 'A declaration without any figure' },
    facts: facts([], { shareLow: null, shareHigh: null, humanHours: null }),
    expect: { outcome: 'incomplete', missing: ['share_low'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un marché absent du registre', en: 'A contract that is not in the register' },
    facts: { declarationSubject: subject({}, { contract: null }), admissions: KNOWN, sameDeclarations: [] },
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un livrable absent du registre', en: 'A deliverable that is not in the register' },
    facts: { declarationSubject: subject(), admissions: { ...KNOWN, count: 0 }, sameDeclarations: [] },
    expect: { outcome: 'incomplete', missing: ['deliverables'] },
  },
];
