import type { InvoiceFact, InvoiceLineBrief } from '../facts/invoice.js';
import type { LikeInvoice } from '../facts/like-invoice.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleInvoiceFact, sampleLikeInvoice } from '../sample-facts.js';

const own = sampleInvoiceFact();
const lines: InvoiceLineBrief[] = [
  { line: '1', lineStatus: null, net: '18300', days: '28', source: own.invoice.source },
];
const facts = (likeInvoices: LikeInvoice[], invoiceFact: InvoiceFact = own) => ({
  invoiceFact,
  invoiceLines: lines,
  likeInvoices,
});
const near = (over: Partial<LikeInvoice> = {}): LikeInvoice =>
  sampleLikeInvoice({ invoice: 'F-2026-107', numberKey: 'F2026107', amount: '18250.00', ...over });
const QUESTION = {
  fr: "S'agit-il de deux factures de prestations distinctes, ou d'une seule dont le numéro a été saisi deux fois ?",
  en: 'Are these two invoices for different work, or one whose number was entered twice?',
};
const asked = (
  fr: [own: string, other: string],
  en: [own: string, other: string],
  edit: { fr: string; en: string },
) => ({
  message: {
    fr: `Les numéros des factures ${fr[0]} et ${fr[1]} du même prestataire ${edit.fr} ; leurs périodes se recoupent du 1er sept. 2026 au 30 sept. 2026. Aucun marché, bon de commande, livrable, profil ni nom ne les distingue.`,
    en: `The numbers of invoices ${en[0]} and ${en[1]} from the same contractor ${edit.en}; their periods overlap from 1 Sept 2026 to 30 Sept 2026. No contract, order, deliverable, profile or name tells them apart.`,
  },
  supplierMessage: {
    fr: `Les numéros de vos factures ${fr[0]} et ${fr[1]} ${edit.fr} ; leurs périodes se recoupent du 1er sept. 2026 au 30 sept. 2026.`,
    en: `The numbers of your invoices ${en[0]} and ${en[1]} ${edit.en}; their periods overlap from 1 Sept 2026 to 30 Sept 2026.`,
  },
  question: QUESTION,
  amountAtStake: '18300.00',
  daysUnsupported: '28.00',
});
const OWN_FR = 'F-2026-101 du 2 oct. 2026 (18 300,00 € HT)';
const OWN_EN = 'F-2026-101 of 2 Oct 2026 (€18,300.00)';

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Un chiffre du numéro diffère, et le montant de 50 €',
      en: 'One digit of the number differs, and the amount by €50',
    },
    facts: facts([near()]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked(
            [OWN_FR, 'F-2026-107 du 22 sept. 2026 (18 250,00 € HT)'],
            [OWN_EN, 'F-2026-107 of 22 Sept 2026 (€18,250.00)'],
            { fr: "ne diffèrent que d'un caractère", en: 'differ by one character only' },
          ),
          class: 'question',
          visible: true,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: { fr: 'Deux chiffres intervertis', en: 'Two digits exchanged' },
    facts: facts([near({ invoice: 'F-2026-110', numberKey: 'F2026110' })]),
    expect: {
      outcome: 'flagged',
      findings: [
        asked(
          [OWN_FR, 'F-2026-110 du 22 sept. 2026 (18 250,00 € HT)'],
          [OWN_EN, 'F-2026-110 of 22 Sept 2026 (€18,250.00)'],
          {
            fr: 'ne diffèrent que de deux caractères intervertis',
            en: 'differ only by two characters that are exchanged',
          },
        ),
      ],
    },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un chiffre de plus, 1 % de moins', en: 'One digit more, 1% less' },
    facts: facts([near({ invoice: 'F-2026-1011', numberKey: 'F20261011', amount: '18117.00' })]),
    expect: {
      outcome: 'flagged',
      findings: [
        asked(
          [OWN_FR, 'F-2026-1011 du 22 sept. 2026 (18 117,00 € HT)'],
          [OWN_EN, 'F-2026-1011 of 22 Sept 2026 (€18,117.00)'],
          {
            fr: "ne diffèrent que d'un caractère, que l'un a de plus",
            en: 'differ only by one character that one of them has more',
          },
        ),
      ],
    },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un centime au-delà de 1 %', en: 'One cent beyond 1%' },
    facts: facts([near({ amount: '18116.99' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Des numéros de quatre caractères', en: 'Numbers of four characters' },
    facts: facts([near({ numberKey: 'F107', ownNumberKey: 'F101' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Deux chiffres diffèrent', en: 'Two digits differ' },
    facts: facts([near({ invoice: 'F-2026-127', numberKey: 'F2026127' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Cinq factures de ce prix pour ce mois', en: 'Five invoices of that price for that month' },
    facts: facts([near({ likeCount: 4 })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'La facture suivante, du mois suivant', en: 'The next invoice, of the next month' },
    facts: facts([]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Deux factures qui se suivent, une par livrable',
      en: 'Two invoices in a row, one a deliverable',
    },
    facts: facts([near({ toldApart: ['deliverable'] })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture remplacée', en: 'A replaced invoice' },
    facts: facts([near()], { ...own, invoice: sampleInvoice({ state: 'replaced' }) }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une période que rien ne dit', en: 'A period that nothing states' },
    facts: facts([near({ ownPeriodStart: null, ownPeriodEnd: null })]),
    expect: { outcome: 'incomplete', missing: ['period_start', 'period_end'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une facture sans numéro', en: 'An invoice without a number' },
    facts: facts([], { ...own, invoice: sampleInvoice({ number: null }) }),
    expect: { outcome: 'incomplete', missing: ['invoice_number'] },
  },
];
