import type { InvoiceFact, InvoiceLineBrief } from '../facts/invoice.js';
import type { LikeInvoice } from '../facts/like-invoice.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleInvoiceFact, sampleLikeInvoice } from '../sample-facts.js';

const own = sampleInvoiceFact();
const lines: InvoiceLineBrief[] = [
  { line: '1', lineStatus: null, net: '13000', days: '20', source: own.invoice.source },
  { line: '2', lineStatus: null, net: '5300', days: null, source: own.invoice.source },
];
const facts = (likeInvoices: LikeInvoice[], invoiceFact: InvoiceFact = own) => ({
  invoiceFact,
  invoiceLines: lines,
  likeInvoices,
});
const like = sampleLikeInvoice;
const QUESTION = {
  fr: 'Ces factures portent-elles sur des prestations distinctes, et lesquelles ? Sinon, laquelle est à annuler ?',
  en: 'Are these invoices for different work, and for which? If not, which one is to be cancelled?',
};
/** One day of both periods, and a second invoice like it. */
const AT_THE_LIMIT = {
  message: {
    fr: "La facture F-2026-101 du 2 oct. 2026 (18 300,00 € HT) demande le même montant que la facture F-2026-087 du 18 août 2026 (18 300,00 € HT) du même prestataire ; leurs périodes se recoupent le 1er sept. 2026. Aucun marché, bon de commande, livrable, profil ni nom ne les distingue. Il en va de même d'une autre facture.",
    en: 'Invoice F-2026-101 of 2 Oct 2026 (€18,300.00) asks for the same amount as invoice F-2026-087 of 18 Aug 2026 (€18,300.00) from the same contractor; their periods overlap on 1 Sept 2026. No contract, order, deliverable, profile or name tells them apart. The same goes for one other invoice.',
  },
  supplierMessage: {
    fr: "Vos factures F-2026-101 du 2 oct. 2026 (18 300,00 € HT) et F-2026-087 du 18 août 2026 (18 300,00 € HT) demandent le même montant ; leurs périodes se recoupent le 1er sept. 2026. Aucun marché, bon de commande, livrable, profil ni nom ne les distingue. Il en va de même d'une autre facture.",
    en: 'Your invoices F-2026-101 of 2 Oct 2026 (€18,300.00) and F-2026-087 of 18 Aug 2026 (€18,300.00) ask for the same amount; their periods overlap on 1 Sept 2026. No contract, order, deliverable, profile or name tells them apart. The same goes for one other invoice.',
  },
  question: QUESTION,
  amountAtStake: '18300.00',
  daysUnsupported: '20.00',
};

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: "Le même montant à dix jours d'écart, pour le même mois",
      en: 'The same amount ten days apart, for the same month',
    },
    facts: facts([like()]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'La facture F-2026-101 du 2 oct. 2026 (18 300,00 € HT) demande le même montant que la facture F-2026-087 du 22 sept. 2026 (18 300,00 € HT) du même prestataire ; leurs périodes se recoupent du 1er sept. 2026 au 30 sept. 2026. Aucun marché, bon de commande, livrable, profil ni nom ne les distingue.',
            en: 'Invoice F-2026-101 of 2 Oct 2026 (€18,300.00) asks for the same amount as invoice F-2026-087 of 22 Sept 2026 (€18,300.00) from the same contractor; their periods overlap from 1 Sept 2026 to 30 Sept 2026. No contract, order, deliverable, profile or name tells them apart.',
          },
          supplierMessage: {
            fr: 'Vos factures F-2026-101 du 2 oct. 2026 (18 300,00 € HT) et F-2026-087 du 22 sept. 2026 (18 300,00 € HT) demandent le même montant ; leurs périodes se recoupent du 1er sept. 2026 au 30 sept. 2026. Aucun marché, bon de commande, livrable, profil ni nom ne les distingue.',
            en: 'Your invoices F-2026-101 of 2 Oct 2026 (€18,300.00) and F-2026-087 of 22 Sept 2026 (€18,300.00) ask for the same amount; their periods overlap from 1 Sept 2026 to 30 Sept 2026. No contract, order, deliverable, profile or name tells them apart.',
          },
          question: QUESTION,
          amountAtStake: '18300.00',
          daysUnsupported: '20.00',
          class: 'question',
          visible: true,
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: { fr: "À 45 jours d'écart, un jour commun", en: '45 days apart, one day in common' },
    facts: facts([
      like({ issueDate: '2026-08-18', daysEarlier: 45, periodStart: '2026-09-01', periodEnd: '2026-09-01' }),
      like({ invoice: 'F-2026-086', issueDate: '2026-08-18', daysEarlier: 45 }),
    ]),
    expect: { outcome: 'flagged', findings: [AT_THE_LIMIT] },
  },
  {
    kind: 'threshold',
    name: { fr: "À 46 jours d'écart", en: '46 days apart' },
    facts: facts([like({ issueDate: '2026-08-17', daysEarlier: 46 })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un centime de différence', en: 'One cent apart' },
    facts: facts([like({ amount: '18299.99' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Cinq factures de ce prix pour ce mois', en: 'Five invoices of that price for that month' },
    facts: facts([like({ likeCount: 4 })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Le forfait du mois précédent', en: 'The package of the month before' },
    facts: facts([]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Deux bons de commande de même montant', en: 'Two orders of the same amount' },
    facts: facts([like({ toldApart: ['order'] })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Une facture par personne', en: 'One invoice a person' },
    facts: facts([like({ toldApart: ['person'] })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un avoir', en: 'A credit note' },
    facts: facts([like()], { ...own, invoice: sampleInvoice({ typeCode: '381', direction: -1 }) }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une avance', en: 'An advance' },
    facts: facts([like()], { ...own, invoice: sampleInvoice({ typeCode: '386' }) }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une période que rien ne dit', en: 'A period that nothing states' },
    facts: facts([like({ periodStart: null, periodEnd: null })]),
    expect: { outcome: 'incomplete', missing: ['period_start', 'period_end'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Une facture sans prestataire, numéro, date ni montant',
      en: 'An invoice without contractor, number, date or amount',
    },
    facts: facts([], {
      ...own,
      invoice: sampleInvoice({ supplierKey: '', number: null, issueDate: null }),
      totals: { ...own.totals, withoutVat: null },
      lineNetSum: null,
    }),
    expect: {
      outcome: 'incomplete',
      missing: ['supplier', 'invoice_number', 'issue_date', 'total_without_vat'],
    },
  },
];
