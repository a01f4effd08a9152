import { frenchHolidayName } from '../../domain/public-holidays.js';
import { ownDaysOn, workingCalendar } from '../../domain/working-calendar.js';
import type { Presence } from '../facts/presence.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDay, samplePerson } from '../sample-facts.js';

const register = { file: 'register/absences.csv', line: 2 };
const absent = (from: string, to: string): Presence => ({
  absencesKnown: true,
  absences: [{ from, to, source: register }],
  departures: [],
});
const present: Presence = { absencesKnown: true, absences: [], departures: [] };
const departedOn = (on: string | null): Presence => ({
  ...present,
  departures: [
    {
      contract: 'M-2026-014',
      supplierKey: '11111111100011',
      on,
      source: { file: 'register/people.csv', line: 4 },
    },
  ],
});
const closedOn = (date: string, label: string | null) =>
  sampleContract({
    calendar: workingCalendar(
      'FR-metropole',
      frenchHolidayName,
      ownDaysOn([
        { kind: 'closed', from: date, to: date, label, source: { file: 'register/closures.csv', line: 2 } },
      ]),
    ),
  });

const ABSENCE_QUESTION = {
  fr: 'La personne a-t-elle travaillé tout ou partie de cette journée (absence déplacée, demi-journée), ou la date est-elle à corriger ?',
  en: 'Did the person work all or part of that day (absence moved, half a day), or should the date be corrected?',
};

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Une journée entière pendant une absence', en: 'A whole day during an absence' },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ date: '2026-09-04' }), sampleDay({ date: '2026-09-08' })],
      presence: absent('2026-09-07', '2026-09-11'),
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412) : 1,00 j le mardi 8 sept. 2026, ligne 2 de F-2026-101, 650,00 € HT ; une absence de la personne est enregistrée à cette date.',
            en: 'Camille Exemple (P-0412): 1.00 d on Tuesday 8 Sept 2026, line 2 of F-2026-101, €650.00; an absence of the person is recorded on that date.',
          },
          supplierMessage: {
            fr: 'Votre feuille de temps indique 1,00 j le mardi 8 sept. 2026 pour Camille Exemple, ligne 2 de F-2026-101 ; une absence de la personne est enregistrée à cette date.',
            en: 'Your timesheet shows 1.00 d on Tuesday 8 Sept 2026 for Camille Exemple, line 2 of F-2026-101; an absence of the person is recorded on that date.',
          },
          question: ABSENCE_QUESTION,
          amountAtStake: '650.00',
          daysUnsupported: '1.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une demi-journée pendant une absence : une question',
      en: 'Half a day during an absence: a question',
    },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ date: '2026-09-08', days: '0.5', billed: null })],
      presence: absent('2026-09-08', '2026-09-08'),
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412) : 0,50 j le mardi 8 sept. 2026 ; une absence de la personne est enregistrée à cette date.',
            en: 'Camille Exemple (P-0412): 0.50 d on Tuesday 8 Sept 2026; an absence of the person is recorded on that date.',
          },
          supplierMessage: {
            fr: 'Votre feuille de temps indique 0,50 j le mardi 8 sept. 2026 pour Camille Exemple ; une absence de la personne est enregistrée à cette date.',
            en: 'Your timesheet shows 0.50 d on Tuesday 8 Sept 2026 for Camille Exemple; an absence of the person is recorded on that date.',
          },
          question: ABSENCE_QUESTION,
          amountAtStake: null,
          daysUnsupported: '0.50',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: { fr: 'Une journée de fermeture du site', en: 'A day on which the site is closed' },
    facts: {
      personFact: samplePerson(),
      personDays: [
        sampleDay({ date: '2026-09-08', contract: closedOn('2026-09-08', 'Fermeture des bureaux') }),
      ],
      presence: present,
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412) : 1,00 j le mardi 8 sept. 2026, ligne 2 de F-2026-101, 650,00 € HT ; le site de l'acheteur est fermé ce jour-là (« Fermeture des bureaux »).",
            en: "Camille Exemple (P-0412): 1.00 d on Tuesday 8 Sept 2026, line 2 of F-2026-101, €650.00; the buyer's site is closed on that day (“Fermeture des bureaux”).",
          },
          supplierMessage: {
            fr: "Votre feuille de temps indique 1,00 j le mardi 8 sept. 2026 pour Camille Exemple, ligne 2 de F-2026-101 ; le site de l'acheteur est fermé ce jour-là (« Fermeture des bureaux »).",
            en: "Your timesheet shows 1.00 d on Tuesday 8 Sept 2026 for Camille Exemple, line 2 of F-2026-101; the buyer's site is closed on that day (“Fermeture des bureaux”).",
          },
          question: {
            fr: 'Où ce travail a-t-il été fait ce jour-là, ou la date est-elle à corriger ?',
            en: 'Where was this work done on that day, or should the date be corrected?',
          },
          amountAtStake: '650.00',
          daysUnsupported: '1.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: { fr: 'Le lendemain du dernier jour agréé', en: 'The day after the last approved day' },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ date: '2026-09-07' }), sampleDay({ date: '2026-09-08' })],
      presence: departedOn('2026-09-07'),
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412) : 1,00 j le mardi 8 sept. 2026, ligne 2 de F-2026-101, 650,00 € HT ; l'agrément de la personne sur le marché M-2026-014 prend fin le 7 sept. 2026.",
            en: 'Camille Exemple (P-0412): 1.00 d on Tuesday 8 Sept 2026, line 2 of F-2026-101, €650.00; the approval of the person on contract M-2026-014 ends on 7 Sept 2026.',
          },
          supplierMessage: {
            fr: "Votre feuille de temps indique 1,00 j le mardi 8 sept. 2026 pour Camille Exemple, ligne 2 de F-2026-101 ; l'agrément de la personne sur le marché M-2026-014 prend fin le 7 sept. 2026.",
            en: 'Your timesheet shows 1.00 d on Tuesday 8 Sept 2026 for Camille Exemple, line 2 of F-2026-101; the approval of the person on contract M-2026-014 ends on 7 Sept 2026.',
          },
          question: {
            fr: 'Un document prolonge-t-il cet agrément, ou la date est-elle à corriger ?',
            en: 'Does a document extend this approval, or should the date be corrected?',
          },
          amountAtStake: '650.00',
          daysUnsupported: '1.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: { fr: "La veille et le lendemain de l'absence", en: 'The days before and after the absence' },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ date: '2026-09-04' }), sampleDay({ date: '2026-09-14' })],
      presence: absent('2026-09-05', '2026-09-13'),
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Un tableau qui note zéro les jours d'absence",
      en: 'A grid that notes zero on the days of absence',
    },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ date: '2026-09-08', days: '0' }), sampleDay({ date: '2026-09-14' })],
      presence: absent('2026-09-07', '2026-09-11'),
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "La fin d'agrément d'un autre marché, et une fermeture levée par l'organisation",
      en: 'The end of approval of another contract, and a closure that the organisation lifted',
    },
    facts: {
      personFact: samplePerson(),
      personDays: [
        sampleDay({
          date: '2026-09-08',
          contract: sampleContract({
            ref: 'M-2026-015',
            calendar: workingCalendar(
              'FR-metropole',
              frenchHolidayName,
              ownDaysOn([
                { kind: 'closed', from: '2026-09-08', to: '2026-09-08', label: null, source: null },
                { kind: 'worked', from: '2026-09-08', to: '2026-09-08', label: 'Salon', source: null },
              ]),
            ),
          }),
        }),
      ],
      presence: departedOn('2026-09-07'),
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Un jour de fermeture, sur un marché qui prévoit le travail des jours fériés',
      en: 'A day of closure, on a contract that provides for work on public holidays',
    },
    facts: {
      personFact: samplePerson(),
      personDays: [
        sampleDay({
          date: '2026-09-08',
          contract: { ...closedOn('2026-09-08', 'Fermeture des bureaux'), holidayWorkAllowed: true },
        }),
      ],
      presence: present,
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un registre des absences vide', en: 'An empty register of absences' },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay()],
      presence: { ...present, absencesKnown: false },
    },
    expect: { outcome: 'incomplete', missing: ['absences'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: "Un nom sans identifiant, et une fin d'agrément illisible",
      en: 'A name without a key, and an end of approval that cannot be read',
    },
    facts: {
      personFact: samplePerson({ personKey: 'name:camille exemple@M-2026-014', registered: false }),
      personDays: [sampleDay()],
      presence: departedOn(null),
    },
    expect: { outcome: 'incomplete', missing: ['person_key', 'approved_to'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: { personFact: samplePerson(), personDays: [], presence: present },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];

export const absentKinds = {
  notApplicable: 'Every person who has recorded a day can be asked about absences.',
};
