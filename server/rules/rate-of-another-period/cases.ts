import type { BilledLine, ProfileRate } from '../facts/line.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleLine, sampleLink, sampleRate as row } from '../sample-facts.js';

/** 650 euros until the end of 2026, then 720. */
const TWO_YEARS = [
  row({ validTo: '2026-12-31' }),
  row({ rate: '720', validFrom: '2027-01-01', source: { file: 'register/rate_card.csv', line: 3 } }),
];
const facts = (profileRates: ProfileRate[], line: Partial<BilledLine> = {}) => ({
  billedLine: sampleLine({ unitPrice: '720', net: '14400', ...line }),
  profileRates,
});
const QUESTION = {
  fr: 'Quelle date le marché retient-il pour le prix : celle du travail, de la commande ou de la facture ?',
  en: 'Which date does the contract take for the price: that of the work, of the order or of the invoice?',
};

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: "Travail de septembre au prix de l'année suivante",
      en: 'Work of September at the price of the next year',
    },
    facts: facts(TWO_YEARS),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 720,00 €/j facturés, prix « Chef de projet » valable à partir du 1er janv. 2027 ; prix pour septembre 2026 : 650,00 €/j ; 70,00 € × 20 j = 1 400,00 € HT.',
            en: 'Line 2: €720.00/d billed, listed price “Chef de projet” valid from 1 Jan 2027; listed price for September 2026: €650.00/d; €70.00 × 20 d = €1,400.00.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 applique le prix « Chef de projet » valable à partir du 1er janv. 2027 ; celui de votre bordereau pour septembre 2026 est 650,00 €/j.',
            en: 'Invoice F-2026-101. Your line 2 applies the listed price “Chef de projet” valid from 1 Jan 2027; the one for September 2026 is €650.00/d.',
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
      fr: "Prix d'une année passée plus chère, marché déduit : une question",
      en: 'Price of a dearer past year, contract inferred: a question',
    },
    facts: facts(
      [
        row({ rate: '720', validFrom: '2025-01-01', validTo: '2025-12-31' }),
        row({ validFrom: '2026-01-01' }),
      ],
      {
        invoice: sampleInvoice({ contractHow: 'only-candidate' }),
        periodStart: '2026-09-12',
        periodEnd: '2026-09-12',
      },
    ),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 720,00 €/j facturés, prix « Chef de projet » valable du 1er janv. 2025 au 31 déc. 2025 ; prix au 12 sept. 2026 : 650,00 €/j ; 70,00 € × 20 j = 1 400,00 € HT.',
            en: 'Line 2: €720.00/d billed, listed price “Chef de projet” valid from 1 Jan 2025 to 31 Dec 2025; listed price on 12 Sept 2026: €650.00/d; €70.00 × 20 d = €1,400.00.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 applique le prix « Chef de projet » valable du 1er janv. 2025 au 31 déc. 2025 ; celui de votre bordereau au 12 sept. 2026 est 650,00 €/j.',
            en: 'Invoice F-2026-101. Your line 2 applies the listed price “Chef de projet” valid from 1 Jan 2025 to 31 Dec 2025; the one on 12 Sept 2026 is €650.00/d.',
          },
          question: QUESTION,
          amountAtStake: '1400.00',
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Travail fait après la hausse', en: 'Work done after the increase' },
    facts: facts(TWO_YEARS, { periodStart: '2027-01-04', periodEnd: '2027-01-29' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Un prix d'aucune période : une autre règle en parle",
      en: 'A price of no period: another rule speaks of it',
    },
    facts: facts(TWO_YEARS, { unitPrice: '700', net: '14000' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: "Resté à l'ancien prix, moins cher", en: 'Kept at the old price, which is lower' },
    facts: facts(TWO_YEARS, {
      unitPrice: '650',
      net: '13000',
      periodStart: '2027-01-04',
      periodEnd: '2027-01-29',
    }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Le dernier jour du mois de travail est le premier du nouveau prix',
      en: 'The last day of the work is the first of the new price',
    },
    facts: facts(TWO_YEARS, { periodStart: '2026-12-01', periodEnd: '2027-01-01' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un avoir', en: 'A credit note' },
    facts: facts(TWO_YEARS, { invoice: sampleInvoice({ direction: -1, typeCode: '381' }) }),
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
    name: { fr: 'Ni prix unitaire ni montant', en: 'Neither unit price nor amount' },
    facts: facts(TWO_YEARS, { unitPrice: null, net: null }),
    expect: { outcome: 'incomplete', missing: ['unit_price'] },
  },
];
