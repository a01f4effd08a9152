import type { ContractFact } from '../facts/contract.js';
import type { DeclarationFact, DeclarationSubject } from '../facts/declaration.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDeclaration, samplePart } from '../sample-facts.js';

function subject(
  contract: Partial<ContractFact>,
  declaration: Partial<DeclarationFact> = {},
  work: Partial<DeclarationSubject> = {},
): DeclarationSubject {
  return {
    declaration: sampleDeclaration(declaration),
    contract: sampleContract(contract),
    workStart: '2026-09-01',
    workEnd: '2026-09-30',
    ...work,
  };
}

export const cases: RuleCase<'declaration'>[] = [
  {
    kind: 'flagged',
    name: { fr: "Le marché interdit l'IA", en: 'The contract forbids AI' },
    facts: { declarationSubject: subject({ aiPolicy: 'forbidden' }), declarationLines: [samplePart()] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "La déclaration D-07 du 1er oct. 2026 indique un usage d'IA pour L-09 ; le marché M-2026-014 ne l'admet pas (CCAP art. 12, règle notifiée le 24 août 2026).",
            en: 'Declaration D-07 of 1 Oct 2026 states AI use for L-09; contract M-2026-014 does not allow it (CCAP art. 12, rule notified on 24 Aug 2026).',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre déclaration D-07 du 1er oct. 2026 indique un usage d'IA pour L-09 ; le marché M-2026-014 ne l'admet pas (CCAP art. 12, règle notifiée le 24 août 2026).",
            en: 'Invoice F-2026-101. Your declaration D-07 of 1 Oct 2026 states AI use for L-09; contract M-2026-014 does not allow it (CCAP art. 12, rule notified on 24 Aug 2026).',
          },
          question: {
            fr: 'Un accord écrit couvre-t-il cet usage, et pour quelle partie du travail ?',
            en: 'Does a written approval cover this use, and for what part of the work?',
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
    name: { fr: 'Un accord préalable non cité', en: 'A prior approval that is not quoted' },
    facts: {
      declarationSubject: subject(
        { aiPolicy: 'prior_approval', aiPolicyNotifiedOn: null },
        { deliverableRef: null },
      ),
      declarationLines: [samplePart(), samplePart({ line: '5' })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "La déclaration D-07 du 1er oct. 2026 indique un usage d'IA ; le marché M-2026-014 demande un accord préalable, que la déclaration ne cite pas (CCAP art. 12).",
            en: 'Declaration D-07 of 1 Oct 2026 states AI use; contract M-2026-014 asks for a prior approval, which the declaration does not quote (CCAP art. 12).',
          },
          supplierMessage: {
            fr: "Votre déclaration D-07 du 1er oct. 2026 indique un usage d'IA ; le marché M-2026-014 demande un accord préalable, que la déclaration ne cite pas (CCAP art. 12).",
            en: 'Your declaration D-07 of 1 Oct 2026 states AI use; contract M-2026-014 asks for a prior approval, which the declaration does not quote (CCAP art. 12).',
          },
          question: {
            fr: 'Un accord écrit couvre-t-il cet usage, et pour quelle partie du travail ?',
            en: 'Does a written approval cover this use, and for what part of the work?',
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
      fr: 'La règle est notifiée en cours de travail, un accord est cité : une question',
      en: 'The rule is notified while work is under way, an approval is quoted: a question',
    },
    facts: {
      declarationSubject: subject(
        { aiPolicy: 'forbidden', aiPolicyNotifiedOn: '2026-09-15' },
        { priorApprovalRef: 'OS-12' },
      ),
      declarationLines: [],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "La déclaration D-07 du 1er oct. 2026 indique un usage d'IA pour L-09 ; le marché M-2026-014 ne l'admet pas (CCAP art. 12, règle notifiée le 15 sept. 2026) ; la règle a été notifiée en cours de travail ; l'accord OS-12 est cité.",
            en: 'Declaration D-07 of 1 Oct 2026 states AI use for L-09; contract M-2026-014 does not allow it (CCAP art. 12, rule notified on 15 Sept 2026); the rule was notified while the work was under way; approval OS-12 is quoted.',
          },
          supplierMessage: {
            fr: "Votre déclaration D-07 du 1er oct. 2026 indique un usage d'IA pour L-09 ; le marché M-2026-014 ne l'admet pas (CCAP art. 12, règle notifiée le 15 sept. 2026) ; la règle a été notifiée en cours de travail ; l'accord OS-12 est cité.",
            en: 'Your declaration D-07 of 1 Oct 2026 states AI use for L-09; contract M-2026-014 does not allow it (CCAP art. 12, rule notified on 15 Sept 2026); the rule was notified while the work was under way; approval OS-12 is quoted.',
          },
          question: {
            fr: 'Un accord écrit couvre-t-il cet usage, et pour quelle partie du travail ?',
            en: 'Does a written approval cover this use, and for what part of the work?',
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
      fr: "Aucune clause citée : une note pour l'acheteur",
      en: 'No clause quoted: a note to the buyer',
    },
    facts: {
      declarationSubject: subject({
        aiPolicy: 'forbidden',
        aiPolicyBindingRef: null,
        aiPolicyNotifiedOn: null,
      }),
      declarationLines: [],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "La déclaration D-07 du 1er oct. 2026 indique un usage d'IA pour L-09 ; le marché M-2026-014 ne l'admet pas ; aucune clause n'est citée au registre.",
            en: 'Declaration D-07 of 1 Oct 2026 states AI use for L-09; contract M-2026-014 does not allow it; the register quotes no clause.',
          },
          supplierMessage: null,
          question: {
            fr: 'Faut-il préciser par écrit la règle de ce marché ?',
            en: 'Should the rule of this contract be put in writing?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'weak',
          visible: false,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Le marché ne dit rien : une note pour l'acheteur",
      en: 'The contract is silent: a note to the buyer',
    },
    facts: {
      declarationSubject: subject({
        aiPolicy: 'unspecified',
        aiPolicyBindingRef: null,
        aiPolicyNotifiedOn: null,
      }),
      declarationLines: [],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "La déclaration D-07 du 1er oct. 2026 indique un usage d'IA pour L-09 ; le marché M-2026-014 ne dit rien de l'IA.",
            en: 'Declaration D-07 of 1 Oct 2026 states AI use for L-09; contract M-2026-014 says nothing of AI.',
          },
          supplierMessage: null,
          question: {
            fr: 'Faut-il préciser par écrit la règle de ce marché ?',
            en: 'Should the rule of this contract be put in writing?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'weak',
          visible: false,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Un accord préalable cité', en: 'A prior approval that is quoted' },
    facts: {
      declarationSubject: subject({ aiPolicy: 'prior_approval' }, { priorApprovalRef: 'OS-12' }),
      declarationLines: [samplePart()],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Le marché demande seulement de déclarer', en: 'The contract only asks to declare' },
    facts: { declarationSubject: subject({ aiPolicy: 'declare' }), declarationLines: [samplePart()] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Notifié au lendemain du travail', en: 'Notified on the day after the work' },
    facts: {
      declarationSubject: subject({ aiPolicy: 'forbidden', aiPolicyNotifiedOn: '2026-10-01' }),
      declarationLines: [samplePart()],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Aucun usage déclaré', en: 'No use declared' },
    facts: {
      declarationSubject: subject({ aiPolicy: 'forbidden' }, { aiUse: 'none', tools: [] }),
      declarationLines: [samplePart()],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Un travail sans date, livré avant la notification',
      en: 'Work without a date, delivered before the notification',
    },
    facts: {
      declarationSubject: subject(
        { aiPolicy: 'forbidden', aiPolicyNotifiedOn: '2026-10-01' },
        {},
        { workStart: null, workEnd: null, finishedBy: '2026-09-30' },
      ),
      declarationLines: [samplePart()],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Un travail sans date, et une règle notifiée après le début du marché',
      en: 'Work without a date, and a rule notified after the start of the contract',
    },
    facts: {
      declarationSubject: subject(
        { aiPolicy: 'forbidden', aiPolicyNotifiedOn: '2026-09-15' },
        {},
        { workStart: null, workEnd: null, finishedBy: '2026-10-02' },
      ),
      declarationLines: [samplePart()],
    },
    expect: { outcome: 'incomplete', missing: ['period_start', 'period_end'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un marché absent du registre', en: 'A contract that is not in the register' },
    facts: { declarationSubject: subject({}, {}, { contract: null }), declarationLines: [] },
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
