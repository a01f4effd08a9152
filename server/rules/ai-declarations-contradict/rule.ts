import type { BilledPart } from '../facts/billed-part.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import { isAuditedPart, partSubject } from '../line-scope.js';
import { defineRule, type FindingDraft, type RuleAnswer } from '../rule.js';
import { markOf, NAMED_MARKS } from '../trace-wording.js';
import { askDeclarations } from './contradicting.js';
import { fileAgainstNone, isComparable, type FileAgainstNone } from './file-against-none.js';
import { messages, type FileValues, type Values } from './messages.js';
import { version2 } from './version-2.js';

/** Places and lines named in one finding. */
const NAMED = 20;

function finding(
  deliverable: DeliverableFact,
  parts: BilledPart[],
  { declaration, statements }: FileAgainstNone,
): FindingDraft<FileValues> {
  const [part] = parts;
  const subjectOf = (billed: BilledPart | null) => ({
    ...partSubject(deliverable.contract.ref, deliverable.ref, billed),
    supplier: declaration.supplierKey,
  });
  return {
    subject: subjectOf(parts.length === 1 ? (part ?? null) : null),
    values: {
      deliverable: deliverable.ref,
      contract: deliverable.contract.ref,
      difference: 'file',
      declaration: { ref: declaration.ref, signedAt: declaration.signedAt },
      marks: statements.slice(0, NAMED_MARKS).map(markOf),
      marksCount: statements.length,
    },
    allocations: [],
    evidence: [declaration.source, ...statements.slice(0, NAMED).map(({ at }) => at)],
    related: parts.length < 2 ? [] : parts.slice(0, NAMED).map(subjectOf),
    // A sentence may speak of another text: both are the contractor's words, and only it can say.
    class: 'question',
  };
}

/**
 * I8: the contractor's own words on AI use of one deliverable contradict each other: two declarations in force of the same
 * work, or a declaration of no use and a delivered file that states some (a comment, a sentence, a trailer of a commit), which
 * counts as a declaration of its part.
 */
export const rule = defineRule({
  id: version2.id,
  code: version2.code,
  version: 3,
  since: version2.since,
  class: version2.class,
  topic: version2.topic,
  audience: version2.audience,
  per: 'deliverable',
  identifiedBy: ['supplier', 'contract', 'deliverable'],
  needs: ['deliverableFact', 'deliverableDeclarations', 'deliverableLines', 'deliverableFiles'],
  params: version2.params,
  messages,
  check(facts, params): RuleAnswer<Values | FileValues> {
    const { deliverableFact: deliverable, deliverableDeclarations, deliverableFiles: files } = facts;
    const answer = askDeclarations(facts, params, false);
    if (answer.outcome === 'flagged' || answer.outcome === 'incomplete') return answer;
    const found = fileAgainstNone(deliverable, deliverableDeclarations, files);
    if (found !== null) {
      const parts = facts.deliverableLines.filter(isAuditedPart);
      return { outcome: 'flagged', findings: [finding(deliverable, parts, found)] };
    }
    return isComparable(deliverable, deliverableDeclarations, files) ? { outcome: 'clean' } : answer;
  },
});
