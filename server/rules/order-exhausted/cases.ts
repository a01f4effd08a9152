import type { InvoiceHead } from '../facts/contract.js';
import type { OrderUse } from '../facts/invoice.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

const order = (over: Partial<OrderUse> = {}): OrderUse => ({
  orderRef: 'BC-2026-31',
  known: true,
  contractHasOrders: true,
  amount: '10000',
  billedBefore: '2000',
  billedEarlier: '6000',
  billedHere: '3000',
  lines: [
    { line: '1', amount: '2000' },
    { line: '2', amount: '1000' },
  ],
  source: { file: 'register/orders.csv', line: 5 },
  ...over,
});
const facts = (orderUse: OrderUse[], invoice: Partial<InvoiceHead> = {}) => ({
  invoiceFact: sampleInvoiceFact({ invoice: sampleInvoice(invoice) }),
  orderUse,
});
const unknown = (over: Partial<OrderUse> = {}) =>
  order({ orderRef: 'BC-2026-13', known: false, amount: null, billedBefore: null, source: null, ...over });
const MORE = {
  fr: 'Une autre commande ou un complément couvre-t-il ce montant ?',
  en: 'Does another order or an addition to this one cover the amount?',
};

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'La commande est épuisée', en: 'The order is used up' },
    facts: facts([order()]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Facture F-2026-101, commande BC-2026-31 : montant de 10 000,00 € ; 8 000,00 € facturés auparavant, 3 000,00 € sur cette facture ; 1 000,00 € HT au-delà.',
            en: 'Invoice F-2026-101, order BC-2026-31: amount €10,000.00; €8,000.00 billed before, €3,000.00 on this invoice; €1,000.00 above.',
          },
          supplierMessage: {
            fr: 'Votre facture F-2026-101, commande BC-2026-31 : montant de 10 000,00 € ; 8 000,00 € facturés auparavant, 3 000,00 € sur cette facture ; 1 000,00 € HT au-delà.',
            en: 'Your invoice F-2026-101, order BC-2026-31: amount €10,000.00; €8,000.00 billed before, €3,000.00 on this invoice; €1,000.00 above.',
          },
          question: MORE,
          amountAtStake: '1000.00',
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
      fr: 'Déjà dépassée avant : seule cette facture compte, antériorité non connue',
      en: 'Exceeded before: only this invoice counts, earlier billing not known',
    },
    facts: facts([order({ billedBefore: null, billedEarlier: '12000' })]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Facture F-2026-101, commande BC-2026-31 : montant de 10 000,00 € ; 12 000,00 € au moins facturés auparavant, 3 000,00 € sur cette facture ; 3 000,00 € HT au-delà.',
            en: 'Invoice F-2026-101, order BC-2026-31: amount €10,000.00; at least €12,000.00 billed before, €3,000.00 on this invoice; €3,000.00 above.',
          },
          supplierMessage: {
            fr: 'Votre facture F-2026-101, commande BC-2026-31 : montant de 10 000,00 € ; 12 000,00 € au moins facturés auparavant, 3 000,00 € sur cette facture ; 3 000,00 € HT au-delà.',
            en: 'Your invoice F-2026-101, order BC-2026-31: amount €10,000.00; at least €12,000.00 billed before, €3,000.00 on this invoice; €3,000.00 above.',
          },
          question: MORE,
          amountAtStake: '3000.00',
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Rien de facturé auparavant, ou rien qui soit connu : la phrase n’en dit rien',
      en: 'Nothing billed before, or nothing known: the sentence says nothing of it',
    },
    facts: facts([
      order({ amount: '9000', billedBefore: null, billedEarlier: '0', billedHere: '10440' }),
      order({
        orderRef: 'BC-2026-32',
        amount: '500',
        billedBefore: '0',
        billedEarlier: '0',
        billedHere: '600',
      }),
    ]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Facture F-2026-101, commande BC-2026-31 : montant de 9 000,00 € ; 10 440,00 € sur cette facture ; 1 440,00 € HT au-delà.',
            en: 'Invoice F-2026-101, order BC-2026-31: amount €9,000.00; €10,440.00 on this invoice; €1,440.00 above.',
          },
          supplierMessage: {
            fr: 'Votre facture F-2026-101, commande BC-2026-31 : montant de 9 000,00 € ; 10 440,00 € sur cette facture ; 1 440,00 € HT au-delà.',
            en: 'Your invoice F-2026-101, order BC-2026-31: amount €9,000.00; €10,440.00 on this invoice; €1,440.00 above.',
          },
          question: MORE,
          amountAtStake: '1440.00',
          daysUnsupported: null,
        },
        {
          message: {
            fr: 'Facture F-2026-101, commande BC-2026-32 : montant de 500,00 € ; 600,00 € sur cette facture ; 100,00 € HT au-delà.',
            en: 'Invoice F-2026-101, order BC-2026-32: amount €500.00; €600.00 on this invoice; €100.00 above.',
          },
          supplierMessage: {
            fr: 'Votre facture F-2026-101, commande BC-2026-32 : montant de 500,00 € ; 600,00 € sur cette facture ; 100,00 € HT au-delà.',
            en: 'Your invoice F-2026-101, order BC-2026-32: amount €500.00; €600.00 on this invoice; €100.00 above.',
          },
          question: MORE,
          amountAtStake: '100.00',
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Une commande que le marché n'a pas, marché déduit : une question",
      en: 'An order that the contract does not have, contract inferred: a question',
    },
    facts: facts([unknown()], { contractHow: 'only-candidate' }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Facture F-2026-101 : la commande BC-2026-13 ne figure pas parmi celles du marché M-2026-014 (3 000,00 € HT facturés).',
            en: 'Invoice F-2026-101: order BC-2026-13 is not among those of contract M-2026-014 (€3,000.00 billed).',
          },
          supplierMessage: {
            fr: 'Votre facture F-2026-101 cite la commande BC-2026-13, qui ne figure pas parmi celles du marché M-2026-014.',
            en: 'Your invoice F-2026-101 cites order BC-2026-13, which is not among those of contract M-2026-014.',
          },
          question: {
            fr: 'Quel est le numéro exact de la commande ?',
            en: 'What is the exact number of the order?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'La commande couvre la facture, une autre complète',
      en: 'The order covers the invoice, another completes it',
    },
    facts: facts([
      order({ billedEarlier: '1000' }),
      order({ orderRef: 'BC-2026-32', billedBefore: '0', billedEarlier: '0', billedHere: '500' }),
    ]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Exactement ce qui reste', en: 'Exactly what is left' },
    facts: facts([order({ billedEarlier: '5000' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Aucune commande citée', en: 'No order stated' },
    facts: facts([]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un marché sans commandes', en: 'A contract without orders' },
    facts: facts([unknown({ contractHasOrders: false })]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Antériorité non connue', en: 'Earlier billing not known' },
    facts: facts([order({ billedBefore: null, billedEarlier: '1000' })]),
    expect: { outcome: 'incomplete', missing: ['billed_before'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Commande sans montant', en: 'Order without amount' },
    facts: facts([order({ amount: null })]),
    expect: { outcome: 'incomplete', missing: ['amount'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Marché inconnu', en: 'Contract unknown' },
    facts: facts([order()], { contract: null, contractHow: 'none' }),
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
