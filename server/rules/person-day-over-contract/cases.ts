import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDay, samplePerson } from '../sample-facts.js';

const sheet = (cell: string) => ({ file: 'timesheets/2026-09.xlsx', sheet: 'Sept', cell });

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Deux saisies pour 1,50 jour à la même date', en: 'Two entries for 1.50 days on one date' },
    facts: {
      personFact: samplePerson(),
      personDays: [
        sampleDay({ days: '1.5', sources: [sheet('C7'), sheet('C8')] }),
        sampleDay({ date: '2026-09-03', sources: [sheet('D7')] }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), 2 sept. 2026 : 1,50 j sur le marché M-2026-014, ligne 2 de F-2026-101, pour 1,00 j au plus par jour ; 0,50 j au-delà (325,00 € HT).',
            en: 'Camille Exemple (P-0412), 2 Sept 2026: 1.50 d on contract M-2026-014, line 2 of F-2026-101, for at most 1.00 d a day; 0.50 d beyond (€325.00).',
          },
          supplierMessage: {
            fr: 'Vos feuilles de temps indiquent 1,50 j le 2 sept. 2026 pour Camille Exemple, ligne 2 de F-2026-101 ; le marché compte 1,00 j au plus par jour.',
            en: 'Your timesheets show 1.50 d on 2 Sept 2026 for Camille Exemple, line 2 of F-2026-101; the contract counts at most 1.00 d a day.',
          },
          question: {
            fr: 'Une partie de ce temps appartient-elle à une autre date ou à une autre personne, ou la quantité est-elle à corriger ?',
            en: 'Does part of this time belong to another date or another person, or should the quantity be corrected?',
          },
          amountAtStake: '325.00',
          daysUnsupported: '0.50',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'La limite est celle que Déclic suppose : une question, sans ligne facturée',
      en: 'The limit is the one that Déclic assumes: a question, with no line billed',
    },
    facts: {
      personFact: samplePerson(),
      personDays: [
        sampleDay({
          days: '1.25',
          billed: null,
          contract: sampleContract({ assumed: ['max_days_per_person_day'] }),
        }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), 2 sept. 2026 : 1,25 j sur le marché M-2026-014, pour 1,00 j au plus par jour ; 0,25 j au-delà.',
            en: 'Camille Exemple (P-0412), 2 Sept 2026: 1.25 d on contract M-2026-014, for at most 1.00 d a day; 0.25 d beyond.',
          },
          supplierMessage: {
            fr: 'Vos feuilles de temps indiquent 1,25 j le 2 sept. 2026 pour Camille Exemple ; le marché compte 1,00 j au plus par jour.',
            en: 'Your timesheets show 1.25 d on 2 Sept 2026 for Camille Exemple; the contract counts at most 1.00 d a day.',
          },
          question: {
            fr: 'Une partie de ce temps appartient-elle à une autre date ou à une autre personne, ou la quantité est-elle à corriger ?',
            en: 'Does part of this time belong to another date or another person, or should the quantity be corrected?',
          },
          amountAtStake: null,
          daysUnsupported: '0.25',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Le marché admet 1,50 jour par date', en: 'The contract admits 1.50 days a date' },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ days: '1.5', contract: sampleContract({ maxDaysPerPersonDay: '1.5' }) })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un jour exactement, en deux demi-journées', en: 'One day exactly, in two halves' },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ sources: [sheet('C7'), sheet('C8')] })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Des heures, sur un marché qui ne les convertit pas',
      en: 'Hours, on a contract that does not convert them',
    },
    facts: {
      personFact: samplePerson(),
      personDays: [sampleDay({ days: null, hours: '9', contract: sampleContract({ hoursPerDay: null }) })],
    },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: { personFact: samplePerson(), personDays: [] },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];

export const absentKinds = {
  notApplicable: 'Every person who has recorded a day can be asked about its length.',
};
