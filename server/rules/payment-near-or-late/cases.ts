import type { CivilDate } from '../../domain/civil-date.js';
import type { InvoiceHead } from '../facts/contract.js';
import type { InvoiceEvent } from '../facts/duty.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleEvent, sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

const received = sampleEvent({ event: 'received', on: '2026-10-05' });
const facts = (
  invoiceEvents: InvoiceEvent[],
  invoice: Partial<InvoiceHead> = {},
  billedUntil: CivilDate | null = null,
) => ({
  invoiceFact: sampleInvoiceFact({ invoice: sampleInvoice(invoice), billedUntil }),
  invoiceEvents,
});
const LATE = {
  fr: "La facture a-t-elle été payée, ou qu'est-ce qui retarde son paiement ?",
  en: 'Has the invoice been paid, or what delays its payment?',
};
const NEAR = {
  fr: 'Le paiement part-il avant cette date ?',
  en: 'Does the payment leave before this date?',
};
const paid = (on: CivilDate) => sampleEvent({ event: 'paid', on });

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Trente jours passés, aucun paiement', en: 'Thirty days gone, no payment' },
    facts: facts([received]),
    asOf: '2026-11-16',
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Facture F-2026-101 : à payer au plus tard le 4 nov. 2026 (30 jours depuis la réception, le 5 oct. 2026) ; aucun paiement n'est enregistré.",
            en: 'Invoice F-2026-101: payable by 4 Nov 2026 at the latest (30 days from receipt on 5 Oct 2026); no payment is recorded.',
          },
          supplierMessage: null,
          question: LATE,
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
      fr: 'Un hôpital, cinquante jours depuis le service fait : bientôt',
      en: 'A hospital, fifty days from the service done: soon',
    },
    facts: facts([received, sampleEvent({ event: 'service_done', on: '2026-10-12' })], {
      contract: sampleContract({ paymentDays: 50 }),
    }),
    asOf: '2026-11-24',
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Facture F-2026-101 : à payer au plus tard le 1er déc. 2026 (50 jours depuis le service fait, le 12 oct. 2026).',
            en: 'Invoice F-2026-101: payable by 1 Dec 2026 at the latest (50 days from the service done on 12 Oct 2026).',
          },
          supplierMessage: null,
          question: NEAR,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: { fr: 'Délai du marché supposé : une question', en: 'Assumed delay: a question' },
    facts: facts([received], { contract: sampleContract({ assumed: ['payment_days'] }) }),
    asOf: '2026-11-16',
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Facture F-2026-101 : à payer au plus tard le 4 nov. 2026 (30 jours depuis la réception, le 5 oct. 2026) ; aucun paiement n'est enregistré.",
            en: 'Invoice F-2026-101: payable by 4 Nov 2026 at the latest (30 days from receipt on 5 Oct 2026); no payment is recorded.',
          },
          supplierMessage: null,
          question: LATE,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Le service a été fait bien après', en: 'The service was done long after' },
    facts: facts([received, sampleEvent({ event: 'service_done', on: '2026-11-10' })]),
    asOf: '2026-11-16',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Délai interrompu, pièces attendues', en: 'Delay interrupted, documents awaited' },
    facts: facts([received, sampleEvent({ event: 'interrupted', on: '2026-10-20' })]),
    asOf: '2026-11-16',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Onze jours avant', en: 'Eleven days before' },
    facts: facts([received]),
    asOf: '2026-10-24',
    expect: { outcome: 'clean' },
  },
  ...(['2026-10-25', '2026-11-04'] as const).map((asOf): RuleCase<'invoice'> => ({
    kind: 'threshold',
    name: { fr: `Rappelée le ${asOf}, non encore passée`, en: `Recalled on ${asOf}, not past yet` },
    facts: facts([received]),
    asOf,
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Facture F-2026-101 : à payer au plus tard le 4 nov. 2026 (30 jours depuis la réception, le 5 oct. 2026).',
            en: 'Invoice F-2026-101: payable by 4 Nov 2026 at the latest (30 days from receipt on 5 Oct 2026).',
          },
          supplierMessage: null,
          question: NEAR,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  })),
  {
    kind: 'threshold',
    name: { fr: 'Le lendemain', en: 'The day after' },
    facts: facts([received]),
    asOf: '2026-11-05',
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Facture F-2026-101 : à payer au plus tard le 4 nov. 2026 (30 jours depuis la réception, le 5 oct. 2026) ; aucun paiement n'est enregistré.",
            en: 'Invoice F-2026-101: payable by 4 Nov 2026 at the latest (30 days from receipt on 5 Oct 2026); no payment is recorded.',
          },
          supplierMessage: null,
          question: LATE,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Déjà payée', en: 'Already paid' },
    facts: facts([received, paid('2026-11-12')]),
    asOf: '2026-11-16',
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un avoir', en: 'A credit note' },
    facts: facts([received], { direction: -1, typeCode: '381' }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un nouveau délai court', en: 'A new delay runs' },
    facts: facts([
      received,
      sampleEvent({ event: 'interrupted', on: '2026-10-20' }),
      sampleEvent({ event: 'resumed', on: '2026-11-02' }),
    ]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Réception non connue', en: 'Receipt not known' },
    facts: facts([]),
    expect: { outcome: 'incomplete', missing: ['received'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Réception dite deux fois', en: 'Receipt told twice' },
    facts: facts([received, sampleEvent({ event: 'received', on: '2026-10-09' })]),
    expect: { outcome: 'incomplete', missing: ['received'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Marché inconnu', en: 'Contract unknown' },
    facts: facts([received], { contract: null, contractHow: 'none' }),
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Facturée jusqu’après sa réception, sans date de service fait',
      en: 'Billed up to a day after its receipt, without a day of the service done',
    },
    facts: facts([received], {}, '2026-10-31'),
    asOf: '2026-12-16',
    expect: { outcome: 'incomplete', missing: ['service_done'] },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Facturée jusqu’au jour de sa réception',
      en: 'Billed up to the day of its receipt',
    },
    facts: facts([received], {}, '2026-10-05'),
    asOf: '2026-10-10',
    expect: { outcome: 'clean' },
  },
];
