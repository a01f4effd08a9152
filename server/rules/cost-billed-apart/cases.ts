import type { BilledLine } from '../facts/line.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleLine, sampleLink } from '../sample-facts.js';

export const absentKinds = {
  threshold: 'A line bills a cost or work, by its words: there is nothing to measure.',
};

const LUMP = {
  billedUnit: 'lump',
  billedDays: null,
  quantity: '1',
  unitPrice: '58',
  net: '58',
  links: [sampleLink({ personKey: null, personName: null, profile: null })],
} as const;
const facts = (name: string | null, over: Partial<BilledLine> = {}, listedNames = ['Chef de projet']) => ({
  billedLine: sampleLine({ name, ...LUMP, links: [...LUMP.links], ...over }),
  listedNames,
});

const QUESTION = {
  fr: 'Quelle clause du marché prévoit ce coût, et pouvez-vous joindre le justificatif de la dépense ?',
  en: 'Which clause of the contract provides for this cost, and can you attach the receipt?',
};
const asked = (fr: string, en: string, amountAtStake: string | null): RuleCase['expect'] => ({
  outcome: 'flagged',
  findings: [
    {
      message: { fr: `Ligne 2 : ${fr}.`, en: `Line 2: ${en}.` },
      supplierMessage: {
        fr: `Facture F-2026-101. Votre ligne 2 : ${fr}.`,
        en: `Invoice F-2026-101. Your line 2: ${en}.`,
      },
      question: QUESTION,
      amountAtStake,
      daysUnsupported: null,
      class: 'question',
      visible: true,
    },
  ],
});
const NO_TOOL = {
  fr: "aucun prix enregistré du marché M-2026-014 n'est pour cet abonnement ou cette licence",
  en: 'no recorded price of contract M-2026-014 is for this subscription or licence',
};
const NO_EXPENSE = {
  fr: "aucun prix enregistré du marché M-2026-014 n'est pour des frais",
  en: 'no recorded price of contract M-2026-014 is for expenses',
};

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Un abonnement à un service d’IA', en: 'A subscription to an AI service' },
    facts: facts('Abonnement ChatGPT Team'),
    expect: asked(
      `« Abonnement ChatGPT Team », 58,00 € HT ; ${NO_TOOL.fr}`,
      `“Abonnement ChatGPT Team”, €58.00; ${NO_TOOL.en}`,
      '58.00',
    ),
  },
  {
    kind: 'flagged',
    name: { fr: 'Des frais facturés en jours', en: 'Expenses billed as days' },
    facts: facts('Frais de déplacement', {
      billedUnit: 'day',
      billedDays: '0.5',
      quantity: '0.5',
      net: '325',
      links: [sampleLink()],
    }),
    expect: asked(
      `« Frais de déplacement », 0,50 j, 325,00 € HT ; ${NO_EXPENSE.fr}`,
      `“Frais de déplacement”, 0.50 d, €325.00; ${NO_EXPENSE.en}`,
      '325.00',
    ),
  },
  {
    kind: 'flagged',
    name: { fr: 'Dans la description, sans montant', en: 'In the description, without an amount' },
    facts: facts('Divers', { description: `Licence  ${'x'.repeat(130)}`, net: null }),
    expect: asked(
      `« Licence ${'x'.repeat(111)}… » ; ${NO_TOOL.fr}`,
      `“Licence ${'x'.repeat(111)}…”; ${NO_TOOL.en}`,
      null,
    ),
  },
  {
    kind: 'innocent',
    name: { fr: 'Du travail sur un outil d’IA', en: 'Work on an AI tool' },
    facts: facts('Intégration de ChatGPT dans le portail'),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Des jours de travail sur l’offre d’un outil', en: 'Days of work on the offer of a tool' },
    facts: facts('OpenAI API : intégration au portail', { billedUnit: 'day', billedDays: '8' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Des frais compris dans le prix', en: 'Expenses included in the price' },
    facts: facts('Chef de projet', {
      description: 'Frais de déplacement compris',
      billedUnit: 'day',
      billedDays: '20',
      net: '13000',
    }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Des frais à zéro euro', en: 'Expenses of zero euro' },
    facts: facts('Frais de déplacement', { unitPrice: '0', net: '0' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Des jours sur les abonnements d’un service', en: 'Days on the subscriptions of a service' },
    facts: facts('Abonnements : refonte du parcours', { billedUnit: 'day', billedDays: '5' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Le bordereau prévoit les frais', en: 'The rate card provides for expenses' },
    facts: facts('Frais de déplacement à Lyon', {}, ['Chef de projet', 'Frais de mission']),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Une unité d’œuvre est une licence', en: 'A work unit is a licence' },
    facts: facts('Licence du fond de carte', {}, ['Licence annuelle du fond de carte']),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'La licence est un livrable du marché', en: 'The licence is a deliverable of the contract' },
    facts: facts('Licence de cartographie', { links: [sampleLink({ deliverableRef: 'L-09' })] }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un avoir', en: 'A credit note' },
    facts: facts('Abonnement ChatGPT Team', { invoice: sampleInvoice({ typeCode: '381', direction: -1 }) }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une ligne sans libellé', en: 'A line without a label' },
    facts: facts(null, { description: ' ' }),
    expect: { outcome: 'incomplete', missing: ['description'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Le marché de la facture est inconnu', en: 'The contract of the invoice is unknown' },
    facts: facts('Abonnement ChatGPT Team', {
      invoice: sampleInvoice({ contract: null, contractHow: 'none' }),
    }),
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
