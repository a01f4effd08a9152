import type { BilledPeriods, BillingGap, BillingOverlap } from '../facts/billed-periods.js';
import type { ContractFact } from '../facts/contract.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

const OWN = { file: 'invoices/F-2026-101.xml', path: '/Invoice/cac:InvoiceLine[1]' };
const OTHER = { file: 'invoices/F-2026-087.xml', path: '/Invoice/cac:InvoiceLine[1]' };
const SHEET = { file: 'timesheets/2026-09.xlsx', sheet: 'Sept', cell: 'C7' };

/** 14 and 12 days of September 2026, which has 22 working days. */
const overlap = (over: Partial<BillingOverlap> = {}): BillingOverlap => ({
  personKey: 'P-0412',
  personName: 'Camille Exemple',
  how: 'given',
  inWords: false,
  inHours: false,
  periodStart: '2026-09-14',
  periodEnd: '2026-09-30',
  days: '12',
  lines: [{ line: '1', days: '12', net: '7800', billedDays: '12', source: OWN }],
  otherDays: '14',
  othersCount: 1,
  others: [
    {
      invoice: 'F-2026-087',
      file: 'invoices/F-2026-087.xml',
      periodStart: '2026-09-01',
      periodEnd: '2026-09-18',
      source: OTHER,
    },
  ],
  sharedFrom: '2026-09-14',
  sharedTo: '2026-09-18',
  wholeStart: '2026-09-01',
  wholeEnd: '2026-09-30',
  recordedDays: null,
  recordedSources: [],
  ...over,
});
const gap = (over: Partial<BillingGap> = {}): BillingGap => ({
  from: '2026-08-29',
  to: '2026-08-31',
  previous: 'F-2026-087',
  previousFile: 'invoices/F-2026-087.xml',
  recordedDays: '1.5',
  unconvertible: false,
  mayBeBilled: false,
  firstDate: '2026-08-29',
  lastDate: '2026-08-31',
  dates: 2,
  sources: [SHEET],
  ...over,
});
const facts = (
  billingOverlaps: BillingOverlap[],
  periods: Partial<BilledPeriods> = {},
  contract: Partial<ContractFact> | null = {},
) => ({
  invoiceFact: sampleInvoiceFact({
    invoice: sampleInvoice({ contract: contract === null ? null : sampleContract(contract) }),
  }),
  billedPeriods: { timeLines: 1, undatedLines: 0, gap: null, ...periods },
  billingOverlaps,
});
const WHICH = {
  fr: 'Quels jours chacune de ces factures porte-t-elle ?',
  en: 'Which days is each of these invoices for?',
};
const STILL = {
  fr: 'Ces jours restent-ils à facturer, ou sont-ils compris dans une autre facture ?',
  en: 'Are these days still to be billed, or does another invoice include them?',
};
const asked = (
  fr: string,
  en: string,
  days = { fr: 'du 14 sept. 2026 au 18 sept. 2026', en: 'from 14 Sept 2026 to 18 Sept 2026' },
) => ({
  message: {
    fr: `Les périodes des factures F-2026-101 et F-2026-087 se recoupent ${days.fr} pour Camille Exemple (P-0412). ${fr}`,
    en: `The periods of invoices F-2026-101 and F-2026-087 overlap ${days.en} for Camille Exemple (P-0412). ${en}`,
  },
  supplierMessage: {
    fr: `Les périodes de vos factures F-2026-101 et F-2026-087 se recoupent ${days.fr} pour Camille Exemple. ${fr}`,
    en: `The periods of your invoices F-2026-101 and F-2026-087 overlap ${days.en} for Camille Exemple. ${en}`,
  },
  question: WHICH,
});

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: '26 jours facturés sur les 22 jours travaillables de septembre',
      en: '26 days billed over the 22 working days of September',
    },
    facts: facts([overlap()]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked(
            'Ensemble, elles comptent 22 jours travaillables pour 26,00 j facturés en tout : il en manque (4,00 j, 2 600,00 € HT).',
            'Together they hold 22 working days for 26.00 d billed in all: too few (4.00 d, €2,600.00).',
          ),
          amountAtStake: '2600.00',
          daysUnsupported: '4.00',
          class: 'fact',
          visible: true,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Aucune feuille de temps ne dit si les jours sont les mêmes',
      en: 'No timesheet tells whether the days are the same',
    },
    facts: facts([overlap({ days: '6', otherDays: '10' })]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked(
            'Aucune feuille de temps ne dit si les 16,00 j facturés en tout sont des jours différents.',
            'No timesheet tells whether the 16.00 d billed in all are different days.',
          ),
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
      fr: 'Les feuilles de temps relèvent moins de jours, pour deux personnes',
      en: 'Timesheets record fewer days, for two people',
    },
    facts: facts([
      overlap({ days: '6', otherDays: '10', recordedDays: '12', recordedSources: [SHEET] }),
      overlap({ personKey: 'P-0413', personName: 'Dominique Exemple', days: '5', otherDays: '10' }),
    ]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked(
            'Les feuilles de temps y relèvent 12,00 j pour 16,00 j facturés en tout. Il en va de même pour 1 autre personne.',
            'Timesheets record 12.00 d there for 16.00 d billed in all. The same goes for 1 other person.',
          ),
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
      fr: 'Un jour et demi relevé entre deux périodes',
      en: 'A day and a half recorded between two periods',
    },
    facts: facts([], { gap: gap() }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Les factures F-2026-101 et F-2026-087 laissent entre elles une période sans facture du 29 août 2026 au 31 août 2026. Les feuilles de temps du marché y relèvent 1,50 j.',
            en: 'Invoices F-2026-101 and F-2026-087 leave a period without an invoice between them, from 29 Aug 2026 to 31 Aug 2026. Timesheets of the contract record 1.50 d there.',
          },
          supplierMessage: {
            fr: 'Vos factures F-2026-101 et F-2026-087 laissent entre elles une période sans facture du 29 août 2026 au 31 août 2026. Les feuilles de temps du marché y relèvent 1,50 j.',
            en: 'Your invoices F-2026-101 and F-2026-087 leave a period without an invoice between them, from 29 Aug 2026 to 31 Aug 2026. Timesheets of the contract record 1.50 d there.',
          },
          question: STILL,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
          visible: true,
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Une demi-journée relevée de moins que facturé',
      en: 'Half a day recorded less than billed',
    },
    facts: facts([overlap({ days: '6', otherDays: '10', recordedDays: '15.5' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un peu plus d’une demi-journée de moins', en: 'A little more than half a day less' },
    facts: facts([overlap({ days: '6', otherDays: '10', recordedDays: '15.49' })]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked(
            'Les feuilles de temps y relèvent 15,49 j pour 16,00 j facturés en tout.',
            'Timesheets record 15.49 d there for 16.00 d billed in all.',
          ),
          amountAtStake: null,
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: { fr: 'Autant de jours facturés que travaillables', en: 'As many days billed as working days' },
    facts: facts([overlap({ otherDays: '10', recordedDays: '22' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Une demi-journée relevée entre deux périodes',
      en: 'Half a day recorded between two periods',
    },
    facts: facts([], { gap: gap({ recordedDays: '0.5', lastDate: '2026-08-29', dates: 1 }) }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Des jours oubliés du même mois, que les feuilles de temps relèvent',
      en: 'Forgotten days of the same month, which the timesheets record',
    },
    facts: facts([overlap({ periodStart: '2026-09-01', days: '5', otherDays: '12', recordedDays: '17' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Un mois sans travail', en: 'A month without work' },
    facts: facts([], {
      gap: gap({ recordedDays: '0', firstDate: null, lastDate: null, dates: 0, sources: [] }),
    }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Un marché qui ne demande pas de feuille de temps',
      en: 'A contract that asks for no timesheet',
    },
    facts: facts(
      [],
      { gap: gap({ recordedDays: null, firstDate: null, lastDate: null, dates: 0, sources: [] }) },
      { timesheetRequired: false },
    ),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture sans jours ni heures', en: 'An invoice without days or hours' },
    facts: facts([], { timeLines: 0 }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une ligne sans période', en: 'A line without a period' },
    facts: facts([], { undatedLines: 1 }),
    expect: { outcome: 'incomplete', missing: ['period_start', 'period_end'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Une période sans facture et aucune feuille de temps',
      en: 'A period without an invoice and no timesheet',
    },
    facts: facts([], {
      gap: gap({ recordedDays: null, firstDate: null, lastDate: null, dates: 0, sources: [] }),
    }),
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Une facture sans période peut porter ces jours',
      en: 'An invoice without a period may be for these days',
    },
    facts: facts([], { gap: gap({ mayBeBilled: true }) }),
    expect: { outcome: 'incomplete', missing: ['period_start', 'period_end'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des heures que le marché ne convertit pas', en: 'Hours that the contract does not convert' },
    facts: facts([], { gap: gap({ recordedDays: null, unconvertible: true }) }),
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un marché inconnu', en: 'An unknown contract' },
    facts: facts([], {}, null),
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
