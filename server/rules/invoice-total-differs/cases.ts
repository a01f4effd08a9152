import type { InvoiceFact } from '../facts/invoice.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

const invoice = (over: Partial<InvoiceFact>) => ({ invoiceFact: sampleInvoiceFact(over) });
const total = (withoutVat: string | null) => ({ ...sampleInvoiceFact().totals, withoutVat });

const QUESTION = {
  fr: 'Manque-t-il une ligne, une remise ou des frais, ou le total est-il à corriger ?',
  en: 'Is a line, an allowance or a charge missing, or should the total be corrected?',
};

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Le total dépasse la somme des lignes', en: 'The total exceeds the sum of the lines' },
    facts: invoice({ lineNetSum: '18300', lineCount: 3, totals: total('18400') }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Facture F-2026-101 : total de 18 400,00 € HT ; 3 lignes = 18 300,00 €. L'écart est de 100,00 € HT.",
            en: 'Invoice F-2026-101: total €18,400.00; 3 lines = €18,300.00. The difference is €100.00.',
          },
          supplierMessage: {
            fr: 'Votre facture F-2026-101 indique un total de 18 400,00 € HT ; 3 lignes = 18 300,00 €.',
            en: 'Your invoice F-2026-101 shows a total of €18,400.00; 3 lines = €18,300.00.',
          },
          question: QUESTION,
          amountAtStake: '100.00',
          daysUnsupported: null,
          class: 'fact',
          visible: true,
        },
      ],
    },
  },
  ...[
    { typeCode: '381', documentAllowances: '100', documentCharges: '25' },
    { typeCode: '380', documentAllowances: '100', documentCharges: '25' },
    { typeCode: '380', documentAllowances: '-100', documentCharges: '-25' },
  ].map(({ typeCode, ...written }): RuleCase<'invoice'> => ({
    kind: 'innocent',
    name: {
      fr: `Une pièce saisie en négatif (${typeCode}, remise ${written.documentAllowances})`,
      en: `A document typed negative (${typeCode}, allowance ${written.documentAllowances})`,
    },
    facts: invoice({
      invoice: sampleInvoice({ typeCode }),
      lineNetSum: '-1000',
      lineCount: 1,
      ...written,
      totals: total('-925'),
    }),
    expect: { outcome: 'clean' },
  })),
  {
    kind: 'flagged',
    name: {
      fr: 'Un avoir rend moins que ses lignes',
      en: 'A credit note gives back less than its lines',
    },
    facts: invoice({
      invoice: sampleInvoice({ direction: -1, typeCode: '381' }),
      lineNetSum: '-1000',
      lineCount: 1,
      documentAllowances: '0',
      documentCharges: '0',
      totals: total('900'),
    }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Facture F-2026-101 : total de 900,00 € HT ; 1 ligne = 1 000,00 €. L'écart est de 100,00 € HT.",
            en: 'Invoice F-2026-101: total €900.00; 1 line = €1,000.00. The difference is €100.00.',
          },
          supplierMessage: {
            fr: 'Votre facture F-2026-101 indique un total de 900,00 € HT ; 1 ligne = 1 000,00 €.',
            en: 'Your invoice F-2026-101 shows a total of €900.00; 1 line = €1,000.00.',
          },
          question: QUESTION,
          amountAtStake: '100.00',
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Une remise de pied de facture', en: 'An allowance at the foot of the invoice' },
    facts: invoice({
      lineNetSum: '18300',
      lineCount: 3,
      documentAllowances: '300',
      documentCharges: '50',
      totals: total('18050'),
    }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Six centimes sur trois lignes', en: 'Six cents over three lines' },
    facts: invoice({ lineNetSum: '18300', lineCount: 3, totals: total('18300.06') }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: "Plus d'un euro sur deux cents lignes",
      en: 'More than one euro over two hundred lines',
    },
    facts: invoice({
      lineNetSum: '18300',
      lineCount: 200,
      documentAllowances: '300',
      totals: total('18001.01'),
    }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Facture F-2026-101 : total de 18 001,01 € HT ; 200 lignes (18 300,00 €) − 300,00 € (remise) = 18 000,00 €. L'écart est de 1,01 € HT.",
            en: 'Invoice F-2026-101: total €18,001.01; 200 lines (€18,300.00) − €300.00 (allowance) = €18,000.00. The difference is €1.01.',
          },
          supplierMessage: {
            fr: 'Votre facture F-2026-101 indique un total de 18 001,01 € HT ; 200 lignes (18 300,00 €) − 300,00 € (remise) = 18 000,00 €.',
            en: 'Your invoice F-2026-101 shows a total of €18,001.01; 200 lines (€18,300.00) − €300.00 (allowance) = €18,000.00.',
          },
          question: QUESTION,
          amountAtStake: '1.01',
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture remplacée', en: 'A replaced invoice' },
    facts: invoice({ invoice: sampleInvoice({ state: 'replaced' }), totals: total('1') }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une ligne sans montant et pas de total', en: 'A line without amount and no total' },
    facts: invoice({ lineNetSum: null, totals: total(null) }),
    expect: { outcome: 'incomplete', missing: ['net', 'total_without_vat'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une facture sans lignes', en: 'An invoice without lines' },
    facts: invoice({ lineNetSum: '0', lineCount: 0 }),
    expect: { outcome: 'incomplete', missing: ['lines'] },
  },
];
