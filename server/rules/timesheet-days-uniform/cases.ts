import type { RuleCase } from '../rule.js';
import { sampleContract, samplePerson } from '../sample-facts.js';
import { sampleMonth } from '../sample-months.js';

const question = {
  fr: 'Les heures sont-elles notées jour par jour, ou une journée type est-elle reportée ?',
  en: 'Are hours noted day by day, or is a standard day carried over?',
};
const byTheHour = { pricedBy: 'hour' as const };
const august = { month: '2026-08-01' };

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Quarante journées égales, payées à l’heure', en: 'Forty equal days, paid by the hour' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [sampleMonth({ ...byTheHour, ...august }), sampleMonth(byTheHour)],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412) : 40 dates sur 40 d'exactement 1,00 j (1er août – 30 sept. 2026) ; l'unité de prix est l'heure (M-2026-014).",
            en: 'Camille Exemple (P-0412): 40 dates of 40 of exactly 1.00 d (1 Aug – 30 Sept 2026); the unit of price is the hour (M-2026-014).',
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
    name: {
      fr: 'Payé à l’heure, les journées sont inégales',
      en: 'Paid by the hour, the days differ',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({ ...byTheHour, ...august, wholeDays: 12 }),
        sampleMonth({ ...byTheHour, wholeDays: 15 }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Le prix est à la journée', en: 'The price is by the day' },
    facts: { personFact: samplePerson(), recordedMonths: [sampleMonth(august), sampleMonth()] },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Dix-neuf journées égales sur vingt', en: 'Nineteen equal days out of twenty' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [sampleMonth({ ...byTheHour, ...august, wholeDays: 18 }), sampleMonth(byTheHour)],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412) : 38 dates sur 40 d'exactement 1,00 j (1er août – 30 sept. 2026) ; l'unité de prix est l'heure (M-2026-014).",
            en: 'Camille Exemple (P-0412): 38 dates of 40 of exactly 1.00 d (1 Aug – 30 Sept 2026); the unit of price is the hour (M-2026-014).',
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
    name: { fr: 'Une journée égale de moins', en: 'One equal day fewer' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [sampleMonth({ ...byTheHour, ...august, wholeDays: 17 }), sampleMonth(byTheHour)],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Trente-neuf dates', en: 'Thirty-nine dates' },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({ ...byTheHour, ...august, dates: 19, datesInDays: 19, wholeDays: 19 }),
        sampleMonth(byTheHour),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Ni bordereau ni ligne ne dit l’unité de prix',
      en: 'Neither a rate card nor a line says the unit of price',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [sampleMonth({ ...august, pricedBy: null }), sampleMonth({ pricedBy: null })],
    },
    expect: { outcome: 'incomplete', missing: ['rate_card'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Des heures que le marché ne convertit pas',
      en: 'Hours that the contract does not convert',
    },
    facts: {
      personFact: samplePerson(),
      recordedMonths: [
        sampleMonth({
          ...byTheHour,
          contract: sampleContract({ hoursPerDay: null }),
          datesInDays: 0,
          wholeDays: 0,
        }),
      ],
    },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: { personFact: samplePerson(), recordedMonths: [] },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];
