import type { RuleCase } from '../rule.js';
import { sampleContract, sampleInvoice, sampleLine } from '../sample-facts.js';

/** The clause that asks for the declaration: whether it binds, and from which day of the work. */
export const clauseCases: RuleCase<'line'>[] = [
  ...[
    {
      name: { fr: "Le marché ne dit rien de l'IA", en: 'The contract says nothing of AI' },
      contract: sampleContract({ aiPolicy: 'unspecified' }),
    },
    {
      name: { fr: 'Aucune clause ne le demande', en: 'No clause asks for it' },
      contract: sampleContract({ aiPolicyBindingRef: null }),
    },
    {
      name: {
        fr: 'La clause est notifiée au lendemain du travail',
        en: 'The clause is notified on the day after the work',
      },
      contract: sampleContract({ aiPolicyNotifiedOn: '2026-10-01' }),
    },
  ].map(({ name, contract }): RuleCase<'line'> => ({
    kind: 'notApplicable',
    name,
    facts: {
      billedLine: sampleLine({ invoice: sampleInvoice({ contract }) }),
      lineStatements: [],
      lineDeclarations: [],
    },
    expect: { outcome: 'notApplicable' },
  })),
  {
    kind: 'threshold',
    name: {
      fr: 'La clause est notifiée le dernier jour du travail : une question',
      en: 'The clause is notified on the last day of the work: a question',
    },
    facts: {
      billedLine: sampleLine({
        invoice: sampleInvoice({ contract: sampleContract({ aiPolicyNotifiedOn: '2026-09-30' }) }),
      }),
      lineStatements: [],
      lineDeclarations: [],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Le marché M-2026-014 demande depuis le 30 sept. 2026 une déclaration d'IA avec heures ; aucune ne couvre la ligne 2 à la date de la facture, le 2 oct. 2026.",
            en: 'Contract M-2026-014 asks since 30 Sept 2026 for an AI-use declaration with hours; none covers line 2 on the date of the invoice, 2 Oct 2026.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Le marché M-2026-014 demande depuis le 30 sept. 2026 une déclaration d'IA avec heures ; aucune ne couvre la ligne 2 à la date de la facture, le 2 oct. 2026.",
            en: 'Invoice F-2026-101. Contract M-2026-014 asks since 30 Sept 2026 for an AI-use declaration with hours; none covers line 2 on the date of the invoice, 2 Oct 2026.',
          },
          question: {
            fr: "Pouvez-vous déclarer l'usage d'IA de ce travail, même s'il n'y en a pas eu ?",
            en: 'Can you declare the AI use of this work, even if there was none?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Une ligne sans période, et une clause notifiée après le début du marché',
      en: 'A line without a period, and a clause notified after the start of the contract',
    },
    facts: {
      billedLine: sampleLine({
        invoice: sampleInvoice({ contract: sampleContract({ aiPolicyNotifiedOn: '2026-09-15' }) }),
        periodStart: null,
        periodEnd: null,
        periodFrom: null,
      }),
      lineStatements: [],
      lineDeclarations: [],
    },
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
];
