import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDay, samplePerson } from '../sample-facts.js';
import { sampleChange, sampleMonth } from '../sample-months.js';

const question = {
  fr: "Qui a approuvé la version corrigée, et quand ? Si personne ne l'a fait, que corrige-t-elle ?",
  en: 'Who approved the corrected version, and when? If nobody did, what does it correct?',
};
const given = {
  personFact: samplePerson(),
  personDays: [sampleDay({ days: '1.5' })],
  recordedMonths: [sampleMonth()],
};

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: { fr: "Une demi-journée de plus après l'approbation", en: 'Half a day more after the approval' },
    facts: { ...given, changedDays: [sampleChange()] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), feuille de temps : changée après son approbation pour 1 date (2 sept. 2026), 1,00 j avant et 1,50 j après (M-2026-014) ; aucune nouvelle approbation.',
            en: 'Camille Exemple (P-0412), timesheet: changed after it was approved for 1 date (2 Sept 2026), 1.00 d before and 1.50 d after (M-2026-014); no new approval.',
          },
          supplierMessage: {
            fr: 'Votre feuille de temps pour Camille Exemple : changée après son approbation pour 1 date (2 sept. 2026), 1,00 j avant et 1,50 j après (M-2026-014) ; aucune nouvelle approbation.',
            en: 'Your timesheet for Camille Exemple: changed after it was approved for 1 date (2 Sept 2026), 1.00 d before and 1.50 d after (M-2026-014); no new approval.',
          },
          question,
          amountAtStake: '325.00',
          daysUnsupported: '0.50',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Un jour déplacé, l'ancienne approbation gardée : rien de plus n'est compté",
      en: 'A day moved, the former approval kept: nothing more is counted',
    },
    facts: {
      ...given,
      personDays: [sampleDay({ date: '2026-09-03' })],
      changedDays: [
        sampleChange({
          after: { days: '0', hours: '0' },
          approvalAfter: 'approved',
          approvedAfterOn: '2026-09-07',
        }),
        sampleChange({
          date: '2026-09-03',
          before: { days: '0', hours: '0' },
          after: { days: '1', hours: null },
          approvalAfter: 'approved',
          approvedAfterOn: '2026-09-07',
        }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), feuille de temps : changée après son approbation pour 2 dates (2 et 3 sept. 2026), 1,00 j avant et 1,00 j après (M-2026-014) ; aucune nouvelle approbation.',
            en: 'Camille Exemple (P-0412), timesheet: changed after it was approved for 2 dates (2 and 3 Sept 2026), 1.00 d before and 1.00 d after (M-2026-014); no new approval.',
          },
          supplierMessage: {
            fr: 'Votre feuille de temps pour Camille Exemple : changée après son approbation pour 2 dates (2 et 3 sept. 2026), 1,00 j avant et 1,00 j après (M-2026-014) ; aucune nouvelle approbation.',
            en: 'Your timesheet for Camille Exemple: changed after it was approved for 2 dates (2 and 3 Sept 2026), 1.00 d before and 1.00 d after (M-2026-014); no new approval.',
          },
          question,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Changée après la facture sans avoir été approuvée, et des dates approuvées avant leur saisie',
      en: 'Changed after the invoice and never approved, and dates approved before they were entered',
    },
    facts: {
      ...given,
      recordedMonths: [sampleMonth({ enteredAfterApproval: 2 })],
      changedDays: [
        sampleChange({
          approvalBefore: 'submitted',
          approvedBeforeOn: null,
          filedOn: '2026-10-03',
          before: { days: '2', hours: null },
        }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), feuille de temps : changée après la facture pour 1 date (2 sept. 2026), 2,00 j avant et 1,50 j après (M-2026-014) et 2 dates saisies après leur approbation ; aucune nouvelle approbation.',
            en: 'Camille Exemple (P-0412), timesheet: changed after the invoice for 1 date (2 Sept 2026), 2.00 d before and 1.50 d after (M-2026-014) and 2 dates entered after being approved; no new approval.',
          },
          supplierMessage: {
            fr: 'Votre feuille de temps pour Camille Exemple : changée après la facture pour 1 date (2 sept. 2026), 2,00 j avant et 1,50 j après (M-2026-014) et 2 dates saisies après leur approbation ; aucune nouvelle approbation.',
            en: 'Your timesheet for Camille Exemple: changed after the invoice for 1 date (2 Sept 2026), 2.00 d before and 1.50 d after (M-2026-014) and 2 dates entered after being approved; no new approval.',
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
      fr: 'Deux prestataires, chacun sa feuille ; des heures que le marché ne convertit pas',
      en: 'Two contractors, each its timesheet; hours that the contract does not convert',
    },
    facts: {
      ...given,
      changedDays: [
        sampleChange({
          contract: sampleContract({
            ref: 'M-2026-020',
            supplierKey: '22222222200022',
            supplierName: 'Cap Lisière',
            hoursPerDay: null,
          }),
          date: '2026-09-21',
          before: { days: null, hours: '4' },
          after: { days: null, hours: '7' },
          sources: [{ file: 'timesheets/cap.csv', line: 3 }],
        }),
        sampleChange({ billed: null }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), feuille de temps : changée après son approbation pour 1 date (2 sept. 2026), 1,00 j avant et 1,50 j après (M-2026-014) ; aucune nouvelle approbation.',
            en: 'Camille Exemple (P-0412), timesheet: changed after it was approved for 1 date (2 Sept 2026), 1.00 d before and 1.50 d after (M-2026-014); no new approval.',
          },
          supplierMessage: {
            fr: 'Votre feuille de temps pour Camille Exemple : changée après son approbation pour 1 date (2 sept. 2026), 1,00 j avant et 1,50 j après (M-2026-014) ; aucune nouvelle approbation.',
            en: 'Your timesheet for Camille Exemple: changed after it was approved for 1 date (2 Sept 2026), 1.00 d before and 1.50 d after (M-2026-014); no new approval.',
          },
          question,
          amountAtStake: '325.00',
          daysUnsupported: '0.50',
          class: 'fact',
        },
        {
          message: {
            fr: 'Camille Exemple (P-0412), feuille de temps : changée après son approbation pour 1 date (21 sept. 2026) (M-2026-020) ; aucune nouvelle approbation.',
            en: 'Camille Exemple (P-0412), timesheet: changed after it was approved for 1 date (21 Sept 2026) (M-2026-020); no new approval.',
          },
          supplierMessage: {
            fr: 'Votre feuille de temps pour Camille Exemple : changée après son approbation pour 1 date (21 sept. 2026) (M-2026-020) ; aucune nouvelle approbation.',
            en: 'Your timesheet for Camille Exemple: changed after it was approved for 1 date (21 Sept 2026) (M-2026-020); no new approval.',
          },
          question,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une date approuvée avant sa saisie, sans autre version : un signe faible',
      en: 'A date approved before it was entered, without another version: a weak sign',
    },
    facts: { ...given, recordedMonths: [sampleMonth({ enteredAfterApproval: 1 })], changedDays: [] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), feuille de temps : 1 date saisie après son approbation ; aucune nouvelle approbation.',
            en: 'Camille Exemple (P-0412), timesheet: 1 date entered after being approved; no new approval.',
          },
          supplierMessage: {
            fr: 'Votre feuille de temps pour Camille Exemple : 1 date saisie après son approbation ; aucune nouvelle approbation.',
            en: 'Your timesheet for Camille Exemple: 1 date entered after being approved; no new approval.',
          },
          question,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'weak',
          visible: false,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'La version corrigée est approuvée à son tour',
      en: 'The corrected version is approved in turn',
    },
    facts: {
      ...given,
      changedDays: [sampleChange({ approvalAfter: 'approved', approvedAfterOn: '2026-09-15' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Un brouillon corrigé avant la facture',
      en: 'A draft corrected before the invoice',
    },
    facts: {
      ...given,
      changedDays: [sampleChange({ approvalBefore: 'draft', approvedBeforeOn: null })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Approuvée le jour même de la correction', en: 'Approved on the very day of the correction' },
    facts: {
      ...given,
      changedDays: [sampleChange({ approvalAfter: 'approved', approvedAfterOn: '2026-09-14' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Corrigée le jour de la facture', en: 'Corrected on the day of the invoice' },
    facts: {
      ...given,
      changedDays: [
        sampleChange({ approvalBefore: 'submitted', approvedBeforeOn: null, filedOn: '2026-10-02' }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Une version corrigée dont rien ne dit la date',
      en: 'A corrected version of which nothing says the date',
    },
    facts: {
      ...given,
      changedDays: [sampleChange({ approvalBefore: 'submitted', approvedBeforeOn: null, filedOn: null })],
    },
    expect: { outcome: 'incomplete', missing: ['submitted_on'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: { ...given, personDays: [], recordedMonths: [], changedDays: [] },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];

export const absentKinds = {
  notApplicable: 'Every person with a timesheet can be asked about its versions.',
};
