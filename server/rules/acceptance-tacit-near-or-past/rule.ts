import { daysBetween, type CivilDate } from '../../domain/civil-date.js';
import { exact } from '../../domain/decimal.js';
import { tacitAcceptanceOn } from '../../domain/tacit-acceptance.js';
import type { ContractFact } from '../facts/contract.js';
import type { BilledDeliverable } from '../facts/duty.js';
import { invoiceSubject, isCreditNote, isCurrent } from '../invoice-scope.js';
import { limitOf } from '../limit-of.js';
import { guessed } from '../line-scope.js';
import { wholeInvoice } from '../payment-clock.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/** Deliverables that a sentence names. */
const SHOWN = 20;

type Pending = { deliverable: BilledDeliverable; deliveredOn: CivilDate; tacitOn: CivilDate };

/**
 * X5: a billed deliverable that was delivered and that nobody decided on, close to the day on which silence is acceptance, or
 * past it. What is not delivered waits for no decision.
 */
export const rule = defineRule({
  id: 'acceptance-tacit-near-or-past',
  code: 'X5',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'buyer_duty',
  audience: ['buyer'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'billedDeliverables'],
  params: {
    nearDays: {
      type: 'count',
      default: '10',
      origin: { fr: 'proposée', en: 'proposed' },
      describe: {
        fr: "Jours avant l'admission tacite à partir desquels elle est rappelée",
        en: 'Days before tacit acceptance from which it is recalled',
      },
    },
  },
  messages,
  check({ invoiceFact: { invoice }, billedDeliverables }, params, { asOf }) {
    const { contract } = invoice;
    const waiting = billedDeliverables.filter(({ delivered }) => delivered !== false);
    if (!isCurrent(invoice) || isCreditNote(invoice) || waiting.length === 0) {
      return { outcome: 'notApplicable' };
    }
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    const nearDays = limitOf(params, 'nearDays');
    const told = waiting.flatMap((one) => pendingOf(one, contract) ?? []);
    const close = told.filter(({ tacitOn }) => exact(daysBetween(asOf, tacitOn)).lte(nearDays));
    if (close.length > 0) {
      const isPast = close.some(({ tacitOn }) => tacitOn <= asOf);
      return {
        outcome: 'flagged',
        findings: [
          {
            subject: invoiceSubject(invoice),
            class: isPast ? 'fact' : 'question',
            values: {
              invoice: invoice.ref,
              isPast,
              acceptanceDays: contract.acceptanceDays ?? 0,
              deliverables: close.slice(0, SHOWN).map(({ deliverable, deliveredOn, tacitOn }) => ({
                ref: deliverable.ref,
                deliveredOn,
                tacitOn,
              })),
              count: close.length,
            },
            allocations: wholeInvoice(invoice),
            evidence: [
              invoice.source,
              ...close.slice(0, SHOWN).map(({ deliverable }) => deliverable.source),
              contract.source,
            ],
            assumed: [
              ...close.flatMap(({ deliverable }) => guessed(deliverable.how, 'deliverable_ref')),
              ...guessed(invoice.contractHow, 'contract_ref'),
            ],
          },
        ],
      };
    }
    const missing = waiting.flatMap((one) => missingOf(one, contract));
    if (missing.length > 0) return { outcome: 'incomplete', missing: [...new Set(missing)] };
    return { outcome: 'clean' };
  },
});

/** The deliverable, where nobody decided and both dates are known. */
function pendingOf(deliverable: BilledDeliverable, contract: ContractFact): Pending | null {
  const { acceptance, deliveredOn } = deliverable;
  const tacitOn = tacitAcceptanceOn(deliveredOn, contract.acceptanceDays);
  if (acceptance !== 'pending' || deliveredOn === null || tacitOn === null) return null;
  return { deliverable, deliveredOn, tacitOn };
}

function missingOf({ acceptance, deliveredOn }: BilledDeliverable, contract: ContractFact): string[] {
  if (acceptance === null) return ['acceptance'];
  if (acceptance !== 'pending') return [];
  return [
    ...(deliveredOn === null ? ['delivered_on'] : []),
    ...(contract.acceptanceDays === null ? ['acceptance_days'] : []),
  ];
}
