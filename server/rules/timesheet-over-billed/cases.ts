import type { UnclaimedDays } from '../facts/unclaimed-days.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleInvoice, sampleLine, sampleRecorded } from '../sample-facts.js';

const unclaimed = (over: Partial<UnclaimedDays> = {}): UnclaimedDays => ({
  personKey: 'P-0412',
  personName: 'Camille Exemple',
  billedDays: '20',
  lines: 1,
  recordedDays: '22',
  unconvertible: false,
  otherLinesMayBill: false,
  disagreeingDates: 0,
  inWords: false,
  guessed: false,
  periodStart: '2026-09-01',
  periodEnd: '2026-09-30',
  sources: [{ file: 'timesheets/2026-09.xlsx', sheet: 'Sept', cell: 'B7' }],
  ...over,
});
const question = {
  fr: 'Ces jours seront-ils facturés plus tard, le sont-ils sur une autre ligne, ou ne sont-ils pas à facturer ?',
  en: 'Will these days be billed later, are they billed on another line, or are they not to be billed?',
};
const recorded = [sampleRecorded({ recordedDays: '22' })];

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Deux jours pointés de plus', en: 'Two more days recorded' },
    facts: { billedLine: sampleLine(), recordedDays: recorded, unclaimedDays: [unclaimed()] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), septembre 2026, marché M-2026-014 : 22,00 j dans les feuilles de temps, 20,00 j facturés ; 2,00 j non facturés à ce jour.',
            en: 'Camille Exemple (P-0412), September 2026, contract M-2026-014: 22.00 d in the timesheets, 20.00 d billed; 2.00 d not billed to date.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Vos feuilles de temps comptent 22,00 j pour Camille Exemple (septembre 2026, marché M-2026-014), vos factures 20,00 j.',
            en: 'Invoice F-2026-101. Your timesheets count 22.00 d for Camille Exemple (September 2026, contract M-2026-014), your invoices 20.00 d.',
          },
          question,
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
      fr: 'Plusieurs lignes sur deux mois, et des feuilles qui diffèrent',
      en: 'Several lines over two months, and timesheets that differ',
    },
    facts: {
      billedLine: sampleLine(),
      recordedDays: recorded,
      unclaimedDays: [
        unclaimed({
          lines: 3,
          billedDays: '38',
          recordedDays: '41.5',
          periodEnd: '2026-10-31',
          disagreeingDates: 1,
        }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), 1er sept. – 31 oct. 2026, marché M-2026-014 : 41,50 j dans les feuilles de temps, 38,00 j facturés (3 lignes) ; 3,50 j non facturés à ce jour. Des feuilles de temps diffèrent sur 1 date.',
            en: 'Camille Exemple (P-0412), 1 Sept – 31 Oct 2026, contract M-2026-014: 41.50 d in the timesheets, 38.00 d billed (3 lines); 3.50 d not billed to date. Timesheets differ on 1 date.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Vos feuilles de temps comptent 41,50 j pour Camille Exemple (1er sept. – 31 oct. 2026, marché M-2026-014), vos factures 38,00 j (3 lignes). Des feuilles de temps diffèrent sur 1 date.',
            en: 'Invoice F-2026-101. Your timesheets count 41.50 d for Camille Exemple (1 Sept – 31 Oct 2026, contract M-2026-014), your invoices 38.00 d (3 lines). Timesheets differ on 1 date.',
          },
          question,
          amountAtStake: null,
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Tout ce qui est pointé est facturé', en: 'All that is recorded is billed' },
    facts: { billedLine: sampleLine(), recordedDays: [sampleRecorded()], unclaimedDays: [] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Une demi-journée exactement', en: 'Half a day exactly' },
    facts: {
      billedLine: sampleLine(),
      recordedDays: recorded,
      unclaimedDays: [unclaimed({ recordedDays: '20.5' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: "Un centième de plus qu'une demi-journée", en: 'A hundredth more than half a day' },
    facts: {
      billedLine: sampleLine(),
      recordedDays: recorded,
      unclaimedDays: [unclaimed({ recordedDays: '20.51' })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), septembre 2026, marché M-2026-014 : 20,51 j dans les feuilles de temps, 20,00 j facturés ; 0,51 j non facturé à ce jour.',
            en: 'Camille Exemple (P-0412), September 2026, contract M-2026-014: 20.51 d in the timesheets, 20.00 d billed; 0.51 d not billed to date.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Vos feuilles de temps comptent 20,51 j pour Camille Exemple (septembre 2026, marché M-2026-014), vos factures 20,00 j.',
            en: 'Invoice F-2026-101. Your timesheets count 20.51 d for Camille Exemple (September 2026, contract M-2026-014), your invoices 20.00 d.',
          },
          question,
          amountAtStake: null,
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un prix forfaitaire', en: 'A fixed price' },
    facts: {
      billedLine: sampleLine({
        invoice: sampleInvoice({ contract: sampleContract({ priceForm: 'fixed' }) }),
      }),
      recordedDays: recorded,
      unclaimedDays: [unclaimed()],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture rejetée', en: 'A rejected invoice' },
    facts: {
      billedLine: sampleLine({ invoice: sampleInvoice({ state: 'rejected' }) }),
      recordedDays: recorded,
      unclaimedDays: [],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Une autre ligne du marché ne dit pas de qui elle facture le temps',
      en: 'Another line of the contract does not say whose time it bills',
    },
    facts: {
      billedLine: sampleLine(),
      recordedDays: recorded,
      unclaimedDays: [unclaimed({ otherLinesMayBill: true })],
    },
    expect: { outcome: 'incomplete', missing: ['person_key'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des heures que le marché ne convertit pas', en: 'Hours that the contract does not convert' },
    facts: {
      billedLine: sampleLine(),
      recordedDays: recorded,
      unclaimedDays: [unclaimed({ recordedDays: '0', unconvertible: true })],
    },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: {
      billedLine: sampleLine(),
      recordedDays: [sampleRecorded({ recordedDays: null })],
      unclaimedDays: [],
    },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une ligne sans période', en: 'A line without a period' },
    facts: {
      billedLine: sampleLine({ periodStart: null, periodEnd: null, periodFrom: null }),
      recordedDays: [],
      unclaimedDays: [],
    },
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une facture sans marché', en: 'An invoice without a contract' },
    facts: {
      billedLine: sampleLine({ invoice: sampleInvoice({ contract: null, contractHow: 'none' }) }),
      recordedDays: [],
      unclaimedDays: [],
    },
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
