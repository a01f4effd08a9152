import type { BilledLine, ProfileRate } from '../facts/line.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleInvoice, sampleLine, sampleLink, sampleRate as row } from '../sample-facts.js';

const facts = (profileRates: ProfileRate[], line: Partial<BilledLine> = {}) => ({
  billedLine: sampleLine({ unitPrice: '720', net: '14400', ...line }),
  profileRates,
});
const inHours: Partial<BilledLine> = {
  quantity: '40',
  unitCode: 'HUR',
  billedUnit: 'hour',
  billedHours: '40',
  billedDays: '5',
  unitPrice: '95',
  net: '3800',
};
const underContract = (over: Parameters<typeof sampleContract>[0]) => ({
  invoice: sampleInvoice({ contract: sampleContract(over) }),
});
const QUESTION = {
  fr: "Un avenant ou une révision de prix s'applique-t-il à cette date ?",
  en: 'Does an amendment or a price revision apply on that date?',
};

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: '720 €/j pour un prix de 650 €/j', en: '€720/d for a listed €650/d' },
    facts: facts([row()], { periodStart: '2026-09-12', periodEnd: '2026-09-12' }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 720,00 €/j facturés ; prix « Chef de projet » au 12 sept. 2026 : 650,00 €/j ; 70,00 € × 20 j = 1 400,00 € HT.',
            en: 'Line 2: €720.00/d billed; listed price “Chef de projet” on 12 Sept 2026: €650.00/d; €70.00 × 20 d = €1,400.00.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 720,00 €/j ; le prix « Chef de projet » de votre bordereau au 12 sept. 2026 est 650,00 €/j.',
            en: 'Invoice F-2026-101. Your line 2 shows €720.00/d; your listed price “Chef de projet” on 12 Sept 2026 is €650.00/d.',
          },
          question: QUESTION,
          amountAtStake: '1400.00',
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
      fr: 'Heures converties avec une journée supposée : une question',
      en: 'Hours converted with an assumed day: a question',
    },
    facts: facts([row()], { ...inHours, ...underContract({ hoursPerDay: '8', assumed: ['hours_per_day'] }) }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 95,00 €/h facturés ; prix « Chef de projet » pour septembre 2026 : 81,25 €/h (650,00 €/j ÷ 8 h) ; 13,75 € × 40 h = 550,00 € HT.',
            en: 'Line 2: €95.00/h billed; listed price “Chef de projet” for September 2026: €81.25/h (€650.00/d ÷ 8 h); €13.75 × 40 h = €550.00.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 95,00 €/h ; le prix « Chef de projet » de votre bordereau pour septembre 2026 est 81,25 €/h (650,00 €/j ÷ 8 h).',
            en: 'Invoice F-2026-101. Your line 2 shows €95.00/h; your listed price “Chef de projet” for September 2026 is €81.25/h (€650.00/d ÷ 8 h).',
          },
          question: QUESTION,
          amountAtStake: '550.00',
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une forme de prix supposée : une question',
      en: 'An assumed price form: a question',
    },
    facts: facts([row()], {
      ...inHours,
      ...underContract({ hoursPerDay: '8', priceForm: 'mixed', assumed: ['price_form'] }),
    }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 95,00 €/h facturés ; prix « Chef de projet » pour septembre 2026 : 81,25 €/h (650,00 €/j ÷ 8 h) ; 13,75 € × 40 h = 550,00 € HT.',
            en: 'Line 2: €95.00/h billed; listed price “Chef de projet” for September 2026: €81.25/h (€650.00/d ÷ 8 h); €13.75 × 40 h = €550.00.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 95,00 €/h ; le prix « Chef de projet » de votre bordereau pour septembre 2026 est 81,25 €/h (650,00 €/j ÷ 8 h).',
            en: 'Invoice F-2026-101. Your line 2 shows €95.00/h; your listed price “Chef de projet” for September 2026 is €81.25/h (€650.00/d ÷ 8 h).',
          },
          question: QUESTION,
          amountAtStake: '550.00',
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Une remise ramène une partie de l'écart",
      en: 'An allowance takes back a part of the difference',
    },
    facts: facts([row({ validFrom: null, validTo: null })], {
      allowances: '400',
      net: '14000',
      periodStart: null,
      periodEnd: null,
    }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 700,00 €/j facturés, remise déduite ; prix « Chef de projet » : 650,00 €/j ; 50,00 € × 20 j = 1 000,00 € HT.',
            en: 'Line 2: €700.00/d billed, allowance deducted; listed price “Chef de projet”: €650.00/d; €50.00 × 20 d = €1,000.00.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 700,00 €/j ; le prix « Chef de projet » de votre bordereau est 650,00 €/j.',
            en: 'Invoice F-2026-101. Your line 2 shows €700.00/d; your listed price “Chef de projet” is €650.00/d.',
          },
          question: QUESTION,
          amountAtStake: '1000.00',
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Une révision de prix est en vigueur à la date du travail',
      en: 'A price revision is in force at the date of the work',
    },
    facts: facts([row({ validTo: '2026-08-31' }), row({ rate: '720', validFrom: '2026-09-01' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Une période à cheval sur deux prix : le plus élevé compte',
      en: 'A period over two prices: the higher one counts',
    },
    facts: facts([row({ validTo: '2026-09-14' }), row({ rate: '720', validFrom: '2026-09-15' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Le prix d'une autre période : une autre règle en parle",
      en: 'The price of another period: another rule speaks of it',
    },
    facts: facts([row({ validTo: '2026-12-31' }), row({ rate: '720', validFrom: '2027-01-01' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Facturé moins que le bordereau', en: 'Billed below the rate card' },
    facts: facts([row({ rate: '800' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Treize euros sur 13 000 : 0,1 %', en: 'Thirteen euros over 13,000: 0.1%' },
    facts: facts([row()], { unitPrice: '650.65', net: '13013' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un euro sur un jour', en: 'One euro on one day' },
    facts: facts([row()], { quantity: '1', billedDays: '1', unitPrice: '651', net: '651' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: "Un centime au-delà d'un euro sur un jour", en: 'One cent above one euro on one day' },
    facts: facts([row()], { quantity: '1', billedDays: '1', unitPrice: '651.01', net: '651.01' }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 651,01 €/j facturés ; prix « Chef de projet » pour septembre 2026 : 650,00 €/j ; 1,01 € × 1 j = 1,01 € HT.',
            en: 'Line 2: €651.01/d billed; listed price “Chef de projet” for September 2026: €650.00/d; €1.01 × 1 d = €1.01.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 651,01 €/j ; le prix « Chef de projet » de votre bordereau pour septembre 2026 est 650,00 €/j.',
            en: 'Invoice F-2026-101. Your line 2 shows €651.01/d; your listed price “Chef de projet” for September 2026 is €650.00/d.',
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
    name: { fr: 'Une ligne au forfait', en: 'A lump sum line' },
    facts: facts([row()], { billedUnit: 'lump', billedDays: null }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: 'Un marché à prix forfaitaire, sans bordereau',
      en: 'A fixed price contract without rate card',
    },
    facts: facts([], underContract({ priceForm: 'fixed' })),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Profil inconnu', en: 'Profile unknown' },
    facts: facts([], { links: [sampleLink({ profile: null })] }),
    expect: { outcome: 'incomplete', missing: ['profile'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucun prix pour ce profil', en: 'No price for this profile' },
    facts: facts([]),
    expect: { outcome: 'incomplete', missing: ['rate_card'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Aucun prix en vigueur à la date du travail',
      en: 'No price in force at the date of the work',
    },
    facts: facts([row({ validFrom: '2027-01-01' })]),
    expect: { outcome: 'incomplete', missing: ['rate_card'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Prix datés et ligne sans période', en: 'Dated prices and a line without period' },
    facts: facts([row()], { periodStart: null, periodEnd: null }),
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une facture en francs suisses', en: 'An invoice in Swiss francs' },
    facts: facts([row()], { invoice: sampleInvoice({ currency: 'CHF' }) }),
    expect: { outcome: 'incomplete', missing: ['currency'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Heures, bordereau en jours, journée inconnue',
      en: 'Hours, rate card in days, length of the day unknown',
    },
    facts: facts([row()], { ...inHours, ...underContract({ hoursPerDay: null }) }),
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
];
