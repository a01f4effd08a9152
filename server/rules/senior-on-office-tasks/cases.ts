import type { RuleCase } from '../rule.js';
import { sampleContract, sampleInvoice, sampleLine } from '../sample-facts.js';
import { sampleClericalTime } from '../sample-narratives.js';

const billedLine = sampleLine();
const question = {
  fr: 'Pourquoi ces tâches revenaient-elles à ce profil, et à quel prix le marché les prévoit-il ?',
  en: 'Why did these tasks fall to this profile, and at what price does the contract provide for them?',
};

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Trois jours de classement sur vingt', en: 'Three days of filing in twenty' },
    facts: { billedLine, clericalTime: [sampleClericalTime()] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 de F-2026-101, Camille Exemple (P-0412), au profil « Chef de projet », le plus cher du bordereau : 3,00 j sur 20,00 j (15 %) ont un libellé de tâche de bureau : « Classement des dossiers du projet ».',
            en: 'Line 2 of F-2026-101, Camille Exemple (P-0412), at “Chef de projet”, the dearest profile of the rate card: 3.00 d of 20.00 d (15%) are described as office tasks: “Classement des dossiers du projet”.',
          },
          supplierMessage: {
            fr: 'Ligne 2 de F-2026-101, Camille Exemple, au profil le plus cher de votre bordereau : 3,00 j sur 20,00 j (15 %) ont un libellé de tâche de bureau : « Classement des dossiers du projet ».',
            en: 'Line 2 of F-2026-101, Camille Exemple, at the dearest profile of your rate card: 3.00 d of 20.00 d (15%) are described as office tasks: “Classement des dossiers du projet”.',
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
    name: { fr: 'Seule sur le marché', en: 'Alone on the contract' },
    facts: { billedLine, clericalTime: [sampleClericalTime({ people: 1 })] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Un profil moins cher', en: 'A less dear profile' },
    facts: { billedLine, clericalTime: [sampleClericalTime({ profileRate: '450' })] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Deux jours sur vingt : un dixième', en: 'Two days in twenty: a tenth' },
    facts: { billedLine, clericalTime: [sampleClericalTime({ clericalDays: '2', clericalEntries: 2 })] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un quart de jour de plus', en: 'A quarter of a day more' },
    facts: {
      billedLine,
      clericalTime: [sampleClericalTime({ clericalDays: '2.25', clericalEntries: 3, profile: null })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 de F-2026-101, Camille Exemple (P-0412), au profil le plus cher du bordereau : 2,25 j sur 20,00 j (11,3 %) ont un libellé de tâche de bureau : « Classement des dossiers du projet ».',
            en: 'Line 2 of F-2026-101, Camille Exemple (P-0412), at the dearest profile of the rate card: 2.25 d of 20.00 d (11.3%) are described as office tasks: “Classement des dossiers du projet”.',
          },
          supplierMessage: {
            fr: 'Ligne 2 de F-2026-101, Camille Exemple, au profil le plus cher de votre bordereau : 2,25 j sur 20,00 j (11,3 %) ont un libellé de tâche de bureau : « Classement des dossiers du projet ».',
            en: 'Line 2 of F-2026-101, Camille Exemple, at the dearest profile of your rate card: 2.25 d of 20.00 d (11.3%) are described as office tasks: “Classement des dossiers du projet”.',
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
    name: { fr: 'Un bordereau d’un seul profil', en: 'A rate card of one profile' },
    facts: { billedLine, clericalTime: [sampleClericalTime({ profiles: 1 })] },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un bordereau d’un seul prix', en: 'A rate card of one price' },
    facts: { billedLine, clericalTime: [sampleClericalTime({ lowestRate: '650' })] },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un forfait', en: 'A lump sum' },
    facts: { billedLine: sampleLine({ billedUnit: 'lump' }), clericalTime: [] },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un marché à prix forfaitaire', en: 'A fixed price contract' },
    facts: {
      billedLine: sampleLine({
        invoice: sampleInvoice({ contract: sampleContract({ priceForm: 'fixed' }) }),
      }),
      clericalTime: [],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une ligne sans personne', en: 'A line without a person' },
    facts: { billedLine, clericalTime: [] },
    expect: { outcome: 'incomplete', missing: ['person_key'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une ligne sans période', en: 'A line without a period' },
    facts: { billedLine: sampleLine({ periodStart: null, periodEnd: null }), clericalTime: [] },
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une facture sans marché', en: 'An invoice without a contract' },
    facts: { billedLine: sampleLine({ invoice: sampleInvoice({ contract: null }) }), clericalTime: [] },
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucun bordereau', en: 'No rate card' },
    facts: {
      billedLine,
      clericalTime: [sampleClericalTime({ profiles: 0, profileRate: null, highestRate: null })],
    },
    expect: { outcome: 'incomplete', missing: ['rate_card'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un profil que le bordereau ne nomme pas', en: 'A profile that the rate card does not name' },
    facts: { billedLine, clericalTime: [sampleClericalTime({ profileRate: null })] },
    expect: { outcome: 'incomplete', missing: ['profile'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des saisies sans libellé', en: 'Entries without a description' },
    facts: {
      billedLine,
      clericalTime: [sampleClericalTime({ told: 0, clericalDays: '0', clericalEntries: 0, quote: null })],
    },
    expect: { outcome: 'incomplete', missing: ['note'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: {
      billedLine,
      clericalTime: [
        sampleClericalTime({
          people: 0,
          entries: 0,
          told: 0,
          recordedDays: '0',
          clericalDays: '0',
          quote: null,
        }),
      ],
    },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Deux libellés sur vingt jours', en: 'Two descriptions in twenty days' },
    facts: {
      billedLine,
      clericalTime: [sampleClericalTime({ told: 2, clericalDays: '2', clericalEntries: 2 })],
    },
    expect: { outcome: 'incomplete', missing: ['note'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des heures que rien ne convertit en jours', en: 'Hours that nothing turns into days' },
    facts: { billedLine, clericalTime: [sampleClericalTime({ recordedDays: '10', unconverted: 10 })] },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
];
