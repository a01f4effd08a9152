import type { LooseText } from '../facts/narrative.js';
import type { RuleCase } from '../rule.js';
import { samplePerson } from '../sample-facts.js';
import { sampleLooseText, sampleToldTime } from '../sample-narratives.js';

const personFact = samplePerson();
const toldTime = [sampleToldTime()];
const block = (over: Partial<LooseText> = {}): LooseText =>
  sampleLooseText({
    words: 8,
    isGeneral: false,
    actions: 3,
    byHour: true,
    quotes: ['Analyse des besoins, rédaction du rapport et réunion avec le service'],
    ...over,
  });
const question = {
  fr: 'Combien de temps chacun de ces actes a-t-il pris, même à une heure près ?',
  en: 'How long did each of these acts take, even to the nearest hour?',
};

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Trois actes dans des saisies à l’heure', en: 'Three acts in entries by the hour' },
    facts: { personFact, toldTime, looseTexts: [block(), block({ byHour: false, entries: 3, days: '3' })] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), marché M-2026-014 : 6 saisies (6,00 j, 1er–8 sept. 2026) réunissent 3 actes ou plus, sans le temps de chacun : « Analyse des besoins, rédaction du rapport et réunion avec le service ».',
            en: 'Camille Exemple (P-0412), contract M-2026-014: 6 entries (6.00 d, 1–8 Sept 2026) join 3 acts or more, without the time of each: “Analyse des besoins, rédaction du rapport et réunion avec le service”.',
          },
          supplierMessage: {
            fr: 'Dans vos feuilles de temps, 6 saisies de Camille Exemple (6,00 j, 1er–8 sept. 2026) réunissent 3 actes ou plus, sans le temps de chacun : « Analyse des besoins, rédaction du rapport et réunion avec le service ».',
            en: 'In your timesheets, 6 entries of Camille Exemple (6.00 d, 1–8 Sept 2026) join 3 acts or more, without the time of each: “Analyse des besoins, rédaction du rapport et réunion avec le service”.',
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
      fr: 'Le marché est à la journée : un signal faible, jamais montré seul',
      en: 'The contract is by the day: a weak signal, never shown alone',
    },
    facts: { personFact, toldTime, looseTexts: [block({ byHour: false })] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), marché M-2026-014 : 6 saisies (6,00 j, 1er–8 sept. 2026) réunissent 3 actes ou plus, sans le temps de chacun : « Analyse des besoins, rédaction du rapport et réunion avec le service ».',
            en: 'Camille Exemple (P-0412), contract M-2026-014: 6 entries (6.00 d, 1–8 Sept 2026) join 3 acts or more, without the time of each: “Analyse des besoins, rédaction du rapport et réunion avec le service”.',
          },
          supplierMessage: {
            fr: 'Dans vos feuilles de temps, 6 saisies de Camille Exemple (6,00 j, 1er–8 sept. 2026) réunissent 3 actes ou plus, sans le temps de chacun : « Analyse des besoins, rédaction du rapport et réunion avec le service ».',
            en: 'In your timesheets, 6 entries of Camille Exemple (6.00 d, 1–8 Sept 2026) join 3 acts or more, without the time of each: “Analyse des besoins, rédaction du rapport et réunion avec le service”.',
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
    name: { fr: 'Un seul jour ainsi sur vingt', en: 'A single such day in twenty' },
    facts: { personFact, toldTime, looseTexts: [block({ entries: 1, days: '1' })] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Deux actes', en: 'Two acts' },
    facts: { personFact, toldTime, looseTexts: [block({ actions: 2 })] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un quart de jour', en: 'A quarter of a day' },
    facts: { personFact, toldTime, looseTexts: [block({ atLeastDays: '0.25' })] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Une demi-journée, et un dixième des jours', en: 'Half a day, and a tenth of the days' },
    facts: { personFact, toldTime, looseTexts: [block({ atLeastDays: '0.5', entries: 4, days: '2' })] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), marché M-2026-014 : 4 saisies (2,00 j, 1er–8 sept. 2026) réunissent 3 actes ou plus, sans le temps de chacun : « Analyse des besoins, rédaction du rapport et réunion avec le service ».',
            en: 'Camille Exemple (P-0412), contract M-2026-014: 4 entries (2.00 d, 1–8 Sept 2026) join 3 acts or more, without the time of each: “Analyse des besoins, rédaction du rapport et réunion avec le service”.',
          },
          supplierMessage: {
            fr: 'Dans vos feuilles de temps, 4 saisies de Camille Exemple (2,00 j, 1er–8 sept. 2026) réunissent 3 actes ou plus, sans le temps de chacun : « Analyse des besoins, rédaction du rapport et réunion avec le service ».',
            en: 'In your timesheets, 4 entries of Camille Exemple (2.00 d, 1–8 Sept 2026) join 3 acts or more, without the time of each: “Analyse des besoins, rédaction du rapport et réunion avec le service”.',
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
    name: { fr: 'Moins d’un dixième des jours', en: 'Less than a tenth of the days' },
    facts: { personFact, toldTime, looseTexts: [block({ entries: 3, days: '1.75' })] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des heures que le marché ne convertit pas', en: 'Hours that the contract does not convert' },
    facts: {
      personFact,
      toldTime: [sampleToldTime({ toldDays: '0', unconverted: 20 })],
      looseTexts: [block({ atLeastDays: null, days: null })],
    },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: { personFact, toldTime: [], looseTexts: [] },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];

export const absentKinds = {
  notApplicable: 'Every recorded day of half a day or more can be asked what it was made of.',
};
