import type { InvoiceFact } from '../facts/invoice.js';
import type { StatedMentions } from '../facts/invoice-papers.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

export const absentKinds = {
  threshold: 'A mention is in the invoice or it is not: there is nothing to measure.',
};

const CARRIED: StatedMentions = {
  required: ['n° de marché', 'SIRET', 'période'],
  isElectronic: true,
  hasLines: true,
  invoiceNumber: true,
  issueDate: true,
  dueDate: true,
  contractRef: true,
  orderRef: true,
  buyerReference: true,
  siret: true,
  buyerSiret: true,
  vatId: true,
  isForeign: false,
  period: true,
  quantity: true,
  unitPrice: true,
  attachment: true,
  timesheet: true,
};
const facts = (over: Partial<StatedMentions>, invoice: Partial<InvoiceFact> = {}) => ({
  invoiceFact: sampleInvoiceFact(invoice),
  statedMentions: { ...CARRIED, ...over },
});
const noVat = { totals: { ...sampleInvoiceFact().totals, vat: null, withVat: '18300' } };

const QUESTION = {
  fr: "Où se trouve ce qui manque, ou pouvez-vous l'envoyer ?",
  en: 'Where is it, or can you send it?',
};
const asked = (fr: string, en: string, findingClass: 'fact' | 'question' = 'fact'): RuleCase['expect'] => ({
  outcome: 'flagged',
  findings: [
    {
      message: {
        fr: `Facture F-2026-101 : il y manque ${fr}, que le marché M-2026-014 demande.`,
        en: `Invoice F-2026-101 does not carry ${en}, which contract M-2026-014 asks for.`,
      },
      supplierMessage: {
        fr: `Votre facture F-2026-101 : il y manque ${fr}, que le marché M-2026-014 demande.`,
        en: `Your invoice F-2026-101 does not carry ${en}, which contract M-2026-014 asks for.`,
      },
      question: QUESTION,
      amountAtStake: null,
      daysUnsupported: null,
      class: findingClass,
      visible: true,
    },
  ],
});

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Le SIRET et la période manquent', en: 'SIRET and period are absent' },
    facts: facts({ siret: false, period: false }),
    expect: asked(
      'le SIRET du prestataire et la période de chaque ligne',
      'the SIRET of the contractor or the period of each line',
    ),
  },
  {
    kind: 'flagged',
    name: { fr: 'Ni feuille de temps ni pièce jointe', en: 'Neither timesheet nor attachment' },
    facts: facts({ required: ['CRA', 'CRA', 'order_ref'], timesheet: false, attachment: false }),
    expect: asked('la feuille de temps', 'the timesheet'),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Un marché rattaché par élimination : une question',
      en: 'A contract tied by elimination: a question',
    },
    facts: facts({ contractRef: false }, { invoice: sampleInvoice({ contractHow: 'only-candidate' }) }),
    expect: asked('le numéro du marché', 'the contract number', 'question'),
  },
  {
    kind: 'flagged',
    name: { fr: 'Une mention absente, une autre inconnue', en: 'One mention absent, another unknown' },
    facts: facts({ required: ['cachet', 'échéance'], dueDate: false }),
    expect: asked("l'échéance", 'the due date'),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Un tableau, qui ne montre pas tout : une question',
      en: 'A table, which does not show everything: a question',
    },
    facts: facts({ required: ['SIRET', 'échéance'], isElectronic: false, siret: false, dueDate: false }),
    expect: asked('le SIRET du prestataire', 'the SIRET of the contractor', 'question'),
  },
  {
    kind: 'innocent',
    name: { fr: 'Tout est dans la facture', en: 'Everything is in the invoice' },
    facts: facts({}),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Un prestataire étranger n’a pas de SIRET', en: 'A foreign contractor has no SIRET' },
    facts: facts({ siret: false, isForeign: true }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Sans TVA facturée, pas de numéro de TVA', en: 'No VAT charged, no VAT number' },
    facts: facts({ required: ['vat_id'], vatId: false }, noVat),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'La feuille de temps est venue à part', en: 'The timesheet came on its own' },
    facts: facts({ required: ['timesheet'], attachment: false }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'La feuille de temps est jointe', en: 'The timesheet is attached' },
    facts: facts({ required: ['timesheet'], timesheet: false }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Chaque mention que le marché peut demander',
      en: 'Every mention that a contract may ask for',
    },
    facts: facts({
      required: [
        ...['invoice_number', 'issue_date', 'due_date', 'contract_ref', 'order_ref', 'buyer_reference'],
        ...['siret', 'vat_id', 'buyer_siret', 'period', 'quantity', 'unit_price', 'attachment', 'timesheet'],
      ],
    }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un avoir', en: 'A credit note' },
    facts: facts({ siret: false }, { invoice: sampleInvoice({ typeCode: '381', direction: -1 }) }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture rejetée', en: 'A rejected invoice' },
    facts: facts({ siret: false }, { invoice: sampleInvoice({ state: 'rejected' }) }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Le registre ne dit pas ce que le marché demande',
      en: 'The register does not say what the contract asks',
    },
    facts: facts({ required: null }),
    expect: { outcome: 'incomplete', missing: ['required_mentions'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une mention que Déclic ne connaît pas', en: 'A mention that Déclic does not know' },
    facts: facts({ required: ['SIRET', 'cachet de la mairie'] }),
    expect: { outcome: 'incomplete', missing: ['required_mentions'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Un tableau n’a ni échéance ni pièce jointe',
      en: 'A table has neither due date nor attachment',
    },
    facts: facts({
      required: ['échéance', 'pièce jointe', 'SIRET acheteur', 'service exécutant', 'n° TVA', 'IBAN'],
      isElectronic: false,
      ...{ dueDate: false, attachment: false, buyerSiret: false, buyerReference: false, vatId: false },
    }),
    expect: { outcome: 'incomplete', missing: ['invoice_document', 'iban'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une page lue sans ses lignes', en: 'A page read without its lines' },
    facts: facts({
      required: ['période', 'quantité', 'prix unitaire'],
      ...{ isElectronic: false, hasLines: false, period: false, quantity: false, unitPrice: false },
    }),
    expect: { outcome: 'incomplete', missing: ['invoice_document'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'L’IBAN n’est pas lu', en: 'The IBAN is not read' },
    facts: facts({ required: ['SIRET', 'IBAN'] }),
    expect: { outcome: 'incomplete', missing: ['iban'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Le marché de la facture est inconnu', en: 'The contract of the invoice is unknown' },
    facts: facts({}, { invoice: sampleInvoice({ contract: null, contractHow: 'none' }) }),
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
