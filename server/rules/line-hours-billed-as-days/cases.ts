import type { BilledLine, RecordedDays } from '../facts/line.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleInvoice, sampleLine, sampleRecorded } from '../sample-facts.js';

const facts = (recorded: Partial<RecordedDays>, line: Partial<BilledLine> = {}) => ({
  billedLine: sampleLine({ quantity: '35', billedDays: '35', net: '22750', ...line }),
  recordedDays: [sampleRecorded({ lineDays: '35', groupBilledDays: '35', ...recorded })],
});
const underContract = (over: Parameters<typeof sampleContract>[0]) => ({
  invoice: sampleInvoice({ contract: sampleContract(over) }),
});
const QUESTION = {
  fr: 'La quantité de cette ligne est-elle en heures ? Si oui, une facture rectifiée est-elle prévue ?',
  en: 'Is the quantity of this line in hours? If so, is a corrected invoice planned?',
};

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: '35 jours facturés pour une semaine de 35 heures',
      en: '35 days billed for a week of 35 hours',
    },
    facts: facts({ recordedDays: '5', recordedHours: '35' }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 35,00 j facturés ; la feuille de temps (septembre 2026) indique 5,00 j, soit 35 h. La quantité semble être en heures : écart de 30,00 j (19 500,00 € HT).',
            en: 'Line 2: 35.00 d billed; the timesheet (September 2026) shows 5.00 d, that is 35 h. The quantity seems to be in hours: difference of 30.00 d (€19,500.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 35,00 j ; votre feuille de temps 5,00 j, soit 35 h.',
            en: 'Invoice F-2026-101. Your line 2 shows 35.00 d; your timesheet 5.00 d, that is 35 h.',
          },
          question: QUESTION,
          amountAtStake: '19500.00',
          daysUnsupported: '30.00',
          class: 'fact',
          visible: true,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Heures par jour supposées : une question et non un écart entre pièces',
      en: 'Hours per day assumed: a question and not a contradiction',
    },
    facts: facts(
      { recordedDays: '5', recordedHours: null },
      { net: null, ...underContract({ hoursPerDay: '7', assumed: ['hours_per_day'] }) },
    ),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 35,00 j facturés ; la feuille de temps (septembre 2026) indique 5,00 j, soit 35 h. La quantité semble être en heures : écart de 30,00 j.',
            en: 'Line 2: 35.00 d billed; the timesheet (September 2026) shows 5.00 d, that is 35 h. The quantity seems to be in hours: difference of 30.00 d.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 35,00 j ; votre feuille de temps 5,00 j, soit 35 h.',
            en: 'Invoice F-2026-101. Your line 2 shows 35.00 d; your timesheet 5.00 d, that is 35 h.',
          },
          question: QUESTION,
          amountAtStake: null,
          daysUnsupported: '30.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Dix demi-journées : le double des jours, loin des heures',
      en: 'Ten half days: twice the days, far from the hours',
    },
    facts: facts({ lineDays: '10', recordedDays: '5', recordedHours: '35' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Exactement 1,6 fois les jours enregistrés',
      en: 'Exactly 1.6 times the recorded days',
    },
    facts: facts({ lineDays: '8', recordedDays: '5', recordedHours: '8' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'À plus de 5 % des heures', en: 'More than 5% away from the hours' },
    facts: facts({ lineDays: '37', recordedDays: '5', recordedHours: '35' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une ligne en heures', en: 'A line in hours' },
    facts: facts({}, { billedUnit: 'hour', billedHours: '35', billedDays: '4.375' }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: 'Aucune feuille de temps demandée par le marché',
      en: 'The contract asks for no timesheet',
    },
    facts: facts({ recordedDays: null }, underContract({ priceForm: 'fixed', timesheetRequired: false })),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Feuille de temps absente', en: 'No timesheet' },
    facts: facts({ recordedDays: null }),
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Feuille en jours, heures par jour inconnues',
      en: 'Timesheet in days, hours per day unknown',
    },
    facts: facts({ recordedDays: '5', recordedHours: null }, underContract({ hoursPerDay: null })),
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Personne inconnue', en: 'Person unknown' },
    facts: { billedLine: sampleLine({ links: [] }), recordedDays: [] },
    expect: { outcome: 'incomplete', missing: ['person_key'] },
  },
];
