import type { Decimal } from '../../domain/decimal.js';
import type { BilledLine } from '../facts/line.js';
import type { RaisedProfile } from '../facts/line-prices.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleInvoice, sampleLine, sampleLink, sampleRate } from '../sample-facts.js';

const raised = (over: Partial<RaisedProfile> = {}): RaisedProfile => ({
  personKey: 'P-0412',
  personName: 'Camille Exemple',
  profile: 'Chef de projet',
  days: '20',
  how: 'given',
  startProfiles: ['Développeur'],
  unsaid: false,
  startInvoice: 'F-2026-088',
  source: { file: 'invoices/F-2026-088.xml', path: '/Invoice/cac:InvoiceLine[1]' },
  rates: [sampleRate()],
  startRates: [sampleRate({ profile: 'Développeur', rate: '550' })],
  ...over,
});
const facts = (raisedProfiles: RaisedProfile[], over: Partial<BilledLine> = {}) => ({
  billedLine: sampleLine(over),
  raisedProfiles,
});
const at = (rate: Decimal) => [sampleRate({ profile: 'Développeur', rate })];
const inHours = { billedUnit: 'hour', quantity: '160', billedHours: '160', unitPrice: '81.25' } as const;
const noHours = sampleInvoice({ contract: sampleContract({ hoursPerDay: null }) });

const QUESTION = {
  fr: 'Quelle pièce (avenant, agrément, CV accepté) change le profil de cette personne, et depuis quand ?',
  en: 'Which document (amendment, approval, accepted CV) changes the profile of this person, and since when?',
};
interface Told {
  now: [fr: string, en: string];
  /** Where it is below the listed price. */
  billed?: [fr: string, en: string];
  first: [fr: string, en: string];
  product: [fr: string, en: string];
  amount: Decimal | null;
}
/** One question, which names the person by name and key to the buyer, by name to the contractor. */
const asked = ({ now, billed, first, product, amount }: Told): RuleCase['expect'] => {
  const fr = (person: string, invoice: string): string =>
    `profil « Chef de projet » pour ${person}, ${now[0]} au bordereau${billed === undefined ? '' : `, facturé ${billed[0]}`} ; d'abord ${first[0]} (${invoice} F-2026-088)${product[0]}.`;
  const en = (person: string, invoice: string): string =>
    `profile “Chef de projet” for ${person}, listed at ${now[1]}${billed === undefined ? '' : `, billed at ${billed[1]}`}; at first ${first[1]} (${invoice} F-2026-088)${product[1]}.`;
  return {
    outcome: 'flagged',
    findings: [
      {
        message: {
          fr: `Ligne 2 : ${fr('Camille Exemple (P-0412)', 'facture')}`,
          en: `Line 2: ${en('Camille Exemple (P-0412)', 'invoice')}`,
        },
        supplierMessage: {
          fr: `Facture F-2026-101. Votre ligne 2 : ${fr('Camille Exemple', 'votre facture')}`,
          en: `Invoice F-2026-101. Your line 2: ${en('Camille Exemple', 'your invoice')}`,
        },
        question: QUESTION,
        amountAtStake: amount,
        daysUnsupported: null,
        class: 'question',
        visible: true,
      },
    ],
  };
};

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'De développeur à chef de projet', en: 'From developer to project lead' },
    facts: facts([raised()]),
    expect: asked({
      now: ['650,00 €/j', '€650.00/d'],
      first: ['« Développeur », 550,00 €/j', '“Développeur”, €550.00/d'],
      product: [' ; 100,00 € × 20 j = 2 000,00 € HT', '; €100.00 × 20 d = €2,000.00'],
      amount: '2000.00',
    }),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'En heures, contre le plus cher des deux premiers profils',
      en: 'In hours, against the dearer of the first two profiles',
    },
    facts: facts(
      [
        raised({
          startProfiles: ['Développeur', 'Testeur'],
          startRates: [...at('550'), sampleRate({ profile: 'Testeur', rate: '400' })],
        }),
      ],
      inHours,
    ),
    expect: asked({
      now: ['81,25 €/h', '€81.25/h'],
      first: ['« Développeur » et « Testeur », 68,75 €/h', '“Développeur” and “Testeur”, €68.75/h'],
      product: [' ; 12,50 € × 160 h = 2 000,00 € HT', '; €12.50 × 160 h = €2,000.00'],
      amount: '2000.00',
    }),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une ligne partagée dont rien ne dit les jours',
      en: 'A shared line whose days nothing states',
    },
    facts: facts([raised({ days: null })]),
    expect: asked({
      now: ['650,00 €/j', '€650.00/d'],
      first: ['« Développeur », 550,00 €/j', '“Développeur”, €550.00/d'],
      product: ['', ''],
      amount: null,
    }),
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Le même profil qu’au début, ou un profil que le registre donne à la personne',
      en: 'The profile of the start, or one that the register gives to the person',
    },
    facts: facts([]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Un autre profil, moins cher', en: 'Another profile, a cheaper one' },
    facts: facts([raised({ startRates: at('700') })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Les deux profils ont le même prix depuis la révision',
      en: 'Both profiles have one price since the revision',
    },
    facts: facts([
      raised({
        startRates: [
          sampleRate({ profile: 'Développeur', rate: '550', validTo: '2026-08-31' }),
          sampleRate({ profile: 'Développeur', rate: '650', validFrom: '2026-09-01' }),
        ],
      }),
    ]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Un profil plus cher, facturé sous son prix',
      en: 'A dearer profile, billed below its price',
    },
    facts: facts([raised()], { unitPrice: '600', net: '12000' }),
    // What the buyer pays more than at first, not what the rate card would allow.
    expect: asked({
      now: ['650,00 €/j', '€650.00/d'],
      billed: ['600,00 €/j', '€600.00/d'],
      first: ['« Développeur », 550,00 €/j', '“Développeur”, €550.00/d'],
      product: [' ; 50,00 € × 20 j = 1 000,00 € HT', '; €50.00 × 20 d = €1,000.00'],
      amount: '1000.00',
    }),
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Un profil plus cher, au prix du premier',
      en: 'A dearer profile, at the price of the first',
    },
    facts: facts([raised()], { unitPrice: '550', net: '11000' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un euro sur la ligne', en: 'One euro on the line' },
    facts: facts([raised({ startRates: at('649.95') })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Vingt centimes de plus', en: 'Twenty cents more' },
    facts: facts([raised({ startRates: at('649.94') })]),
    expect: asked({
      now: ['650,00 €/j', '€650.00/d'],
      first: ['« Développeur », 649,94 €/j', '“Développeur”, €649.94/d'],
      product: [' ; 0,06 € × 20 j = 1,20 € HT', '; €0.06 × 20 d = €1.20'],
      amount: '1.20',
    }),
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une ligne au forfait', en: 'A lump sum line' },
    facts: facts([], { billedUnit: 'lump', billedDays: null }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un marché à prix forfaitaire', en: 'A fixed price contract' },
    facts: facts([raised()], {
      invoice: sampleInvoice({ contract: sampleContract({ priceForm: 'fixed' }) }),
    }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture remplacée', en: 'A replaced invoice' },
    facts: facts([raised()], { invoice: sampleInvoice({ state: 'replaced' }) }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Le bordereau ne nomme pas le premier profil',
      en: 'The rate card does not name the first profile',
    },
    facts: facts([raised({ startRates: [] })]),
    expect: { outcome: 'incomplete', missing: ['rate_card'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'La première facture ne dit pas le profil',
      en: 'The first invoice does not state the profile',
    },
    facts: facts([raised({ unsaid: true, startProfiles: [] })]),
    expect: { outcome: 'incomplete', missing: ['profile'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Heures, bordereau en jours, journée inconnue',
      en: 'Hours, rate card in days, length of the day unknown',
    },
    facts: facts([raised()], { ...inHours, invoice: noHours }),
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Une facture dans une autre devise que le bordereau',
      en: 'An invoice in another currency than the rate card',
    },
    facts: facts([raised()], { invoice: sampleInvoice({ currency: 'CHF' }) }),
    expect: { outcome: 'incomplete', missing: ['currency'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'La ligne ne dit ni prix ni montant', en: 'The line states neither price nor amount' },
    facts: facts([raised()], { unitPrice: null, net: null }),
    expect: { outcome: 'incomplete', missing: ['unit_price'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'La ligne ne nomme personne', en: 'The line names nobody' },
    facts: facts([], { links: [sampleLink({ personKey: null, personName: null })] }),
    expect: { outcome: 'incomplete', missing: ['person_key'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'La ligne ne dit pas le profil', en: 'The line does not state the profile' },
    facts: facts([], { links: [sampleLink({ profile: null })] }),
    expect: { outcome: 'incomplete', missing: ['profile'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une ligne sans période', en: 'A line without period' },
    facts: facts([], { periodStart: null, periodEnd: null }),
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'L’unité de la ligne est inconnue', en: 'The unit of the line is unknown' },
    facts: facts([], { billedUnit: null }),
    expect: { outcome: 'incomplete', missing: ['unit'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Le marché de la facture est inconnu', en: 'The contract of the invoice is unknown' },
    facts: facts([], { invoice: sampleInvoice({ contract: null, contractHow: 'none' }) }),
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
