import type { CivilDate } from '../../domain/civil-date.js';
import { money } from '../../domain/decimal.js';
import { tacitAcceptanceOn } from '../../domain/tacit-acceptance.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import { assumedOf, guessed, isAuditedPart, partSubject } from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type State, type Values } from './messages.js';

const tacitDate = ({ deliveredOn, contract }: DeliverableFact): CivilDate | null =>
  tacitAcceptanceOn(deliveredOn, contract.acceptanceDays);

/** The state that leaves the deliverable not accepted; null when accepted, tacitly included. */
function stateOf(deliverable: DeliverableFact, asOf: CivilDate): State | 'unknown' | null {
  const { acceptance } = deliverable;
  if (acceptance === null) return 'unknown';
  if (acceptance === 'rejected' || acceptance === 'adjourned') return acceptance;
  if (acceptance !== 'pending') return null;
  // What may be billed before delivery may be billed before the decision.
  if (deliverable.contract.advanceAllowed) return null;
  const tacit = tacitDate(deliverable);
  if (tacit === null) return 'unknown';
  return tacit > asOf ? 'pending' : null;
}

function finding(deliverable: DeliverableFact, part: BilledPart, state: State): FindingDraft<Values> {
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
      state,
      decidedOn: state === 'pending' ? null : deliverable.decidedOn,
      deliveredOn: deliverable.deliveredOn,
      tacitOn: state === 'pending' ? tacitDate(deliverable) : null,
      days: part.days,
      amount,
      currency: contract.currency,
    },
    allocations: [
      { supplier: part.supplierKey, invoice: part.invoice, line: part.line, days: part.days, amount },
    ],
    evidence: [part.source, deliverable.source],
    supplierEvidence: [part.source],
    assumed: [
      // A refusal stands whatever may be billed in advance; what still awaits its decision rests on it.
      ...(state === 'pending' ? assumedOf(contract, 'advance_allowed') : []),
      ...guessed(part.how, 'deliverable_ref'),
    ],
    rung: 'contract',
  };
}

function missing(deliverable: DeliverableFact): string[] {
  if (deliverable.acceptance === null) return ['acceptance'];
  return [
    ...(deliverable.deliveredOn === null ? ['delivered_on'] : []),
    ...(deliverable.contract.acceptanceDays === null ? ['acceptance_days'] : []),
  ];
}

/** L2: a deliverable billed while rejected or adjourned, or while the delay to accept it still runs. */
export const rule = defineRule({
  id: 'deliverable-not-accepted',
  code: 'L2',
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
  check({ deliverableFact: deliverable, deliverableLines }, _params, { asOf }) {
    const parts = deliverableLines.filter(isAuditedPart);
    if (parts.length === 0) return { outcome: 'notApplicable' };
    const state = stateOf(deliverable, asOf);
    if (state === 'unknown') return { outcome: 'incomplete', missing: missing(deliverable) };
    if (state === null) return { outcome: 'clean' };
    return { outcome: 'flagged', findings: parts.map((part) => finding(deliverable, part, state)) };
  },
});
