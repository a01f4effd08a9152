import type { CivilDate } from '../../domain/civil-date.js';
import type { AiTrace } from '../../domain/file-evidence.js';
import { workAgainst } from '../ai-clause.js';
import { workTime, type WorkTime } from '../declaration-scope.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import { isAuditedPart, partSubject } from '../line-scope.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { markOf, NAMED_MARKS } from '../trace-wording.js';
import { statedTraces } from '../traces-of-files.js';
import { messages, type Values } from './messages.js';

/** Places and lines named in one finding. */
const NAMED = 20;

/** Days of lines in order; none where one of them does not tell its own. */
function toldByAll(
  parts: readonly BilledPart[],
  day: 'periodStart' | 'periodEnd' | 'issueDate',
): readonly CivilDate[] {
  const days = parts.flatMap((part) => part[day] ?? []).sort();
  return days.length < parts.length ? [] : days;
}

/** When the deliverable was made: its own period, else that of its lines; it was over by its delivery, else by its invoices. */
function timeOf(
  { periodStart, periodEnd, deliveredOn, contract }: DeliverableFact,
  parts: readonly BilledPart[],
): WorkTime {
  // What may be billed in advance may be done after its invoice.
  const billedBy = contract.advanceAllowed ? null : (toldByAll(parts, 'issueDate').at(-1) ?? null);
  return workTime({
    workStart: periodStart ?? toldByAll(parts, 'periodStart').at(0) ?? null,
    workEnd: periodEnd ?? toldByAll(parts, 'periodEnd').at(-1) ?? null,
    finishedBy: deliveredOn ?? billedBy,
    contract,
  });
}

interface Asked {
  policy: Values['policy'];
  traces: AiTrace[];
  across: boolean;
}

function finding(
  { contract, ref }: DeliverableFact,
  parts: readonly BilledPart[],
  { policy, traces, across }: Asked,
): FindingDraft<Values> {
  const own = traces.slice(0, NAMED).map(({ at }) => at);
  const note = contract.aiPolicyBindingRef === null;
  const [part] = parts;
  const subjectOf = (billed: BilledPart | null) => ({
    ...partSubject(contract.ref, ref, billed),
    supplier: contract.supplierKey,
  });
  return {
    subject: subjectOf(parts.length === 1 ? (part ?? null) : null),
    values: {
      deliverable: ref,
      contract: contract.ref,
      marks: traces.slice(0, NAMED_MARKS).map(markOf),
      marksCount: traces.length,
      policy,
      bindingRef: contract.aiPolicyBindingRef,
      notifiedOn: contract.aiPolicyNotifiedOn,
      across,
      note,
    },
    allocations: [],
    evidence: [...own, contract.source],
    supplierEvidence: own,
    related: parts.length < 2 ? [] : parts.slice(0, NAMED).map(subjectOf),
    ...(note ? { class: 'weak', audience: ['buyer'] } : {}),
  };
}

/**
 * I14: a delivered file states AI use itself, which counts as a declaration of its part, where the contract forbids AI or asks for a
 * prior approval. Of use that a signed declaration states, I2 asks. A clause that nothing binds is a note to the buyer. No day and
 * no amount hang on it.
 */
export const rule = defineRule({
  id: 'ai-stated-not-allowed',
  code: 'I14',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'ai',
  audience: ['buyer', 'supplier'],
  per: 'deliverable',
  identifiedBy: ['supplier', 'contract', 'deliverable'],
  needs: ['deliverableFact', 'deliverableFiles', 'deliverableDeclarations', 'deliverableLines'],
  params: {},
  messages,
  check({ deliverableFact: deliverable, deliverableFiles, deliverableDeclarations, deliverableLines }) {
    const { aiPolicy: policy } = deliverable.contract;
    if (deliverableFiles.length === 0) return { outcome: 'notApplicable' };
    if (policy !== 'forbidden' && policy !== 'prior_approval') return { outcome: 'notApplicable' };
    // A line that is only likely to be for it, and what gives back, tell nothing of when it was made.
    const parts = deliverableLines.filter((part) => isAuditedPart(part) && part.how !== 'only-candidate');
    const time = timeOf(deliverable, parts);
    const work = workAgainst(time, deliverable.contract);
    if (work === 'before') return { outcome: 'clean' };
    if (deliverableDeclarations.some(({ aiUse }) => aiUse === 'used')) return { outcome: 'clean' };
    const traces = statedTraces(deliverableFiles);
    if (traces.length === 0) {
      const unread = deliverableFiles.some(({ measured }) => measured === null);
      return unread ? { outcome: 'incomplete', missing: ['file'] } : { outcome: 'clean' };
    }
    if (work === null) return { outcome: 'incomplete', missing: time.missing };
    const asked = { policy, traces, across: work === 'across' };
    return { outcome: 'flagged', findings: [finding(deliverable, parts, asked)] };
  },
});
