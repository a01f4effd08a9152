import type { RuleCase } from '../rule.js';
import { frenchHolidayName } from '../../domain/public-holidays.js';
import { ownDaysOn, workingCalendar } from '../../domain/working-calendar.js';
import { sampleContract, sampleDay, samplePerson } from '../sample-facts.js';

const saturday = '2026-09-05';
const openDay = workingCalendar(
  'FR-metropole',
  frenchHolidayName,
  ownDaysOn([
    { kind: 'worked', from: saturday, to: saturday, label: 'Journée portes ouvertes', source: null },
  ]),
);

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Un samedi facturé', en: 'A Saturday that was billed' },
    facts: { personFact: samplePerson(), personDays: [sampleDay(), sampleDay({ date: saturday })] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412) : 1,00 j le samedi 5 sept. 2026, ligne 2 de F-2026-101, 650,00 € HT ; le marché M-2026-014 ne prévoit pas de travail le week-end.',
            en: 'Camille Exemple (P-0412): 1.00 d on Saturday 5 Sept 2026, line 2 of F-2026-101, €650.00; contract M-2026-014 does not provide for weekend work.',
          },
          supplierMessage: {
            fr: 'Votre feuille de temps indique 1,00 j le samedi 5 sept. 2026 pour Camille Exemple, ligne 2 de F-2026-101.',
            en: 'Your timesheet shows 1.00 d on Saturday 5 Sept 2026 for Camille Exemple, line 2 of F-2026-101.',
          },
          question: {
            fr: 'Une demande écrite couvre-t-elle ce travail, ou la date est-elle à corriger ?',
            en: 'Does a written request cover this work, or should the date be corrected?',
          },
          amountAtStake: '650.00',
          daysUnsupported: '1.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Un dimanche pointé en heures, non facturé, sur un marché muet',
      en: 'A Sunday recorded in hours, not billed, on a silent contract',
    },
    facts: {
      personFact: samplePerson({ name: null }),
      personDays: [
        sampleDay({
          date: '2026-09-06',
          contract: sampleContract({ hoursPerDay: null, assumed: ['weekend_work_allowed'] }),
          days: null,
          hours: '3.5',
          billed: null,
        }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'P-0412 : 3,5 h le dimanche 6 sept. 2026 ; le marché M-2026-014 ne prévoit pas de travail le week-end.',
            en: 'P-0412: 3.5 h on Sunday 6 Sept 2026; contract M-2026-014 does not provide for weekend work.',
          },
          supplierMessage: {
            fr: 'Votre feuille de temps indique 3,5 h le dimanche 6 sept. 2026 pour P-0412.',
            en: 'Your timesheet shows 3.5 h on Sunday 6 Sept 2026 for P-0412.',
          },
          question: {
            fr: 'Une demande écrite couvre-t-elle ce travail, ou la date est-elle à corriger ?',
            en: 'Does a written request cover this work, or should the date be corrected?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Le marché prévoit le travail de week-end', en: 'The contract provides for weekend work' },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ date: saturday, contract: sampleContract({ weekendWorkAllowed: true }) })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: "L'organisation travaille ce samedi", en: 'The organisation works on that Saturday' },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ date: saturday, contract: sampleContract({ calendar: openDay }) })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Une cellule à zéro un samedi', en: 'A cell at zero on a Saturday' },
    facts: { personFact: samplePerson(), personDays: [sampleDay({ date: saturday, days: '0' })] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Le vendredi et le lundi', en: 'The Friday and the Monday' },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ date: '2026-09-04' }), sampleDay({ date: '2026-09-07' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: { personFact: samplePerson(), personDays: [] },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];

export const absentKinds = {
  notApplicable: 'Every person who has recorded a day can be asked about weekends.',
};
