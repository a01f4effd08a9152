import type { RuleCase } from '../rule.js';
import { sampleContract, samplePerson } from '../sample-facts.js';
import { sampleMonth } from '../sample-months.js';

const question = {
  fr: 'À quel pas le temps est-il compté, et depuis quand ce pas est-il convenu ?',
  en: 'In what steps is time counted, and since when have they been agreed?',
};
/** Half a day of seven hours: the contract counts by 3.5 hours. */
const halves = sampleContract({ hoursPerDay: '7' });
const byTheHour = {
  contract: halves,
  pricedBy: 'hour' as const,
  hourEntries: 20,
  wholeHourEntries: 20,
};
const august = { month: '2026-08-01' };

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Quarante entrées en heures entières', en: 'Forty entries in whole hours' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [sampleMonth({ ...byTheHour, ...august }), sampleMonth(byTheHour)],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412) : 40 entrées sur 40 en heures entières (1er août – 30 sept. 2026) ; l'unité de prix est l'heure (M-2026-014).",
            en: 'Camille Exemple (P-0412): 40 entries of 40 in whole hours (1 Aug – 30 Sept 2026); the unit of price is the hour (M-2026-014).',
          },
          supplierMessage: null,
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
    name: { fr: 'Le marché compte par heure entière', en: 'The contract counts by the whole hour' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [august, {}].map((over) =>
        sampleMonth({
          ...byTheHour,
          ...over,
          contract: sampleContract({ hoursPerDay: '8', minSliceDays: '0.125' }),
        }),
      ),
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Neuf entrées sur dix', en: 'Nine entries out of ten' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({ ...byTheHour, ...august, wholeHourEntries: 16 }),
        sampleMonth(byTheHour),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412) : 36 entrées sur 40 en heures entières (1er août – 30 sept. 2026) ; l'unité de prix est l'heure (M-2026-014).",
            en: 'Camille Exemple (P-0412): 36 entries of 40 in whole hours (1 Aug – 30 Sept 2026); the unit of price is the hour (M-2026-014).',
          },
          supplierMessage: null,
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
    kind: 'threshold',
    name: { fr: 'Une entrée entière de moins', en: 'One whole entry fewer' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({ ...byTheHour, ...august, wholeHourEntries: 15 }),
        sampleMonth(byTheHour),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Trente-neuf entrées', en: 'Thirty-nine entries' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({ ...byTheHour, ...august, hourEntries: 19, wholeHourEntries: 19 }),
        sampleMonth(byTheHour),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Le prix est à la journée', en: 'The price is by the day' },
    facts: { personFact: samplePerson(), recordedMonths: [sampleMonth()] },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: "Ni bordereau ni ligne ne dit l'unité de prix",
      en: 'Neither a rate card nor a line says the unit of price',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({ ...byTheHour, ...august, pricedBy: null }),
        sampleMonth({ ...byTheHour, pricedBy: null }),
      ],
    },
    expect: { outcome: 'incomplete', missing: ['rate_card'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: { personFact: samplePerson(), recordedMonths: [] },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];
