import type { RuleCase } from '../rule.js';
import { frenchHolidayName } from '../../domain/public-holidays.js';
import { ownDaysOn, workingCalendar } from '../../domain/working-calendar.js';
import { sampleContract, sampleDay, samplePerson } from '../sample-facts.js';

const armistice = '2026-11-11';
const goodFriday = '2027-03-26';
const whitMonday = '2027-05-17';
const solidarityDay = workingCalendar(
  'FR-metropole',
  frenchHolidayName,
  ownDaysOn([
    { kind: 'worked', from: whitMonday, to: whitMonday, label: 'Journée de solidarité', source: null },
  ]),
);

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Le 11 novembre facturé', en: '11 November billed' },
    facts: { personFact: samplePerson(), personDays: [sampleDay({ date: armistice })] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412) : 1,00 j le mercredi 11 nov. 2026 (11 novembre), ligne 2 de F-2026-101, 650,00 € HT ; le marché M-2026-014 ne prévoit pas de travail un jour férié (lieu : France métropolitaine).',
            en: 'Camille Exemple (P-0412): 1.00 d on Wednesday 11 Nov 2026 (Armistice Day), line 2 of F-2026-101, €650.00; contract M-2026-014 does not provide for work on a public holiday (place: Metropolitan France).',
          },
          supplierMessage: {
            fr: 'Votre feuille de temps indique 1,00 j le mercredi 11 nov. 2026 (11 novembre) pour Camille Exemple, ligne 2 de F-2026-101.',
            en: 'Your timesheet shows 1.00 d on Wednesday 11 Nov 2026 (Armistice Day) for Camille Exemple, line 2 of F-2026-101.',
          },
          question: {
            fr: "Où la prestation a-t-elle été exécutée ce jour-là, et qui l'a demandée ? Si la date est fausse, laquelle est la bonne ?",
            en: 'Where was the work done that day, and who asked for it? If the date is wrong, which one is right?',
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
      fr: "Le Vendredi saint en Alsace-Moselle, lu sur la facture d'un seul jour",
      en: 'Good Friday in Alsace-Moselle, read from a one-day invoice',
    },
    facts: {
      personFact: samplePerson(),
      personDays: [
        sampleDay({
          date: goodFriday,
          from: 'invoice',
          contract: sampleContract({ place: 'FR-alsace-moselle', assumed: ['holiday_work_allowed'] }),
        }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412) : 1,00 j le vendredi 26 mars 2027 (Vendredi saint), ligne 2 de F-2026-101, 650,00 € HT ; le marché M-2026-014 ne prévoit pas de travail un jour férié (lieu : Alsace-Moselle).',
            en: 'Camille Exemple (P-0412): 1.00 d on Friday 26 Mar 2027 (Good Friday), line 2 of F-2026-101, €650.00; contract M-2026-014 does not provide for work on a public holiday (place: Alsace-Moselle).',
          },
          supplierMessage: {
            fr: 'Votre facture indique 1,00 j le vendredi 26 mars 2027 (Vendredi saint) pour Camille Exemple, ligne 2 de F-2026-101.',
            en: 'Your invoice shows 1.00 d on Friday 26 Mar 2027 (Good Friday) for Camille Exemple, line 2 of F-2026-101.',
          },
          question: {
            fr: "Où la prestation a-t-elle été exécutée ce jour-là, et qui l'a demandée ? Si la date est fausse, laquelle est la bonne ?",
            en: 'Where was the work done that day, and who asked for it? If the date is wrong, which one is right?',
          },
          amountAtStake: '650.00',
          daysUnsupported: '1.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Le Vendredi saint ailleurs en France', en: 'Good Friday elsewhere in France' },
    facts: { personFact: samplePerson(), personDays: [sampleDay({ date: goodFriday })] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Le marché prévoit le travail des jours fériés',
      en: 'The contract provides for work on holidays',
    },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ date: armistice, contract: sampleContract({ holidayWorkAllowed: true }) })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "L'organisation travaille le lundi de Pentecôte : journée de solidarité",
      en: 'The organisation works on Whit Monday: solidarity day',
    },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ date: whitMonday, contract: sampleContract({ calendar: solidarityDay }) })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'La veille et le lendemain', en: 'The day before and the day after' },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ date: '2026-11-10' }), sampleDay({ date: '2026-11-12' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Un lieu sans calendrier connu : une partie inconnue de la Belgique',
      en: 'A place without a known calendar: an unknown part of Belgium',
    },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ date: '2026-07-21', contract: sampleContract({ place: 'BE-XX' }) })],
    },
    expect: { outcome: 'incomplete', missing: ['place'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: { personFact: samplePerson(), personDays: [] },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];

export const absentKinds = {
  notApplicable: 'Every person who has recorded a day can be asked about public holidays.',
};
