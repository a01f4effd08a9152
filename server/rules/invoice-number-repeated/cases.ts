import type { InvoiceFact, InvoiceLineBrief, SameNumber } from '../facts/invoice.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

const later = sampleInvoiceFact({
  invoice: sampleInvoice({ file: 'invoices/F-2026-101-bis.xml' }),
  totals: { ...sampleInvoiceFact().totals, withoutVat: '7150' },
});
const lines: InvoiceLineBrief[] = [
  { line: '1', lineStatus: null, net: '6500', days: '10', source: later.invoice.source },
  { line: '2', lineStatus: 'DETAIL', net: '650', days: null, source: later.invoice.source },
  { line: '3', lineStatus: 'GROUP', net: '7150', days: null, source: later.invoice.source },
];
const twin = (over: Partial<SameNumber> = {}): SameNumber => ({
  number: 'F2026-101',
  file: 'invoices/F-2026-101.xml',
  issueDate: '2026-09-30',
  withoutVat: '7150',
  state: 'current',
  earlier: true,
  replaced: false,
  source: { file: 'invoices/F-2026-101.xml', path: '/Invoice/cbc:ID' },
  ...over,
});
const facts = (
  sameNumber: SameNumber[],
  invoiceFact: InvoiceFact = later,
  invoiceLines: InvoiceLineBrief[] = lines,
) => ({ invoiceFact, invoiceLines, sameNumber });
const QUESTION = {
  fr: 'La seconde remplace-t-elle la première, ou porte-t-elle sur une autre prestation et demande-t-elle un autre numéro ?',
  en: 'Does the second replace the first, or is it for other work and does it need another number?',
};

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: { fr: "Le même numéro à deux jours d'écart", en: 'The same number two days apart' },
    facts: facts([twin()]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "La facture F-2026-101 du 2 oct. 2026 (7 150,00 € HT) porte le numéro d'une facture du 30 sept. 2026 (7 150,00 € HT), F2026-101, du même prestataire (invoices/F-2026-101.xml). Aucune pièce n'annule ni ne remplace la première.",
            en: 'Invoice F-2026-101 of 2 Oct 2026 (€7,150.00) bears the number of an invoice of 30 Sept 2026 (€7,150.00), F2026-101, from the same contractor (invoices/F-2026-101.xml). No document cancels or replaces the first.',
          },
          supplierMessage: {
            fr: "Deux de vos factures portent le numéro F-2026-101 : l'une du 30 sept. 2026 (7 150,00 € HT), l'autre du 2 oct. 2026 (7 150,00 € HT).",
            en: 'Two of your invoices bear the number F-2026-101: one of 30 Sept 2026 (€7,150.00), the other of 2 Oct 2026 (€7,150.00).',
          },
          question: QUESTION,
          amountAtStake: '7150.00',
          daysUnsupported: '10.00',
          class: 'fact',
          visible: true,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une facture sans lignes : tout son total est en question',
      en: 'An invoice without lines: its whole total is at stake',
    },
    facts: facts([twin({ issueDate: null, withoutVat: null })], later, []),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "La facture F-2026-101 du 2 oct. 2026 (7 150,00 € HT) porte le numéro d'une facture sans date, F2026-101, du même prestataire (invoices/F-2026-101.xml). Aucune pièce n'annule ni ne remplace la première.",
            en: 'Invoice F-2026-101 of 2 Oct 2026 (€7,150.00) bears the number of an invoice undated, F2026-101, from the same contractor (invoices/F-2026-101.xml). No document cancels or replaces the first.',
          },
          supplierMessage: {
            fr: "Deux de vos factures portent le numéro F-2026-101 : l'une sans date, l'autre du 2 oct. 2026 (7 150,00 € HT).",
            en: 'Two of your invoices bear the number F-2026-101: one undated, the other of 2 Oct 2026 (€7,150.00).',
          },
          question: QUESTION,
          amountAtStake: '7150.00',
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: "Elle cite celle qu'elle remplace", en: 'It cites the one it replaces' },
    facts: facts([twin({ replaced: true })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'La première a été annulée', en: 'The first was cancelled' },
    facts: facts([twin({ state: 'cancelled' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: "Un avoir saisi en négatif porte le numéro de la facture qu'il crédite",
      en: 'A credit note typed negative bears the number of the invoice it credits',
    },
    facts: facts([twin()], { ...later, invoice: sampleInvoice({ typeCode: '381' }) }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: "La facture renvoyée en négatif : rien n'est facturé deux fois",
      en: 'The invoice sent again negated: nothing is billed twice',
    },
    facts: facts([twin()], { ...later, totals: { ...later.totals, withoutVat: '-7150' } }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'La première des deux : la question est posée sur la seconde',
      en: 'The first of the two: the question is asked about the second',
    },
    facts: facts([twin({ earlier: false, issueDate: '2026-10-03' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture rejetée', en: 'A rejected invoice' },
    facts: facts([twin()], { ...later, invoice: sampleInvoice({ state: 'rejected' }) }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une facture sans numéro ni date', en: 'An invoice without number or date' },
    facts: facts([], { ...later, invoice: sampleInvoice({ number: null, issueDate: null }) }),
    expect: { outcome: 'incomplete', missing: ['invoice_number', 'issue_date'] },
  },
];
