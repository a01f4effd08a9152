import type { InvoiceHead } from '../facts/contract.js';
import type { SharedAttachment } from '../facts/invoice.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

/** The fact lists shared files with all that is needed to judge them; there is nothing that may be unknown. */
export const absentKinds = {
  incomplete: 'A file is found under another invoice or it is not; the fact leaves nothing unknown.',
};

const attachment = (over: Partial<SharedAttachment> = {}): SharedAttachment => ({
  name: 'CRA-septembre.pdf',
  sha256: 'a1b2c3d4',
  otherInvoice: 'F-2026-094',
  otherFile: 'invoices/F-2026-094.xml',
  otherSupplierKey: '11111111100011',
  earlier: true,
  invoiceCount: 2,
  contractCount: 1,
  source: { file: 'invoices/F-2026-101.xml', path: '/Invoice/cac:AdditionalDocumentReference[1]' },
  otherSource: { file: 'invoices/F-2026-094.xml', path: '/Invoice/cac:AdditionalDocumentReference[1]' },
  ...over,
});
const facts = (sharedAttachments: SharedAttachment[], invoice: Partial<InvoiceHead> = {}) => ({
  invoiceFact: sampleInvoiceFact({ invoice: sampleInvoice(invoice) }),
  sharedAttachments,
});
const QUESTION = {
  fr: 'Cette pièce est-elle une annexe commune, ou une autre devait-elle être jointe ?',
  en: 'Is this document a common annex, or should another one have been attached?',
};

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'La même feuille de temps sous deux factures',
      en: 'The same timesheet under two invoices',
    },
    facts: facts([attachment()]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Facture F-2026-101 : la pièce jointe « CRA-septembre.pdf » est identique à l'octet près à celle de la facture F-2026-094.",
            en: 'Invoice F-2026-101: attachment “CRA-septembre.pdf” is byte-for-byte identical to that of invoice F-2026-094.',
          },
          supplierMessage: {
            fr: 'La pièce jointe « CRA-septembre.pdf » de votre facture F-2026-101 a déjà été reçue avec votre facture F-2026-094.',
            en: 'Attachment “CRA-septembre.pdf” of your invoice F-2026-101 was already received with your invoice F-2026-094.',
          },
          question: QUESTION,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'fact',
          visible: true,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Deux pièces, dont une sous la facture d'un autre prestataire",
      en: 'Two files, one of them under the invoice of another contractor',
    },
    facts: facts([
      attachment(),
      attachment({
        name: 'PV-recette.pdf',
        sha256: 'e5f6a7b8',
        otherInvoice: 'BV-7781',
        otherFile: 'invoices/BV-7781.xml',
        otherSupplierKey: '22222222200022',
        otherSource: { file: 'invoices/BV-7781.xml', path: '/Invoice/cac:AdditionalDocumentReference[2]' },
      }),
    ]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Facture F-2026-101 : les pièces jointes « CRA-septembre.pdf » et « PV-recette.pdf » sont identiques à l'octet près à celles de plusieurs factures : F-2026-094 et BV-7781 (autre prestataire : 22222222200022).",
            en: 'Invoice F-2026-101: attachments “CRA-septembre.pdf” and “PV-recette.pdf” are byte-for-byte identical to those of several invoices: F-2026-094 and BV-7781 (another contractor: 22222222200022).',
          },
          supplierMessage: {
            fr: 'Les pièces jointes « CRA-septembre.pdf » et « PV-recette.pdf » de votre facture F-2026-101 ont déjà été reçues avec une autre facture.',
            en: 'Attachments “CRA-septembre.pdf” and “PV-recette.pdf” of your invoice F-2026-101 were already received with another invoice.',
          },
          question: QUESTION,
          amountAtStake: null,
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Une annexe commune à deux marchés', en: 'An annex common to two contracts' },
    facts: facts([attachment({ name: 'bordereau.pdf', contractCount: 2 })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'La même pièce sous trois factures', en: 'The same file under three invoices' },
    facts: facts([attachment({ invoiceCount: 3 })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'La première des deux factures : la question est posée sur la seconde',
      en: 'The first of the two invoices: the question is asked about the second',
    },
    facts: facts([attachment({ earlier: false })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture annulée', en: 'A cancelled invoice' },
    facts: facts([attachment()], { state: 'cancelled' }),
    expect: { outcome: 'notApplicable' },
  },
];
