import type { ContractFact, ContractInvoices } from '../facts/contract.js';
import type { RuleCase } from '../rule.js';
import { sampleContract } from '../sample-facts.js';

type Billed = ContractInvoices['invoices'][number];

const invoice = (number: string, amount: string | null, lines: Billed['lines'] = []): Billed => ({
  invoice: number,
  file: `invoices/${number}.xml`,
  supplierKey: '11111111100011',
  issueDate: '2026-10-02',
  amount,
  source: { file: `invoices/${number}.xml`, path: '/Invoice' },
  lines,
});
const facts = (invoices: Billed[], contract: Partial<ContractFact> = {}) => ({
  contractInvoices: {
    contract: sampleContract({ ceilingAmount: '240000', billedBefore: '100000', ...contract }),
    invoices,
  },
});
const ROOM = {
  fr: 'Les travaux à venir tiennent-ils dans le reste ?',
  en: 'Will the remaining work fit?',
};
const AMENDMENT = {
  fr: 'Un avenant relève-t-il le plafond, et à quelle date ?',
  en: 'Does an amendment raise the ceiling, and from which date?',
};

export const cases: RuleCase<'contract'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: '87 % du plafond : une question sur la suite',
      en: '87% of the ceiling: a question on what follows',
    },
    facts: facts([invoice('F-1', '100000'), invoice('F-2', '8800')]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Marché M-2026-014 : 87 % du plafond consommés (208 800,00 € sur 240 000,00 € HT), antériorité comprise.',
            en: 'Contract M-2026-014: 87% of the ceiling consumed (€208,800.00 of €240,000.00), earlier billing included.',
          },
          supplierMessage: {
            fr: 'Facture F-2. Votre marché M-2026-014 : 87 % du plafond consommés (208 800,00 € sur 240 000,00 € HT), antériorité comprise.',
            en: 'Invoice F-2. Your contract M-2026-014: 87% of the ceiling consumed (€208,800.00 of €240,000.00), earlier billing included.',
          },
          question: ROOM,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
          visible: true,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Au-delà du plafond : l'excédent sur les lignes des dernières factures",
      en: 'Above the ceiling: the excess on the lines of the last invoices',
    },
    facts: facts([
      invoice('F-1', '120000'),
      invoice('F-2', '30000', [
        { line: '1', amount: '20000' },
        { line: '2', amount: '10000' },
      ]),
      invoice('F-3', '-2000', [{ line: '1', amount: '-2000' }]),
      invoice('F-4', '4000'),
    ]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Marché M-2026-014 : 105 % du plafond consommés (252 000,00 € sur 240 000,00 € HT), antériorité comprise ; 12 000,00 € HT au-delà, à partir de la facture F-2.',
            en: 'Contract M-2026-014: 105% of the ceiling consumed (€252,000.00 of €240,000.00), earlier billing included; €12,000.00 above, from invoice F-2.',
          },
          supplierMessage: {
            fr: 'Votre marché M-2026-014 : 105 % du plafond consommés (252 000,00 € sur 240 000,00 € HT), antériorité comprise ; 12 000,00 € HT au-delà, à partir de la facture F-2.',
            en: 'Your contract M-2026-014: 105% of the ceiling consumed (€252,000.00 of €240,000.00), earlier billing included; €12,000.00 above, from invoice F-2.',
          },
          question: AMENDMENT,
          amountAtStake: '12000.00',
          daysUnsupported: null,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Antériorité non connue, mais les factures connues suffisent',
      en: 'Earlier billing not known, but the known invoices are enough',
    },
    facts: facts([invoice('F-1', null), invoice('F-2', '250000')], { billedBefore: null }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Marché M-2026-014 : au moins 104,1 % du plafond consommés (250 000,00 € sur 240 000,00 € HT), antériorité non connue ; 10 000,00 € HT au-delà, à partir de la facture F-2.',
            en: 'Contract M-2026-014: at least 104.1% of the ceiling consumed (€250,000.00 of €240,000.00), earlier billing not known; €10,000.00 above, from invoice F-2.',
          },
          supplierMessage: {
            fr: 'Votre marché M-2026-014 : au moins 104,1 % du plafond consommés (250 000,00 € sur 240 000,00 € HT), antériorité non connue ; 10 000,00 € HT au-delà, à partir de la facture F-2.',
            en: 'Your contract M-2026-014: at least 104.1% of the ceiling consumed (€250,000.00 of €240,000.00), earlier billing not known; €10,000.00 above, from invoice F-2.',
          },
          question: AMENDMENT,
          amountAtStake: '10000.00',
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Un avoir ramène la consommation sous l'alerte",
      en: 'A credit note brings consumption below the warning',
    },
    facts: facts([invoice('F-1', '110000'), invoice('F-2', '-20000')]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un centime sous 85 %', en: 'One cent below 85%' },
    facts: facts([invoice('F-1', '103999.99')]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Exactement le plafond : une question et aucun excédent',
      en: 'Exactly the ceiling: a question and no excess',
    },
    facts: facts([invoice('F-1', '140000')]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Marché M-2026-014 : 100 % du plafond consommés (240 000,00 € sur 240 000,00 € HT), antériorité comprise.',
            en: 'Contract M-2026-014: 100% of the ceiling consumed (€240,000.00 of €240,000.00), earlier billing included.',
          },
          supplierMessage: {
            fr: 'Facture F-1. Votre marché M-2026-014 : 100 % du plafond consommés (240 000,00 € sur 240 000,00 € HT), antériorité comprise.',
            en: 'Invoice F-1. Your contract M-2026-014: 100% of the ceiling consumed (€240,000.00 of €240,000.00), earlier billing included.',
          },
          question: ROOM,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un marché sans plafond', en: 'A contract without a ceiling' },
    facts: facts([invoice('F-1', '110000')], { ceilingAmount: null }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Un plafond que le registre ne permet pas de connaître',
      en: 'A ceiling that the register leaves unknown',
    },
    facts: facts([invoice('F-1', '110000')], { ceilingAmount: null, unreadLimits: ['ceiling_amount'] }),
    expect: { outcome: 'incomplete', missing: ['ceiling_amount'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Antériorité non connue', en: 'Earlier billing not known' },
    facts: facts([invoice('F-1', '110000')], { billedBefore: null }),
    expect: { outcome: 'incomplete', missing: ['billed_before'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une facture sans montant', en: 'An invoice without amount' },
    facts: facts([invoice('F-1', '10000'), invoice('F-2', null)]),
    expect: { outcome: 'incomplete', missing: ['net'] },
  },
];
