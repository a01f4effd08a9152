import type { RuleCase } from '../rule.js';
import { sampleContract, sampleInvoice, sampleLine, sampleLink, sampleRecorded } from '../sample-facts.js';

const none = { recordedDays: null, approval: null, approverSide: null, sources: [] };

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Aucune feuille, le marché en demande une', en: 'No timesheet, the contract requires one' },
    facts: { billedLine: sampleLine(), recordedDays: [sampleRecorded(none)] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 2 (20,00 j, 13 000,00 € HT) : aucune feuille de temps reçue (Camille Exemple, septembre 2026) ; le marché M-2026-014 demande une feuille visée par l'acheteur.",
            en: 'Line 2 (20.00 d, €13,000.00): no timesheet received (Camille Exemple, September 2026); contract M-2026-014 requires a timesheet approved by the buyer.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre ligne 2 : aucune feuille de temps reçue (Camille Exemple, septembre 2026) ; le marché demande une feuille visée par l'acheteur.",
            en: 'Invoice F-2026-101. Your line 2: no timesheet received (Camille Exemple, September 2026); the contract requires a timesheet approved by the buyer.',
          },
          question: {
            fr: 'Pouvez-vous joindre la feuille de temps de cette période ?',
            en: 'Can you attach the timesheet of this period?',
          },
          amountAtStake: '13000.00',
          daysUnsupported: '20.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Déclic suppose que la feuille est demandée : une question',
      en: 'Déclic assumes that the timesheet is required: a question',
    },
    facts: {
      billedLine: sampleLine({
        invoice: sampleInvoice({ contract: sampleContract({ assumed: ['timesheet_required'] }) }),
      }),
      recordedDays: [sampleRecorded({ ...none, personKey: null, personName: null })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 2 (20,00 j, 13 000,00 € HT) : aucune feuille de temps reçue (Chef de projet, septembre 2026) ; le marché M-2026-014 demande une feuille visée par l'acheteur.",
            en: 'Line 2 (20.00 d, €13,000.00): no timesheet received (Chef de projet, September 2026); contract M-2026-014 requires a timesheet approved by the buyer.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre ligne 2 : aucune feuille de temps reçue (Chef de projet, septembre 2026) ; le marché demande une feuille visée par l'acheteur.",
            en: 'Invoice F-2026-101. Your line 2: no timesheet received (Chef de projet, September 2026); the contract requires a timesheet approved by the buyer.',
          },
          question: {
            fr: 'Pouvez-vous joindre la feuille de temps de cette période ?',
            en: 'Can you attach the timesheet of this period?',
          },
          amountAtStake: '13000.00',
          daysUnsupported: '20.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Deux personnes : une feuille remise sans visa, une visée',
      en: 'Two people: one sheet handed in and not approved, one approved',
    },
    facts: {
      billedLine: sampleLine({ links: [sampleLink(), sampleLink({ personKey: 'P-0413' })] }),
      recordedDays: [
        sampleRecorded({ lineDays: '12', approval: 'submitted', approverSide: null }),
        sampleRecorded({ personKey: 'P-0413', personName: 'Dominique Exemple', lineDays: '8' }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 2 (12,00 j, 7 800,00 € HT) : feuille de temps non visée (Camille Exemple, septembre 2026) ; le marché M-2026-014 demande une feuille visée par l'acheteur.",
            en: 'Line 2 (12.00 d, €7,800.00): timesheet not approved (Camille Exemple, September 2026); contract M-2026-014 requires a timesheet approved by the buyer.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre ligne 2 : feuille de temps non visée (Camille Exemple, septembre 2026) ; le marché demande une feuille visée par l'acheteur.",
            en: 'Invoice F-2026-101. Your line 2: timesheet not approved (Camille Exemple, September 2026); the contract requires a timesheet approved by the buyer.',
          },
          question: {
            fr: "Qui doit viser cette feuille, et l'a-t-il reçue ?",
            en: 'Who is to approve this timesheet, and has it reached them?',
          },
          amountAtStake: '7800.00',
          daysUnsupported: '12.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: { fr: 'Visée par le prestataire seulement', en: 'Approved by the contractor only' },
    facts: { billedLine: sampleLine(), recordedDays: [sampleRecorded({ approverSide: 'supplier' })] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 2 (20,00 j, 13 000,00 € HT) : feuille de temps visée par le prestataire seulement (Camille Exemple, septembre 2026) ; le marché M-2026-014 demande une feuille visée par l'acheteur.",
            en: 'Line 2 (20.00 d, €13,000.00): timesheet approved by the contractor only (Camille Exemple, September 2026); contract M-2026-014 requires a timesheet approved by the buyer.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre ligne 2 : feuille de temps visée par le prestataire seulement (Camille Exemple, septembre 2026) ; le marché demande une feuille visée par l'acheteur.",
            en: 'Invoice F-2026-101. Your line 2: timesheet approved by the contractor only (Camille Exemple, September 2026); the contract requires a timesheet approved by the buyer.',
          },
          question: {
            fr: "Qui, chez l'acheteur, peut viser cette feuille ?",
            en: "Who on the buyer's side can approve this timesheet?",
          },
          amountAtStake: '13000.00',
          daysUnsupported: '20.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: { fr: 'Refusée', en: 'Rejected' },
    facts: { billedLine: sampleLine(), recordedDays: [sampleRecorded({ approval: 'rejected' })] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 2 (20,00 j, 13 000,00 € HT) : feuille de temps refusée (Camille Exemple, septembre 2026) ; le marché M-2026-014 demande une feuille visée par l'acheteur.",
            en: 'Line 2 (20.00 d, €13,000.00): timesheet rejected (Camille Exemple, September 2026); contract M-2026-014 requires a timesheet approved by the buyer.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre ligne 2 : feuille de temps refusée (Camille Exemple, septembre 2026) ; le marché demande une feuille visée par l'acheteur.",
            en: 'Invoice F-2026-101. Your line 2: timesheet rejected (Camille Exemple, September 2026); the contract requires a timesheet approved by the buyer.',
          },
          question: {
            fr: 'Une feuille corrigée remplace-t-elle celle qui a été refusée ?',
            en: 'Does a corrected timesheet replace the rejected one?',
          },
          amountAtStake: '13000.00',
          daysUnsupported: '20.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Une feuille mensuelle remplie le dernier jour et visée',
      en: 'A monthly timesheet filled in on its last day and approved',
    },
    facts: { billedLine: sampleLine(), recordedDays: [sampleRecorded()] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Visée, sans dire de quel côté', en: 'Approved, without saying by which side' },
    facts: { billedLine: sampleLine(), recordedDays: [sampleRecorded({ approverSide: null })] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: "Le marché n'en demande pas", en: 'The contract requires none' },
    facts: {
      billedLine: sampleLine({
        invoice: sampleInvoice({ contract: sampleContract({ timesheetRequired: false }) }),
      }),
      recordedDays: [sampleRecorded(none)],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une ligne au forfait', en: 'A lump-sum line' },
    facts: { billedLine: sampleLine({ billedUnit: 'lump', billedDays: null }), recordedDays: [] },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'La seule feuille reçue ne dit pas son marché',
      en: 'The only sheet received does not say its contract',
    },
    facts: {
      billedLine: sampleLine(),
      recordedDays: [
        sampleRecorded({ recordedDays: '5', strayDays: '5', strayLack: 'contract_ref', approval: null }),
      ],
    },
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Une part nulle de la ligne ne demande aucune feuille',
      en: 'A part of 0 of the line asks for no sheet',
    },
    facts: {
      billedLine: sampleLine(),
      recordedDays: [
        sampleRecorded(),
        sampleRecorded({ personKey: 'P-0413', lineDays: '0', recordedDays: null }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Une partie de la ligne n’est rattachée à personne',
      en: 'Part of the line is tied to nobody',
    },
    facts: { billedLine: sampleLine(), recordedDays: [sampleRecorded({ lineDays: '12' })] },
    expect: { outcome: 'incomplete', missing: ['person_key'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Rien ne dit si la feuille est visée', en: 'Nothing says whether the sheet is approved' },
    facts: {
      billedLine: sampleLine(),
      recordedDays: [sampleRecorded({ approval: null, approverSide: null })],
    },
    expect: { outcome: 'incomplete', missing: ['approval_state'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Une ligne qui ne dit ni la personne ni le profil',
      en: 'A line that names neither person nor profile',
    },
    facts: { billedLine: sampleLine({ links: [] }), recordedDays: [] },
    expect: { outcome: 'incomplete', missing: ['person_key'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une ligne sans période', en: 'A line without a period' },
    facts: {
      billedLine: sampleLine({ periodStart: null, periodEnd: null, periodFrom: null }),
      recordedDays: [],
    },
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
];

export const absentKinds = {
  threshold: 'A timesheet is there or not, approved or not: there is no quantity to compare.',
};
