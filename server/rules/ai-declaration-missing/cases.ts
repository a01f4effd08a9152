import type { ContractFact } from '../facts/contract.js';
import type { BilledLine } from '../facts/line.js';
import type { RuleCase } from '../rule.js';
import { clauseCases } from './clause-cases.js';
import { statementCases } from './statement-cases.js';
import { sampleContract, sampleDeclaration, sampleInvoice, sampleLine, sampleLink } from '../sample-facts.js';

const asks = (aiDeclarationRequired: 'no' | 'yes' | 'with_hours') =>
  sampleInvoice({ contract: sampleContract({ aiDeclarationRequired }) });

const priced = (priceForm: ContractFact['priceForm']) =>
  sampleInvoice({ contract: sampleContract({ priceForm }) });

/** Four pieces, which say neither time nor work; tied to nothing. */
const pieces = (name: string, over: Partial<BilledLine> = {}): BilledLine =>
  sampleLine({
    name,
    unitCode: 'C62',
    quantity: '4',
    unitPrice: '38.50',
    net: '154',
    billedUnit: null,
    unitHow: null,
    billedDays: null,
    links: [],
    ...over,
  });

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Aucune déclaration à la date de la facture',
      en: 'No declaration at the date of the invoice',
    },
    facts: { billedLine: sampleLine({ invoice: asks('yes') }), lineStatements: [], lineDeclarations: [] },
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
      lineStatements: [],
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
      lineStatements: [],
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
      lineStatements: [],
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
      lineStatements: [],
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
      lineStatements: [],
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
      lineStatements: [],
      lineDeclarations: [sampleDeclaration({ aiUse: 'none', tools: [], humanHours: null })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Signée le jour de la facture', en: 'Signed on the day of the invoice' },
    facts: {
      billedLine: sampleLine(),
      lineStatements: [],
      lineDeclarations: [sampleDeclaration({ signedAt: '2026-10-02' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Le marché ne demande pas de déclaration', en: 'The contract asks for no declaration' },
    facts: { billedLine: sampleLine({ invoice: asks('no') }), lineStatements: [], lineDeclarations: [] },
    expect: { outcome: 'notApplicable' },
  },
  ...clauseCases,
  ...statementCases,
  {
    kind: 'notApplicable',
    name: { fr: 'Des frais de déplacement', en: 'Travel expenses' },
    facts: {
      billedLine: sampleLine({ billedUnit: 'other', billedDays: null }),
      lineStatements: [],
      lineDeclarations: [],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Deux jours repris à un prix négatif', en: 'Two days given back at a price below zero' },
    facts: {
      billedLine: sampleLine({ quantity: '2', unitPrice: '-650', net: '-1300', billedDays: '-2' }),
      lineStatements: [],
      lineDeclarations: [],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un prix négatif, sans montant', en: 'A price below zero, without an amount' },
    facts: {
      billedLine: sampleLine({ quantity: '2', unitPrice: '-650', net: null, billedDays: '-2' }),
      lineStatements: [],
      lineDeclarations: [],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Une quantité et un prix négatifs font une ligne facturée : sa déclaration compte',
      en: 'A quantity and a price below zero make a billed line: its declaration counts',
    },
    facts: {
      billedLine: sampleLine({ quantity: '-2', unitPrice: '-650', net: '1300', billedDays: '2' }),
      lineStatements: [],
      lineDeclarations: [sampleDeclaration()],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Des frais de déplacement comptés en pièces, dans un marché au temps passé',
      en: 'Travel expenses counted in pieces, in a contract priced by time',
    },
    facts: { billedLine: pieces('Frais de déplacement'), lineStatements: [], lineDeclarations: [] },
    expect: { outcome: 'incomplete', missing: ['unit'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Des pièces rattachées à un livrable par élimination',
      en: 'Pieces tied to a deliverable by elimination',
    },
    facts: {
      billedLine: pieces('Frais', {
        links: [
          sampleLink({ personKey: null, profile: null, deliverableRef: 'L-09', how: 'only-candidate' }),
        ],
      }),
      lineStatements: [],
      lineDeclarations: [],
    },
    expect: { outcome: 'incomplete', missing: ['unit'] },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Des pièces que couvre la déclaration du marché',
      en: 'Pieces that a declaration of the contract covers',
    },
    facts: {
      billedLine: pieces('Frais de déplacement'),
      lineStatements: [],
      lineDeclarations: [sampleDeclaration()],
    },
    expect: { outcome: 'clean' },
  },
  ...[
    {
      name: {
        fr: 'Un rapport facturé en une pièce, rattaché à son livrable',
        en: 'A report billed as one piece, tied to its deliverable',
      },
      line: pieces('Rapport', { links: [sampleLink({ personKey: null, deliverableRef: 'L-09' })] }),
      thing: { fr: 'la ligne 2 (L-09)', en: 'line 2 (L-09)' },
      asked: 'fact' as const,
    },
    {
      name: {
        fr: 'Une pièce qui ne nomme rien, dans un marché à prix global : une question',
        en: 'A piece that names nothing, in a contract of fixed price: a question',
      },
      line: pieces('Rapport', { invoice: priced('fixed') }),
      thing: { fr: 'la ligne 2', en: 'line 2' },
      asked: 'question' as const,
    },
    {
      name: {
        fr: "Une pièce qui ne nomme rien, dans un marché à unités d'œuvre : une question",
        en: 'A piece that names nothing, in a contract of work units: a question',
      },
      line: pieces('Fiche', { invoice: priced('work_units') }),
      thing: { fr: 'la ligne 2', en: 'line 2' },
      asked: 'question' as const,
    },
    {
      name: {
        fr: "Une pièce au nom d'une personne : une question",
        en: 'A piece in the name of a person: a question',
      },
      line: pieces('Atelier', { links: [sampleLink()] }),
      thing: { fr: 'la ligne 2', en: 'line 2' },
      asked: 'question' as const,
    },
  ].map(({ name, line, thing, asked }): RuleCase<'line'> => ({
    kind: 'flagged',
    name,
    facts: { billedLine: line, lineStatements: [], lineDeclarations: [] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: `Le marché M-2026-014 demande une déclaration d'IA avec heures ; aucune ne couvre ${thing.fr} à la date de la facture, le 2 oct. 2026.`,
            en: `Contract M-2026-014 asks for an AI-use declaration with hours; none covers ${thing.en} on the date of the invoice, 2 Oct 2026.`,
          },
          supplierMessage: {
            fr: `Facture F-2026-101. Le marché M-2026-014 demande une déclaration d'IA avec heures ; aucune ne couvre ${thing.fr} à la date de la facture, le 2 oct. 2026.`,
            en: `Invoice F-2026-101. Contract M-2026-014 asks for an AI-use declaration with hours; none covers ${thing.en} on the date of the invoice, 2 Oct 2026.`,
          },
          question: {
            fr: "Pouvez-vous déclarer l'usage d'IA de ce travail, même s'il n'y en a pas eu ?",
            en: 'Can you declare the AI use of this work, even if there was none?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: asked,
        },
      ],
    },
  })),
  {
    kind: 'incomplete',
    name: { fr: 'Une facture sans date', en: 'An invoice without a date' },
    facts: {
      billedLine: sampleLine({ invoice: sampleInvoice({ issueDate: null }) }),
      lineStatements: [],
      lineDeclarations: [sampleDeclaration()],
    },
    expect: { outcome: 'incomplete', missing: ['issue_date'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucun marché rattaché', en: 'No contract tied' },
    facts: {
      billedLine: sampleLine({ invoice: sampleInvoice({ contract: null, contractHow: 'none' }) }),
      lineStatements: [],
      lineDeclarations: [],
    },
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
