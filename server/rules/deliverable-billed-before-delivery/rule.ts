import { money } from '../../domain/decimal.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import { assumedOf, guessed, isAuditedPart, partSubject } from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

/** Was the line billed before the delivery? null when a date is missing to tell. */
function billedBefore(deliverable: DeliverableFact, part: BilledPart): boolean | null {
  if (deliverable.delivered === false) return true;
  if (deliverable.deliveredOn === null || part.issueDate === null) return null;
  return deliverable.deliveredOn > part.issueDate;
}

function finding(deliverable: DeliverableFact, part: BilledPart): FindingDraft<Values> {
  const { contract } = deliverable;
  const amount = part.amount === null ? null : money(part.amount);
  return {
    subject: partSubject(contract.ref, deliverable.ref, part),
    values: {
      deliverable: deliverable.ref,
      title: deliverable.title,
      contract: contract.ref,
      line: part.line,
      invoice: part.invoice,
      issueDate: part.issueDate,
      deliveredOn: deliverable.delivered === false ? null : deliverable.deliveredOn,
      days: part.days,
      amount,
      currency: contract.currency,
    },
    allocations: [
      { supplier: part.supplierKey, invoice: part.invoice, line: part.line, days: part.days, amount },
    ],
    evidence: [part.source, deliverable.source, contract.source],
    supplierEvidence: [part.source],
    assumed: [...assumedOf(contract, 'advance_allowed'), ...guessed(part.how, 'deliverable_ref')],
    rung: 'contract',
  };
}

/** Which fact is missing to date the delivery against the invoice. */
function missing(deliverable: DeliverableFact): string {
  if (deliverable.delivered === null) return 'delivered';
  return deliverable.deliveredOn === null ? 'delivered_on' : 'issue_date';
}

/** L1: a deliverable billed before it was delivered, where the contract provides no advance. */
export const rule = defineRule({
  id: 'deliverable-billed-before-delivery',
  code: 'L1',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'deliverable',
  audience: ['buyer', 'supplier'],
  per: 'deliverable',
  needs: ['deliverableFact', 'deliverableLines'],
  groundsInterruption: INTERRUPTION.missing,
  params: {},
  messages,
  check({ deliverableFact: deliverable, deliverableLines }) {
    const parts = deliverableLines.filter(isAuditedPart);
    if (parts.length === 0) return { outcome: 'notApplicable' };
    if (deliverable.contract.advanceAllowed) return { outcome: 'clean' };
    const early = parts.filter((part) => billedBefore(deliverable, part) === true);
    if (early.length > 0) {
      return { outcome: 'flagged', findings: early.map((part) => finding(deliverable, part)) };
    }
    const unknown = parts.some((part) => billedBefore(deliverable, part) === null);
    return unknown ? { outcome: 'incomplete', missing: [missing(deliverable)] } : { outcome: 'clean' };
  },
});
