import type { CivilDate } from '../../domain/civil-date.js';
import type { InvoiceHead } from '../facts/contract.js';
import type { InvoiceEvent } from '../facts/duty.js';
import type { CitingCredit } from '../facts/invoice.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleEvent, sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

const event = (kind: InvoiceEvent['event'], on: CivilDate) => sampleEvent({ event: kind, on });
const facts = (
  invoiceEvents: InvoiceEvent[],
  invoice: Partial<InvoiceHead> = {},
  payable: string | null = '36500',
  over: { billedUntil?: CivilDate; citingCredits?: CitingCredit[] } = {},
) => ({
  citingCredits: over.citingCredits ?? [],
  invoiceFact: sampleInvoiceFact({
    billedUntil: over.billedUntil ?? null,
    invoice: sampleInvoice(invoice),
    totals: { ...sampleInvoiceFact().totals, withVat: payable, payable },
  }),
  invoiceEvents,
});
/** A credit of 6,500 euros with VAT, issued before the payment. */
const credit = (over: Partial<CitingCredit> = {}): CitingCredit => ({
  invoice: 'A-2025-007',
  issueDate: '2025-07-01',
  givenBack: '6500',
  source: { file: 'invoices/a-2025-007.xml' },
  ...over,
});
const paidLate = (...citingCredits: CitingCredit[]) =>
  facts([event('received', '2025-05-16'), event('paid', '2025-07-25')], {}, '36500', { citingCredits });
const QUESTION = {
  fr: "Les intérêts et l'indemnité ont-ils été payés ?",
  en: 'Have the interest and the lump sum been paid?',
};
/** Received on 16 May 2025: due on 15 June 2025. */
const received = event('received', '2025-05-16');
const finding = (message: { fr: string; en: string }, own: 'fact' | 'question'): RuleCase['expect'] => ({
  outcome: 'flagged',
  findings: [
    {
      message,
      supplierMessage: null,
      question: QUESTION,
      amountAtStake: null,
      daysUnsupported: null,
      class: own,
      visible: true,
    },
  ],
});
const LATE = {
  fr: "Facture F-2026-101 : payée le 25 juill. 2025, 40 jours après l'échéance du 15 juin 2025. Intérêts : 36 500,00 € TTC × 11,15 % × 40 / 365 = 446,00 € ; indemnité forfaitaire : 40,00 €. À payer au plus tard le 8 sept. 2025.",
  en: 'Invoice F-2026-101: paid on 25 July 2025, 40 days after the due date of 15 June 2025. Interest: €36,500.00 with VAT × 11.15% × 40 / 365 = €446.00; lump sum: €40.00. Payable by 8 Sept 2025 at the latest.',
};

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Quarante jours de retard', en: 'Forty days late' },
    facts: facts([received, event('paid', '2025-07-25')]),
    expect: finding(LATE, 'fact'),
  },
  {
    kind: 'flagged',
    name: { fr: 'Délai supposé : une question', en: 'Assumed delay: a question' },
    facts: facts([received, event('paid', '2025-07-25')], {
      contract: sampleContract({ assumed: ['payment_days'] }),
    }),
    expect: finding(LATE, 'question'),
  },
  {
    kind: 'flagged',
    name: { fr: 'Un taux à vérifier : une question', en: 'A rate to be checked: a question' },
    facts: facts([event('received', '2026-03-02'), event('paid', '2026-04-11')]),
    expect: finding(
      {
        fr: "Facture F-2026-101 : payée le 11 avr. 2026, 10 jours après l'échéance du 1er avr. 2026. Intérêts : 36 500,00 € TTC × 10,15 % × 10 / 365 = 101,50 € ; indemnité forfaitaire : 40,00 €. À payer au plus tard le 26 mai 2026. Taux de la BCE à vérifier : 2,15 % au 1er janv. 2026.",
        en: 'Invoice F-2026-101: paid on 11 Apr 2026, 10 days after the due date of 1 Apr 2026. Interest: €36,500.00 with VAT × 10.15% × 10 / 365 = €101.50; lump sum: €40.00. Payable by 26 May 2026 at the latest. ECB rate to be checked: 2.15% on 1 Jan 2026.',
      },
      'question',
    ),
  },
  {
    kind: 'innocent',
    name: { fr: 'Payée après une reprise, à temps', en: 'Paid after a resumption, in time' },
    facts: facts([
      received,
      event('interrupted', '2025-06-02'),
      event('resumed', '2025-07-01'),
      event('paid', '2025-07-25'),
    ]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: "Payée le jour de l'échéance", en: 'Paid on the due date' },
    facts: facts([received, event('paid', '2025-06-15')]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Payée le lendemain', en: 'Paid the day after' },
    facts: facts([received, event('paid', '2025-06-16')]),
    expect: finding(
      {
        fr: "Facture F-2026-101 : payée le 16 juin 2025, 1 jour après l'échéance du 15 juin 2025. Intérêts : 36 500,00 € TTC × 11,15 % × 1 / 365 = 11,15 € ; indemnité forfaitaire : 40,00 €. À payer au plus tard le 31 juill. 2025.",
        en: 'Invoice F-2026-101: paid on 16 June 2025, 1 day after the due date of 15 June 2025. Interest: €36,500.00 with VAT × 11.15% × 1 / 365 = €11.15; lump sum: €40.00. Payable by 31 July 2025 at the latest.',
      },
      'fact',
    ),
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Pas encore payée', en: 'Not paid yet' },
    facts: facts([received]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Réception non connue', en: 'Receipt not known' },
    facts: facts([event('paid', '2025-07-25')]),
    expect: { outcome: 'incomplete', missing: ['received'] },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Interrompue, et payée avant la fin du plus court des nouveaux délais',
      en: 'Interrupted, and paid before the shortest new delay could end',
    },
    facts: facts([received, event('interrupted', '2025-06-02'), event('paid', '2025-07-02')]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Interrompue, payée plus tard, reprise non connue',
      en: 'Interrupted, paid later, resumption not known',
    },
    facts: facts([received, event('interrupted', '2025-06-02'), event('paid', '2025-07-03')]),
    expect: { outcome: 'incomplete', missing: ['resumed'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Payée en deux fois', en: 'Paid in two parts' },
    facts: facts([received, event('paid', '2025-06-10'), event('paid', '2025-07-25')]),
    expect: { outcome: 'incomplete', missing: ['paid'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Montant à payer non connu', en: 'Amount payable not known' },
    facts: facts([received, event('paid', '2025-07-25')], {}, null),
    expect: { outcome: 'incomplete', missing: ['payable'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un semestre que la table ne connaît pas', en: 'A half-year that the table does not have' },
    facts: facts([event('received', '2026-06-15'), event('paid', '2026-08-14')]),
    expect: { outcome: 'incomplete', missing: ['refinancing_rate'] },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Un avoir partiel avant le paiement : les intérêts portent sur le reste',
      en: 'A partial credit before the payment: interest is on the rest',
    },
    facts: paidLate(credit(), credit({ invoice: 'A-2025-009', issueDate: '2025-08-01' })),
    expect: finding(
      {
        fr: "Facture F-2026-101 : payée le 25 juill. 2025, 40 jours après l'échéance du 15 juin 2025. Intérêts : 30 000,00 € TTC × 11,15 % × 40 / 365 = 366,58 € ; indemnité forfaitaire : 40,00 €. À payer au plus tard le 8 sept. 2025.",
        en: 'Invoice F-2026-101: paid on 25 July 2025, 40 days after the due date of 15 June 2025. Interest: €30,000.00 with VAT × 11.15% × 40 / 365 = €366.58; lump sum: €40.00. Payable by 8 Sept 2025 at the latest.',
      },
      'fact',
    ),
  },
  {
    kind: 'innocent',
    name: { fr: 'Tout est rendu avant le paiement', en: 'All of it was given back before the payment' },
    facts: paidLate(credit({ givenBack: '36500' })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un avoir sans montant TTC', en: 'A credit without an amount with VAT' },
    facts: paidLate(credit({ givenBack: null })),
    expect: { outcome: 'incomplete', missing: ['total_with_vat'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un avoir sans date', en: 'A credit without a date' },
    facts: paidLate(credit({ issueDate: null })),
    expect: { outcome: 'incomplete', missing: ['issue_date'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Facturée jusqu’après sa réception, sans date de service fait',
      en: 'Billed up to a day after its receipt, without a day of the service done',
    },
    facts: facts([event('received', '2025-05-16'), event('paid', '2025-07-25')], {}, '36500', {
      billedUntil: '2025-06-30',
    }),
    expect: { outcome: 'incomplete', missing: ['service_done'] },
  },
];
