import type { RuleCase } from '../rule.js';
import { samplePerson } from '../sample-facts.js';
import { sampleCopiedText, sampleToldTime } from '../sample-narratives.js';

const personFact = samplePerson();
const question = {
  fr: "Qu'est-ce qui distingue ces journées : une étape, une version, des demandes traitées ? Des numéros de tickets ou de livrables suffisent.",
  en: 'What tells these days apart: a step, a version, the requests handled? Numbers of tickets or deliverables are enough.',
};

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Un libellé sur douze saisies de vingt', en: 'One description on twelve entries of twenty' },
    facts: {
      personFact,
      toldTime: [sampleToldTime()],
      copiedTexts: [
        sampleCopiedText({ entries: 12, days: '11.5', lastDate: '2026-09-16' }),
        sampleCopiedText({ month: '2026-09', entries: 12, days: '11.5', lastDate: '2026-09-16' }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), marché M-2026-014 : 12 saisies sur 20 (11,50 j, 1er–16 sept. 2026) ont le même libellé, sans référence : « Développement du module de réservation en ligne ».',
            en: 'Camille Exemple (P-0412), contract M-2026-014: 12 of 20 entries (11.50 d, 1–16 Sept 2026) have the same description, without a reference: “Développement du module de réservation en ligne”.',
          },
          supplierMessage: {
            fr: 'Dans vos feuilles de temps, 12 saisies sur 20 de Camille Exemple (11,50 j, 1er–16 sept. 2026) ont le même libellé, sans référence : « Développement du module de réservation en ligne ».',
            en: 'In your timesheets, 12 of 20 entries of Camille Exemple (11.50 d, 1–16 Sept 2026) have the same description, without a reference: “Développement du module de réservation en ligne”.',
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
      fr: 'Deux mois recopiés dans une année variée',
      en: 'Two months copied in a year that varies',
    },
    facts: {
      personFact,
      toldTime: [sampleToldTime({ entries: 200, told: 200 })],
      copiedTexts: [
        sampleCopiedText({ entries: 15, told: 200 }),
        sampleCopiedText({
          month: '2026-03',
          entries: 15,
          days: null,
          dates: ['2026-03-02'],
          lastDate: '2026-03-20',
        }),
        sampleCopiedText({ month: '2026-05', entries: 5, dates: ['2026-05-04'], lastDate: '2026-05-08' }),
        sampleCopiedText({
          month: '2026-09',
          entries: 10,
          quotes: ['Assistance à la recette du module de réservation'],
        }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412), marché M-2026-014 : 25 saisies sur 40 (2 mars – 8 sept. 2026) ont un même libellé d'un jour à l'autre, sans référence : « Développement du module de réservation en ligne », « Assistance à la recette du module de réservation ».",
            en: 'Camille Exemple (P-0412), contract M-2026-014: 25 of 40 entries (2 Mar – 8 Sept 2026) have one description from day to day, without a reference: “Développement du module de réservation en ligne”, “Assistance à la recette du module de réservation”.',
          },
          supplierMessage: {
            fr: "Dans vos feuilles de temps, 25 saisies sur 40 de Camille Exemple (2 mars – 8 sept. 2026) ont un même libellé d'un jour à l'autre, sans référence : « Développement du module de réservation en ligne », « Assistance à la recette du module de réservation ».",
            en: 'In your timesheets, 25 of 40 entries of Camille Exemple (2 Mar – 8 Sept 2026) have one description from day to day, without a reference: “Développement du module de réservation en ligne”, “Assistance à la recette du module de réservation”.',
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
      fr: 'Des libellés à numéro de ticket, et un qui revient de temps en temps',
      en: 'Descriptions with a ticket number, and one that comes back now and then',
    },
    facts: {
      personFact,
      toldTime: [sampleToldTime()],
      copiedTexts: [sampleCopiedText({ entries: 4, days: '4' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Deux jours que l’outil de saisie découpe en trois',
      en: 'Two days that the time tracker cuts into three parts',
    },
    facts: {
      personFact,
      toldTime: [sampleToldTime()],
      copiedTexts: [sampleCopiedText({ days: '2', onDates: 2 })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Six saisies sur vingt : 30 % exactement', en: 'Six entries of twenty: 30% exactly' },
    facts: { personFact, toldTime: [sampleToldTime()], copiedTexts: [sampleCopiedText()] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), marché M-2026-014 : 6 saisies sur 20 (6,00 j, 1er–8 sept. 2026) ont le même libellé, sans référence : « Développement du module de réservation en ligne ».',
            en: 'Camille Exemple (P-0412), contract M-2026-014: 6 of 20 entries (6.00 d, 1–8 Sept 2026) have the same description, without a reference: “Développement du module de réservation en ligne”.',
          },
          supplierMessage: {
            fr: 'Dans vos feuilles de temps, 6 saisies sur 20 de Camille Exemple (6,00 j, 1er–8 sept. 2026) ont le même libellé, sans référence : « Développement du module de réservation en ligne ».',
            en: 'In your timesheets, 6 of 20 entries of Camille Exemple (6.00 d, 1–8 Sept 2026) have the same description, without a reference: “Développement du module de réservation en ligne”.',
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
    name: { fr: 'Six saisies sur vingt et une', en: 'Six entries of twenty-one' },
    facts: {
      personFact,
      toldTime: [sampleToldTime({ entries: 21, told: 21 })],
      copiedTexts: [sampleCopiedText({ told: 21 })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Neuf saisies en tout', en: 'Nine entries in all' },
    facts: {
      personFact,
      toldTime: [sampleToldTime({ entries: 9, told: 9 })],
      copiedTexts: [sampleCopiedText({ entries: 9, told: 9 })],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des saisies sans libellé', en: 'Entries without a description' },
    facts: { personFact, toldTime: [sampleToldTime({ told: 0 })], copiedTexts: [] },
    expect: { outcome: 'incomplete', missing: ['note'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: { personFact, toldTime: [], copiedTexts: [] },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];
