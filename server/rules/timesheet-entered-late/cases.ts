import type { RuleCase } from '../rule.js';
import { sampleContract, samplePerson } from '../sample-facts.js';
import { enteredOn, sampleMonth } from '../sample-months.js';

const question = {
  fr: "D'après quoi ces jours ont-ils été saisis (agenda, outil de suivi, tickets) ?",
  en: 'From what were these days entered (calendar, tracker, tickets)?',
};
const other = sampleContract({
  ref: 'M-2026-020',
  supplierKey: '22222222200022',
  supplierName: 'Cap Lisière',
  timesheetCadence: 'daily',
});

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Tout un début de mois saisi un mois plus tard',
      en: 'The start of a month entered a month later',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [sampleMonth({ dates: 10, entered: enteredOn('2026-10-05', '2026-09-01', 10) })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412), 10 dates sur 10 en septembre 2026 (M-2026-014) : saisie plus de 7 jours après l'échéance de la feuille de temps, jusqu'à 29 jours après.",
            en: 'Camille Exemple (P-0412), 10 dates of 10 in September 2026 (M-2026-014): entered more than 7 days after the timesheet was due, up to 29 days after.',
          },
          supplierMessage: {
            fr: "Votre feuille de temps pour Camille Exemple, 10 dates sur 10 en septembre 2026 (M-2026-014) : saisie plus de 7 jours après l'échéance de la feuille de temps, jusqu'à 29 jours après.",
            en: 'Your timesheet for Camille Exemple, 10 dates of 10 in September 2026 (M-2026-014): entered more than 7 days after the timesheet was due, up to 29 days after.',
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
      fr: 'Deux prestataires, chacun ses mois ; un marché sans périodicité compte le mois',
      en: 'Two contractors, each its months; a contract without a cadence counts by the month',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({
          contract: sampleContract({ timesheetCadence: null }),
          dates: 5,
          entered: enteredOn('2026-10-08', '2026-09-01', 5),
        }),
        ...['2026-05', '2026-06', '2026-07', '2026-08'].map((month) =>
          sampleMonth({
            contract: other,
            month: `${month}-01`,
            dates: 6,
            entered: enteredOn(`${month}-21`, `${month}-01`, 6),
          }),
        ),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412), 5 dates sur 5 en septembre 2026 (M-2026-014) : saisie plus de 7 jours après l'échéance de la feuille de temps, jusqu'à 8 jours après.",
            en: 'Camille Exemple (P-0412), 5 dates of 5 in September 2026 (M-2026-014): entered more than 7 days after the timesheet was due, up to 8 days after.',
          },
          supplierMessage: {
            fr: "Votre feuille de temps pour Camille Exemple, 5 dates sur 5 en septembre 2026 (M-2026-014) : saisie plus de 7 jours après l'échéance de la feuille de temps, jusqu'à 8 jours après.",
            en: 'Your timesheet for Camille Exemple, 5 dates of 5 in September 2026 (M-2026-014): entered more than 7 days after the timesheet was due, up to 8 days after.',
          },
          question,
          amountAtStake: null,
          daysUnsupported: null,
        },
        {
          message: {
            fr: "Camille Exemple (P-0412), 6 dates sur 6 en mai 2026 (M-2026-020), 6 dates sur 6 en juin 2026 (M-2026-020), 6 dates sur 6 en juillet 2026 (M-2026-020) et 1 autre mois : saisie plus de 7 jours après l'échéance de la feuille de temps, jusqu'à 20 jours après.",
            en: 'Camille Exemple (P-0412), 6 dates of 6 in May 2026 (M-2026-020), 6 dates of 6 in June 2026 (M-2026-020), 6 dates of 6 in July 2026 (M-2026-020) and 1 other month: entered more than 7 days after the timesheet was due, up to 20 days after.',
          },
          supplierMessage: {
            fr: "Votre feuille de temps pour Camille Exemple, 6 dates sur 6 en mai 2026 (M-2026-020), 6 dates sur 6 en juin 2026 (M-2026-020), 6 dates sur 6 en juillet 2026 (M-2026-020) et 1 autre mois : saisie plus de 7 jours après l'échéance de la feuille de temps, jusqu'à 20 jours après.",
            en: 'Your timesheet for Camille Exemple, 6 dates of 6 in May 2026 (M-2026-020), 6 dates of 6 in June 2026 (M-2026-020), 6 dates of 6 in July 2026 (M-2026-020) and 1 other month: entered more than 7 days after the timesheet was due, up to 20 days after.',
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
    name: {
      fr: 'Une feuille par mois, saisie le dernier jour, comme le marché le demande',
      en: 'One timesheet a month, entered on its last day, as the contract asks',
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
      fr: 'Une semaine de maladie saisie au retour, le reste à temps',
      en: 'A week of illness entered on return, the rest in time',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({
          entered: [
            ...enteredOn('2026-09-21', '2026-09-01', 5),
            ...enteredOn('2026-09-25', '2026-09-14', 15),
          ],
        }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Sept jours après le dimanche de la semaine',
      en: 'Seven days after the Sunday of the week',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [sampleMonth({ dates: 5, entered: enteredOn('2026-09-13', '2026-09-01', 5) })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Huit jours après, pour la moitié des dates',
      en: 'Eight days after, for half of the dates',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({
          dates: 10,
          entered: [...enteredOn('2026-09-14', '2026-09-01', 5), ...enteredOn('2026-09-14', '2026-09-07', 5)],
        }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412), 5 dates sur 10 en septembre 2026 (M-2026-014) : saisie plus de 7 jours après l'échéance de la feuille de temps, jusqu'à 8 jours après.",
            en: 'Camille Exemple (P-0412), 5 dates of 10 in September 2026 (M-2026-014): entered more than 7 days after the timesheet was due, up to 8 days after.',
          },
          supplierMessage: {
            fr: "Votre feuille de temps pour Camille Exemple, 5 dates sur 10 en septembre 2026 (M-2026-014) : saisie plus de 7 jours après l'échéance de la feuille de temps, jusqu'à 8 jours après.",
            en: 'Your timesheet for Camille Exemple, 5 dates of 10 in September 2026 (M-2026-014): entered more than 7 days after the timesheet was due, up to 8 days after.',
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
    name: { fr: 'Quatre dates en retard sur quatre', en: 'Four late dates of four' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [sampleMonth({ dates: 4, entered: enteredOn('2026-10-30', '2026-09-01', 4) })],
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
      fr: 'Un mois saisi à sa fin, sur un marché sans périodicité',
      en: 'A month entered at its end, on a contract without a cadence',
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
