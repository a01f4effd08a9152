import type { RuleCase } from '../rule.js';
import { sampleContract, samplePerson } from '../sample-facts.js';
import { enteredOn, sampleMonth } from '../sample-months.js';

const question = {
  fr: "D'après quoi ces jours ont-ils été saisis (agenda, outil de suivi, tickets) ?",
  en: 'From what were these days entered (calendar, tracker, tickets)?',
};

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Quatre semaines saisies le dernier jour, sur un marché hebdomadaire',
      en: 'Four weeks entered on the last day, on a weekly contract',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [sampleMonth({ entered: enteredOn('2026-09-20', '2026-09-01', 20) })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), saisie en une fois : 20 entrées sur 20 de septembre 2026 (M-2026-014) le 20 sept. 2026 ; le marché demande une feuille de temps plus souvent.',
            en: 'Camille Exemple (P-0412), entered in one go: 20 entries of 20 for September 2026 (M-2026-014) on 20 Sept 2026; the contract asks for a timesheet more often.',
          },
          supplierMessage: {
            fr: 'Votre feuille de temps pour Camille Exemple est saisie en une fois : 20 entrées sur 20 de septembre 2026 (M-2026-014) le 20 sept. 2026 ; le marché en demande une plus souvent.',
            en: 'Your timesheet for Camille Exemple was entered in one go: 20 entries of 20 for September 2026 (M-2026-014) on 20 Sept 2026; the contract asks for one more often.',
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
    kind: 'innocent',
    name: {
      fr: 'Le marché demande une feuille par mois',
      en: 'The contract asks for one timesheet a month',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({
          contract: sampleContract({ timesheetCadence: 'monthly' }),
          entered: enteredOn('2026-09-30', '2026-09-01', 20),
        }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Dix tâches de deux jours notées le second soir',
      en: 'Ten tasks of two days noted on the second evening',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({
          dates: 2,
          entries: 10,
          entered: [
            { date: '2026-09-01', enteredOn: '2026-09-02', entries: 5 },
            { date: '2026-09-02', enteredOn: '2026-09-02', entries: 5 },
          ],
        }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Un mois prévu à l'avance dans l'outil",
      en: 'A month planned in the tool beforehand',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [sampleMonth({ entered: enteredOn('2026-09-09', '2026-09-01', 20) })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Huit entrées sur dix', en: 'Eight entries of ten' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({
          dates: 10,
          entries: 10,
          entered: [...enteredOn('2026-09-04', '2026-09-01', 2), ...enteredOn('2026-09-11', '2026-09-03', 8)],
        }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), saisie en une fois : 8 entrées sur 10 de septembre 2026 (M-2026-014) le 11 sept. 2026 ; le marché demande une feuille de temps plus souvent.',
            en: 'Camille Exemple (P-0412), entered in one go: 8 entries of 10 for September 2026 (M-2026-014) on 11 Sept 2026; the contract asks for a timesheet more often.',
          },
          supplierMessage: {
            fr: 'Votre feuille de temps pour Camille Exemple est saisie en une fois : 8 entrées sur 10 de septembre 2026 (M-2026-014) le 11 sept. 2026 ; le marché en demande une plus souvent.',
            en: 'Your timesheet for Camille Exemple was entered in one go: 8 entries of 10 for September 2026 (M-2026-014) on 11 Sept 2026; the contract asks for one more often.',
          },
          question,
          amountAtStake: null,
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: { fr: 'Sept entrées sur dix', en: 'Seven entries of ten' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({
          dates: 10,
          entries: 10,
          entered: [...enteredOn('2026-09-04', '2026-09-01', 3), ...enteredOn('2026-09-12', '2026-09-04', 7)],
        }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Neuf entrées', en: 'Nine entries' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({ dates: 9, entries: 9, entered: enteredOn('2026-09-30', '2026-09-01', 9) }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Une semaine juste, saisie le septième jour', en: 'Just a week, entered on the seventh day' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({
          dates: 5,
          entries: 10,
          entered: enteredOn('2026-09-08', '2026-09-01', 5).map((one) => ({ ...one, entries: 2 })),
        }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Des feuilles qui ne disent pas quand elles sont saisies',
      en: 'Timesheets that do not say when they were entered',
    },
    facts: { personFact: samplePerson(), recordedMonths: [sampleMonth()] },
    expect: { outcome: 'incomplete', missing: ['entered_on'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Un mois saisi en une fois, sur un marché sans périodicité',
      en: 'A month entered in one go, on a contract without a cadence',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({
          contract: sampleContract({ timesheetCadence: null }),
          entered: enteredOn('2026-09-30', '2026-09-01', 20),
        }),
      ],
    },
    expect: { outcome: 'incomplete', missing: ['timesheet_cadence'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: { personFact: samplePerson(), recordedMonths: [] },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];

export const absentKinds = {
  notApplicable: 'Every person who has recorded a day can be asked when it was entered.',
};
