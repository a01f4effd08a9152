import type { CivilDate } from '../../domain/civil-date.js';
import type { InvoiceHead } from '../facts/contract.js';
import type { InvoiceEvent } from '../facts/duty.js';
import type { RuleCase } from '../rule.js';
import { sampleEvent, sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

/** Events are there or they are not; a date is required of each. */
export const absentKinds = {
  incomplete: 'The register tells each interruption with its date; nothing else is needed to count them.',
};

const interrupted = (on: CivilDate) => sampleEvent({ event: 'interrupted', on });
const resumed = (on: CivilDate) => sampleEvent({ event: 'resumed', on });
const facts = (invoiceEvents: InvoiceEvent[], invoice: Partial<InvoiceHead> = {}) => ({
  invoiceFact: sampleInvoiceFact({ invoice: sampleInvoice(invoice) }),
  invoiceEvents,
});
const flagged = (fr: string, en: string): RuleCase['expect'] => ({
  outcome: 'flagged',
  findings: [
    {
      message: {
        fr: `Facture F-2026-101 : délai de paiement interrompu le ${fr}. L'article R2192-27 du code de la commande publique permet une interruption, une seule.`,
        en: `Invoice F-2026-101: payment delay interrupted on ${en}. Article R2192-27 of the French public procurement code allows one interruption.`,
      },
      supplierMessage: null,
      question: {
        fr: 'Le délai est-il compté sans la seconde interruption ?',
        en: 'Is the delay counted without the second interruption?',
      },
      amountAtStake: null,
      daysUnsupported: null,
      class: 'fact',
      visible: true,
    },
  ],
});

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Deux interruptions', en: 'Two interruptions' },
    facts: facts([interrupted('2026-10-12'), resumed('2026-10-20'), interrupted('2026-11-03')]),
    expect: flagged(
      "3 nov. 2026, alors qu'il l'avait été le 12 oct. 2026",
      '3 Nov 2026, though it had been on 12 Oct 2026',
    ),
  },
  {
    kind: 'flagged',
    name: { fr: 'Trois interruptions', en: 'Three interruptions' },
    facts: facts([interrupted('2026-11-03'), interrupted('2026-10-12'), interrupted('2026-11-10')]),
    expect: flagged(
      "3 et 10 nov. 2026, alors qu'il l'avait été le 12 oct. 2026",
      '3 and 10 Nov 2026, though it had been on 12 Oct 2026',
    ),
  },
  {
    kind: 'innocent',
    name: { fr: 'Une seule, puis reprise', en: 'One, then resumed' },
    facts: facts([interrupted('2026-10-12'), resumed('2026-10-20')]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'La même, dite par deux lignes le même jour', en: 'The same, told by two rows on one day' },
    facts: facts([interrupted('2026-10-12'), interrupted('2026-10-12')]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'La seconde est après la date d’examen', en: 'The second is after the date of the audit' },
    facts: facts([interrupted('2026-10-12'), interrupted('2026-11-17')]),
    asOf: '2026-11-16',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'La seconde est de ce jour', en: 'The second is of that day' },
    facts: facts([interrupted('2026-10-12'), interrupted('2026-11-16')]),
    asOf: '2026-11-16',
    expect: flagged(
      "16 nov. 2026, alors qu'il l'avait été le 12 oct. 2026",
      '16 Nov 2026, though it had been on 12 Oct 2026',
    ),
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Aucune interruption', en: 'No interruption' },
    facts: facts([sampleEvent()]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture rejetée', en: 'A rejected invoice' },
    facts: facts([interrupted('2026-10-12'), interrupted('2026-11-03')], { state: 'rejected' }),
    expect: { outcome: 'notApplicable' },
  },
];
