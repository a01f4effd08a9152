import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDeclaration, sampleInvoice, sampleLine, sampleLink } from '../sample-facts.js';

const asks = (aiDeclarationRequired: 'no' | 'yes' | 'with_hours') =>
  sampleInvoice({ contract: sampleContract({ aiDeclarationRequired }) });

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Aucune déclaration à la date de la facture',
      en: 'No declaration at the date of the invoice',
    },
    facts: { billedLine: sampleLine({ invoice: asks('yes') }), lineDeclarations: [] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Le marché M-2026-014 demande une déclaration d'IA ; aucune ne couvre la ligne 2 à la date de la facture, le 2 oct. 2026.",
            en: 'Contract M-2026-014 asks for an AI-use declaration; none covers line 2 on the date of the invoice, 2 Oct 2026.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Le marché M-2026-014 demande une déclaration d'IA ; aucune ne couvre la ligne 2 à la date de la facture, le 2 oct. 2026.",
            en: 'Invoice F-2026-101. Contract M-2026-014 asks for an AI-use declaration; none covers line 2 on the date of the invoice, 2 Oct 2026.',
          },
          question: {
            fr: "Pouvez-vous déclarer l'usage d'IA de ce travail, même s'il n'y en a pas eu ?",
            en: 'Can you declare the AI use of this work, even if there was none?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Le marché demande les heures et la déclaration n'en indique pas",
      en: 'The contract asks for hours and the declaration has none',
    },
    facts: {
      billedLine: sampleLine({ links: [sampleLink({ deliverableRef: 'L-09' })] }),
      lineDeclarations: [sampleDeclaration({ humanHours: null })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Le marché M-2026-014 demande une déclaration d'IA avec heures ; D-07 n'en indique pas : pas assez pour certifier la ligne 2 (L-09).",
            en: 'Contract M-2026-014 asks for an AI-use declaration with hours; D-07 has none: not enough to certify line 2 (L-09).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Il manque les heures humaines de votre déclaration D-07 pour la ligne 2 (L-09) ; une seule case à compléter.',
            en: 'Invoice F-2026-101. The human hours of your declaration D-07 are missing for line 2 (L-09); one box to fill.',
          },
          question: {
            fr: "Combien d'heures humaines ce travail a-t-il demandées, relecture et réunions comprises ?",
            en: 'How many human hours did this work take, review and meetings included?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Une déclaration sans usage d'IA laisse ses heures vides, à côté d'une qui en déclare",
      en: 'A declaration without AI use leaves its hours empty, beside one that declares some',
    },
    facts: {
      billedLine: sampleLine({ links: [sampleLink({ deliverableRef: 'L-09' })] }),
      lineDeclarations: [
        sampleDeclaration({ ref: 'D-06', humanHours: '6' }),
        sampleDeclaration({ aiUse: 'none', humanHours: null }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Le marché M-2026-014 demande une déclaration d'IA avec heures ; D-07 n'en indique pas : pas assez pour certifier la ligne 2 (L-09).",
            en: 'Contract M-2026-014 asks for an AI-use declaration with hours; D-07 has none: not enough to certify line 2 (L-09).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Il manque les heures humaines de votre déclaration D-07 pour la ligne 2 (L-09) ; une seule case à compléter.',
            en: 'Invoice F-2026-101. The human hours of your declaration D-07 are missing for line 2 (L-09); one box to fill.',
          },
          question: {
            fr: "Combien d'heures humaines ce travail a-t-il demandées, relecture et réunions comprises ?",
            en: 'How many human hours did this work take, review and meetings included?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Sans usage d'IA pour un livrable, à côté d'un autre livrable",
      en: 'No AI use for one deliverable, beside another deliverable',
    },
    facts: {
      billedLine: sampleLine({ links: [sampleLink({ deliverableRef: 'L-09' })] }),
      lineDeclarations: [
        sampleDeclaration({ ref: 'D-06', deliverableRef: 'L-08', humanHours: '6' }),
        sampleDeclaration({ deliverableRef: 'L-09', aiUse: 'none', humanHours: null }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'flagged',
    name: { fr: 'Signée après la facture', en: 'Signed after the invoice' },
    facts: {
      billedLine: sampleLine(),
      lineDeclarations: [sampleDeclaration({ signedAt: '2026-10-09' })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Le marché M-2026-014 demande une déclaration d'IA avec heures ; celle de la ligne 2, D-07, est signée le 9 oct. 2026, après la facture du 2 oct. 2026.",
            en: 'Contract M-2026-014 asks for an AI-use declaration with hours; that of line 2, D-07, was signed on 9 Oct 2026, after the invoice of 2 Oct 2026.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Le marché M-2026-014 demande une déclaration d'IA avec heures ; celle de la ligne 2, D-07, est signée le 9 oct. 2026, après la facture du 2 oct. 2026.",
            en: 'Invoice F-2026-101. Contract M-2026-014 asks for an AI-use declaration with hours; that of line 2, D-07, was signed on 9 Oct 2026, after the invoice of 2 Oct 2026.',
          },
          question: {
            fr: 'Cette déclaration vaut-elle pour tout le travail de la facture ?',
            en: 'Does this declaration hold for all the work of the invoice?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Une déclaration corrigée après la facture, signée avant',
      en: 'A declaration corrected after the invoice, first signed before it',
    },
    facts: {
      billedLine: sampleLine(),
      lineDeclarations: [sampleDeclaration({ signedAt: '2026-10-09', firstSignedAt: '2026-10-01' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Aucun usage d'IA : les heures ne sont pas demandées",
      en: 'No AI use: hours are not asked for',
    },
    facts: {
      billedLine: sampleLine(),
      lineDeclarations: [sampleDeclaration({ aiUse: 'none', tools: [], humanHours: null })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Signée le jour de la facture', en: 'Signed on the day of the invoice' },
    facts: {
      billedLine: sampleLine(),
      lineDeclarations: [sampleDeclaration({ signedAt: '2026-10-02' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Le marché ne demande pas de déclaration', en: 'The contract asks for no declaration' },
    facts: { billedLine: sampleLine({ invoice: asks('no') }), lineDeclarations: [] },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Des frais de déplacement', en: 'Travel expenses' },
    facts: { billedLine: sampleLine({ billedUnit: 'other', billedDays: null }), lineDeclarations: [] },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une facture sans date', en: 'An invoice without a date' },
    facts: {
      billedLine: sampleLine({ invoice: sampleInvoice({ issueDate: null }) }),
      lineDeclarations: [sampleDeclaration()],
    },
    expect: { outcome: 'incomplete', missing: ['issue_date'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucun marché rattaché', en: 'No contract tied' },
    facts: {
      billedLine: sampleLine({ invoice: sampleInvoice({ contract: null, contractHow: 'none' }) }),
      lineDeclarations: [],
    },
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
