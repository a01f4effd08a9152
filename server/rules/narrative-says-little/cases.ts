import type { RuleCase } from '../rule.js';
import { samplePerson } from '../sample-facts.js';
import { sampleLooseText, sampleToldTime } from '../sample-narratives.js';

const personFact = samplePerson();
const toldTime = [sampleToldTime()];
const question = {
  fr: 'À quels livrables, tickets ou étapes ces saisies correspondent-elles ?',
  en: 'Which deliverables, tickets or steps do these entries stand for?',
};

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Huit jours de « Suivi » et de « Divers »', en: 'Eight days of “Suivi” and “Divers”' },
    facts: {
      personFact,
      toldTime,
      looseTexts: [
        sampleLooseText(),
        sampleLooseText({
          words: 2,
          quotes: ['Travaux divers'],
          entries: 4,
          days: '2',
          atLeastDays: '0.5',
          dates: ['2026-09-14', '2026-09-15'],
          lastDate: '2026-09-17',
        }),
        sampleLooseText({
          words: 3,
          isGeneral: false,
          quotes: ['Développement du portail'],
          entries: 2,
          days: '2',
        }),
        sampleLooseText({ quotes: ['Point'], atLeastDays: '0.25', entries: 9, days: '2.25' }),
        sampleLooseText({ quotes: ['Appels'], atLeastDays: null, entries: 1, days: null }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412), marché M-2026-014 : 10 saisies d'au moins 0,50 j (8,00 j, 1er–17 sept. 2026) ont un libellé trop court ou trop général pour dire ce qui a été fait : « Suivi », « Travaux divers ».",
            en: 'Camille Exemple (P-0412), contract M-2026-014: 10 entries of at least 0.50 d (8.00 d, 1–17 Sept 2026) have a description too short or too general to say what was done: “Suivi”, “Travaux divers”.',
          },
          supplierMessage: {
            fr: "Dans vos feuilles de temps, 10 saisies d'au moins 0,50 j de Camille Exemple (8,00 j, 1er–17 sept. 2026) ont un libellé trop court ou trop général pour dire ce qui a été fait : « Suivi », « Travaux divers ».",
            en: 'In your timesheets, 10 entries of at least 0.50 d of Camille Exemple (8.00 d, 1–17 Sept 2026) have a description too short or too general to say what was done: “Suivi”, “Travaux divers”.',
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
      fr: 'Des intitulés courts qui nomment quelque chose : un signal faible, jamais montré seul',
      en: 'Short labels that name something: a weak signal, never shown alone',
    },
    facts: {
      personFact,
      toldTime,
      looseTexts: [sampleLooseText({ words: 3, isGeneral: false, quotes: ['Développement du portail'] })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412), marché M-2026-014 : 6 saisies d'au moins 0,50 j (6,00 j, 1er–8 sept. 2026) ont un libellé trop court ou trop général pour dire ce qui a été fait : « Développement du portail ».",
            en: 'Camille Exemple (P-0412), contract M-2026-014: 6 entries of at least 0.50 d (6.00 d, 1–8 Sept 2026) have a description too short or too general to say what was done: “Développement du portail”.',
          },
          supplierMessage: {
            fr: "Dans vos feuilles de temps, 6 saisies d'au moins 0,50 j de Camille Exemple (6,00 j, 1er–8 sept. 2026) ont un libellé trop court ou trop général pour dire ce qui a été fait : « Développement du portail ».",
            en: 'In your timesheets, 6 entries of at least 0.50 d of Camille Exemple (6.00 d, 1–8 Sept 2026) have a description too short or too general to say what was done: “Développement du portail”.',
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
      fr: 'Un jour de « Suivi » sur vingt, et des quarts de jour',
      en: 'One day of “Suivi” in twenty, and quarters of a day',
    },
    facts: {
      personFact,
      toldTime,
      looseTexts: [
        sampleLooseText({ entries: 1, days: '1' }),
        sampleLooseText({ quotes: ['Point'], atLeastDays: '0.25', entries: 20, days: '5' }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Une seule journée de « Suivi », de quelqu’un qui n’en a dit que cinq',
      en: 'One day of “Suivi”, of somebody who told only five',
    },
    facts: {
      personFact,
      toldTime: [sampleToldTime({ entries: 5, told: 5, toldDays: '5' })],
      looseTexts: [sampleLooseText({ entries: 1, days: '1' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Deux saisies', en: 'Two entries' },
    facts: {
      personFact,
      toldTime: [sampleToldTime({ entries: 5, told: 5, toldDays: '5' })],
      looseTexts: [sampleLooseText({ entries: 2, days: '2' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Deux jours sur vingt : un dixième', en: 'Two days of twenty: a tenth' },
    facts: {
      personFact,
      toldTime,
      looseTexts: [
        sampleLooseText({
          entries: 4,
          days: '2',
          atLeastDays: '0.5',
          quotes: ['Réunion de suivi du projet'],
          words: 5,
          dates: ['2026-09-01'],
        }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412), marché M-2026-014 : 4 saisies d'au moins 0,50 j (2,00 j, 1er–8 sept. 2026) ont un libellé trop court ou trop général pour dire ce qui a été fait : « Réunion de suivi du projet ».",
            en: 'Camille Exemple (P-0412), contract M-2026-014: 4 entries of at least 0.50 d (2.00 d, 1–8 Sept 2026) have a description too short or too general to say what was done: “Réunion de suivi du projet”.',
          },
          supplierMessage: {
            fr: "Dans vos feuilles de temps, 4 saisies d'au moins 0,50 j de Camille Exemple (2,00 j, 1er–8 sept. 2026) ont un libellé trop court ou trop général pour dire ce qui a été fait : « Réunion de suivi du projet ».",
            en: 'In your timesheets, 4 entries of at least 0.50 d of Camille Exemple (2.00 d, 1–8 Sept 2026) have a description too short or too general to say what was done: “Réunion de suivi du projet”.',
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
    name: { fr: 'Quatre mots dont un qui nomme', en: 'Four words, one of which names something' },
    facts: {
      personFact,
      toldTime,
      looseTexts: [
        sampleLooseText({ words: 4, isGeneral: false, quotes: ['Développement du portail citoyen'] }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Juste sous un dixième des jours', en: 'Just under a tenth of the days' },
    facts: {
      personFact,
      toldTime: [sampleToldTime({ toldDays: '20.25' })],
      looseTexts: [sampleLooseText({ entries: 2, days: '2' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Des heures que le marché ne convertit pas, et une saisie sans libellé',
      en: 'Hours that the contract does not convert, and an entry without a description',
    },
    facts: {
      personFact,
      toldTime: [sampleToldTime({ told: 19, toldDays: '18', unconverted: 1 })],
      looseTexts: [],
    },
    expect: { outcome: 'incomplete', missing: ['note', 'hours_per_day'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: { personFact, toldTime: [], looseTexts: [] },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];

export const absentKinds = {
  notApplicable: 'Every recorded day of half a day or more can be asked what it was spent on.',
};
