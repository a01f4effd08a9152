import type { RuleCase } from '../rule.js';
import { sampleContract } from '../sample-facts.js';
import { sampleMeetings } from '../sample-narratives.js';

const contractInvoices = { contract: sampleContract(), invoices: [] };
const question = {
  fr: 'Quel était le rôle de chacun à ces réunions, et le marché fixe-t-il un nombre de participants ?',
  en: 'What was the part of each at these meetings, and does the contract set a number of participants?',
};

export const cases: RuleCase<'contract'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Deux réunions à trois, une à cinq', en: 'Two meetings of three, one of five' },
    facts: {
      contractInvoices,
      contractMeetings: sampleMeetings({
        people: 5,
        meetings: [
          ...sampleMeetings().meetings,
          ...sampleMeetings(
            {},
            {
              people: 5,
              count: 1,
              days: '2.5',
              personKeys: ['P-0412', 'P-0413', 'P-0414', 'P-0415', 'P-0416'],
              quote: 'Comité de pilotage',
              dates: ['2026-09-24'],
              lastDate: '2026-09-24',
            },
          ).meetings,
        ],
      }),
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Marché M-2026-014 : 3 réunions (4,00 j, 3–24 sept. 2026) sont saisies dans les mêmes termes par 3 à 5 personnes : « Comité de pilotage ».',
            en: 'Contract M-2026-014: 3 meetings (4.00 d, 3–24 Sept 2026) are recorded in the same words by 3 to 5 people: “Comité de pilotage”.',
          },
          supplierMessage: {
            fr: 'Dans vos feuilles de temps du marché M-2026-014, 3 réunions (4,00 j, 3–24 sept. 2026) sont saisies dans les mêmes termes par 3 à 5 personnes : « Comité de pilotage ».',
            en: 'In your timesheets for contract M-2026-014, 3 meetings (4.00 d, 3–24 Sept 2026) are recorded in the same words by 3 to 5 people: “Comité de pilotage”.',
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
      fr: 'Des ateliers et un lancement : aucune réunion à rapprocher',
      en: 'Workshops and a kick-off: no meeting to compare',
    },
    facts: { contractInvoices, contractMeetings: sampleMeetings({ meetings: [] }) },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Deux personnes', en: 'Two people' },
    facts: { contractInvoices, contractMeetings: sampleMeetings({}, { people: 2 }) },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Trois personnes, une fois', en: 'Three people, once' },
    facts: {
      contractInvoices,
      contractMeetings: sampleMeetings(
        {},
        { count: 1, days: null, dates: ['2026-09-03'], lastDate: '2026-09-03' },
      ),
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Marché M-2026-014 : 1 réunion (3 sept. 2026) est saisie dans les mêmes termes par 3 personnes : « Réunion hebdomadaire avec la direction ».',
            en: 'Contract M-2026-014: 1 meeting (3 Sept 2026) is recorded in the same words by 3 people: “Réunion hebdomadaire avec la direction”.',
          },
          supplierMessage: {
            fr: 'Dans vos feuilles de temps du marché M-2026-014, 1 réunion (3 sept. 2026) est saisie dans les mêmes termes par 3 personnes : « Réunion hebdomadaire avec la direction ».',
            en: 'In your timesheets for contract M-2026-014, 1 meeting (3 Sept 2026) is recorded in the same words by 3 people: “Réunion hebdomadaire avec la direction”.',
          },
          question,
          amountAtStake: null,
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Deux personnes en tout sur le marché', en: 'Two people in all on the contract' },
    facts: { contractInvoices, contractMeetings: sampleMeetings({ people: 2, told: 0, meetings: [] }) },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: 'Un marché sans feuille de temps, qui n’en demande pas',
      en: 'A contract without timesheets that asks for none',
    },
    facts: {
      contractInvoices: { contract: sampleContract({ timesheetRequired: false }), invoices: [] },
      contractMeetings: sampleMeetings({ people: 0, entries: 0, told: 0, meetings: [] }),
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des saisies sans libellé', en: 'Entries without a description' },
    facts: { contractInvoices, contractMeetings: sampleMeetings({ told: 0, meetings: [] }) },
    expect: { outcome: 'incomplete', missing: ['note'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Trois « Réunion » le même jour, peut-être trois réunions',
      en: 'Three “Réunion” on one day, perhaps three meetings',
    },
    facts: {
      contractInvoices,
      contractMeetings: sampleMeetings({ vaguePeople: 3, meetings: [] }),
    },
    expect: { outcome: 'incomplete', missing: ['note'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: {
      contractInvoices,
      contractMeetings: sampleMeetings({ people: 0, entries: 0, told: 0, meetings: [] }),
    },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];
