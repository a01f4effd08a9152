import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleLine } from '../sample-facts.js';

const line = (over: Parameters<typeof sampleLine>[0]) => ({ billedLine: sampleLine(over) });

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Le montant dépasse quantité × prix', en: 'The amount exceeds quantity × price' },
    facts: line({ quantity: '10', unitPrice: '650', net: '6600' }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 2 : 6 600,00 € HT facturés ; 10 × 650,00 € = 6 500,00 €. L'écart est de 100,00 € HT.",
            en: 'Line 2: €6,600.00 billed; 10 × €650.00 = €6,500.00. The difference is €100.00.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 6 600,00 € HT ; 10 × 650,00 € = 6 500,00 €.',
            en: 'Invoice F-2026-101. Your line 2 shows €6,600.00; 10 × €650.00 = €6,500.00.',
          },
          question: {
            fr: 'Quel chiffre est à corriger : la quantité, le prix unitaire ou le montant ?',
            en: 'Which figure should be corrected: the quantity, the unit price or the amount?',
          },
          amountAtStake: '100.00',
          daysUnsupported: null,
          class: 'fact',
          visible: true,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "L'écart est en faveur du client : rien n'est en question",
      en: 'The difference is in favour of the buyer: nothing is at stake',
    },
    facts: line({
      quantity: '1000',
      unitPrice: '12.345',
      priceBaseQuantity: '100',
      allowances: '5',
      charges: '1.55',
      net: '100',
    }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 2 : 100,00 € HT facturés ; 1 000 × 12,345 € ÷ 100 − 5,00 € (remise) + 1,55 € (frais) = 120,00 €. L'écart est de 20,00 € HT.",
            en: 'Line 2: €100.00 billed; 1,000 × €12.345 ÷ 100 − €5.00 (allowance) + €1.55 (charge) = €120.00. The difference is €20.00.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 100,00 € HT ; 1 000 × 12,345 € ÷ 100 − 5,00 € (remise) + 1,55 € (frais) = 120,00 €.',
            en: 'Invoice F-2026-101. Your line 2 shows €100.00; 1,000 × €12.345 ÷ 100 − €5.00 (allowance) + €1.55 (charge) = €120.00.',
          },
          question: {
            fr: 'Quel chiffre est à corriger : la quantité, le prix unitaire ou le montant ?',
            en: 'Which figure should be corrected: the quantity, the unit price or the amount?',
          },
          amountAtStake: '0.00',
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: "Une remise affichée explique l'écart", en: 'A stated allowance explains the difference' },
    facts: line({ quantity: '10', unitPrice: '650', allowances: '500', net: '6000' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Un avoir écrit avec des quantités négatives et un montant positif',
      en: 'A credit note written with negative quantities and a positive amount',
    },
    facts: line({
      invoice: sampleInvoice({ direction: -1, typeCode: '381' }),
      quantity: '-10',
      unitPrice: '650',
      net: '6500',
    }),
    expect: { outcome: 'clean' },
  },
  ...[
    { name: 'quantities', quantity: '-10', unitPrice: '650', allowances: '0' },
    { name: 'amounts alone', quantity: '10', unitPrice: '650', allowances: '0' },
    { name: 'amounts, its allowance positive', quantity: '-10', unitPrice: '700', allowances: '500' },
    { name: 'amounts, its allowance as well', quantity: '-10', unitPrice: '700', allowances: '-500' },
  ].map(({ name, ...written }): RuleCase<'line'> => ({
    kind: 'innocent',
    name: {
      fr: `Un avoir saisi en négatif (${name})`,
      en: `A credit note typed negative (${name})`,
    },
    facts: line({ invoice: sampleInvoice({ typeCode: '381' }), ...written, net: '-6500' }),
    expect: { outcome: 'clean' },
  })),
  {
    kind: 'threshold',
    name: { fr: "Deux centimes d'arrondi", en: 'Two cents of rounding' },
    facts: line({ quantity: '3', unitPrice: '33.34', net: '100.04' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Deux centimes quand un seul est admis', en: 'Two cents when only one is allowed' },
    facts: line({ quantity: '3', unitPrice: '33.34', net: '100.04' }),
    params: { tolerance: '0.01' },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 2 : 100,04 € HT facturés ; 3 × 33,34 € = 100,02 €. L'écart est de 0,02 € HT.",
            en: 'Line 2: €100.04 billed; 3 × €33.34 = €100.02. The difference is €0.02.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 100,04 € HT ; 3 × 33,34 € = 100,02 €.',
            en: 'Invoice F-2026-101. Your line 2 shows €100.04; 3 × €33.34 = €100.02.',
          },
          question: {
            fr: 'Quel chiffre est à corriger : la quantité, le prix unitaire ou le montant ?',
            en: 'Which figure should be corrected: the quantity, the unit price or the amount?',
          },
          amountAtStake: '0.02',
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une ligne de regroupement', en: 'A grouping line' },
    facts: line({ lineStatus: 'GROUP', quantity: '1', unitPrice: '0', net: '6600' }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture rejetée', en: 'A rejected invoice' },
    facts: line({ invoice: sampleInvoice({ state: 'rejected' }), net: '6600' }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Sans quantité ni prix unitaire', en: 'Without quantity or unit price' },
    facts: line({ quantity: null, unitPrice: null }),
    expect: { outcome: 'incomplete', missing: ['quantity', 'unit_price'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Sans montant', en: 'Without amount' },
    facts: line({ net: null }),
    expect: { outcome: 'incomplete', missing: ['net'] },
  },
];
