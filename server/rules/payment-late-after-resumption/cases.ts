import type { CivilDate } from '../../domain/civil-date.js';
import type { InvoiceHead } from '../facts/contract.js';
import type { InvoiceEvent } from '../facts/duty.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleEvent, sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

const event = (kind: InvoiceEvent['event'], on: CivilDate) => sampleEvent({ event: kind, on });
/** Received on 5 October, interrupted on the 12th, all there on the 20th: due on 19 November. */
const RESUMED = [
  event('received', '2026-10-05'),
  event('interrupted', '2026-10-12'),
  event('resumed', '2026-10-20'),
];
const facts = (
  invoiceEvents: InvoiceEvent[],
  invoice: Partial<InvoiceHead> = {},
  billedUntil: CivilDate | null = null,
) => ({
  invoiceFact: sampleInvoiceFact({ invoice: sampleInvoice(invoice), billedUntil }),
  invoiceEvents,
});
const NEAR = { fr: 'Le paiement part-il avant cette date ?', en: 'Does the payment leave before this date?' };
const near = (asOf: CivilDate): RuleCase<'invoice'> => ({
  kind: 'threshold',
  name: { fr: `Rappelée le ${asOf}, non encore passée`, en: `Recalled on ${asOf}, not past yet` },
  facts: facts(RESUMED),
  asOf,
  expect: {
    outcome: 'flagged',
    findings: [
      {
        message: {
          fr: 'Facture F-2026-101, délai interrompu le 12 oct. 2026 : à payer au plus tard le 19 nov. 2026 (30 jours depuis la réception de toutes les pièces, le 20 oct. 2026).',
          en: 'Invoice F-2026-101, delay interrupted on 12 Oct 2026: payable by 19 Nov 2026 at the latest (30 days from receipt of all documents on 20 Oct 2026).',
        },
        supplierMessage: null,
        question: NEAR,
        amountAtStake: null,
        daysUnsupported: null,
        class: 'question',
      },
    ],
  },
});

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Trente jours après la reprise, aucun paiement',
      en: 'Thirty days after resumption, no payment',
    },
    facts: facts(RESUMED),
    asOf: '2026-11-20',
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Facture F-2026-101, délai interrompu le 12 oct. 2026 : à payer au plus tard le 19 nov. 2026 (30 jours depuis la réception de toutes les pièces, le 20 oct. 2026) ; aucun paiement n'est enregistré.",
            en: 'Invoice F-2026-101, delay interrupted on 12 Oct 2026: payable by 19 Nov 2026 at the latest (30 days from receipt of all documents on 20 Oct 2026); no payment is recorded.',
          },
          supplierMessage: null,
          question: {
            fr: "La facture a-t-elle été payée, ou qu'est-ce qui retarde son paiement ?",
            en: 'Has the invoice been paid, or what delays its payment?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'fact',
          visible: true,
        },
      ],
    },
  },
  near('2026-11-09'),
  near('2026-11-19'),
  {
    kind: 'threshold',
    name: { fr: 'Onze jours avant', en: 'Eleven days before' },
    facts: facts(RESUMED),
    asOf: '2026-11-08',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Il restait plus de trente jours', en: 'More than thirty days were left' },
    // Due on 4 December; 53 days were left: due on 12 December.
    facts: facts(RESUMED, { contract: sampleContract({ paymentDays: 60 }) }),
    asOf: '2026-11-20',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Jamais reprise', en: 'Never resumed' },
    facts: facts(RESUMED.slice(0, 2)),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Payée depuis', en: 'Paid since' },
    facts: facts([...RESUMED, event('paid', '2026-11-18')]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: 'Interrompue après son échéance : sans effet',
      en: 'Interrupted after its due date: no effect',
    },
    facts: facts([
      event('received', '2026-10-05'),
      event('interrupted', '2026-11-05'),
      event('resumed', '2026-11-10'),
    ]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Réception non connue', en: 'Receipt not known' },
    facts: facts(RESUMED.slice(1)),
    expect: { outcome: 'incomplete', missing: ['received'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Reprise sans interruption', en: 'Resumed without interruption' },
    facts: facts([event('received', '2026-10-05'), event('resumed', '2026-10-20')]),
    expect: { outcome: 'incomplete', missing: ['interrupted'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Facturée jusqu’après sa réception, sans date de service fait',
      en: 'Billed up to a day after its receipt, without a day of the service done',
    },
    facts: facts(RESUMED, {}, '2026-10-31'),
    asOf: '2026-12-16',
    expect: { outcome: 'incomplete', missing: ['service_done'] },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Facturée jusqu’au jour de sa réception',
      en: 'Billed up to the day of its receipt',
    },
    facts: facts(RESUMED, {}, '2026-10-05'),
    asOf: '2026-10-25',
    expect: { outcome: 'clean' },
  },
];
