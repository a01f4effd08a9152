import type { AiTrace } from '../../domain/file-evidence.js';
import { asksForDeclaration } from '../declaration-due.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { DeclarationFact } from '../facts/declaration.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import type { DeliverableFile } from '../facts/deliverable-file.js';
import { isAuditedPart, partSubject } from '../line-scope.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { markOf, NAMED_MARKS } from '../trace-wording.js';
import { enoughTraces, tracesWithoutStatement } from '../traces-of-files.js';
import { messages, type Values } from './messages.js';

/** Places and lines named in one finding. */
const NAMED = 20;

/** What the contract provides for AI use, by a clause that binds and that came before the work was delivered. */
function askedBy({ contract, deliveredOn, periodEnd }: DeliverableFact): Values['asks'] {
  const over = deliveredOn ?? periodEnd;
  const { aiPolicy, aiPolicyBindingRef, aiPolicyNotifiedOn } = contract;
  const isLater = over !== null && aiPolicyNotifiedOn !== null && over < aiPolicyNotifiedOn;
  if (aiPolicyBindingRef === null || isLater) return 'nothing';
  if (asksForDeclaration(contract)) return 'declaration';
  if (aiPolicy === 'forbidden') return 'no_use';
  return aiPolicy === 'prior_approval' ? 'approval' : 'nothing';
}

/**
 * The last declaration of the contractor that states no AI use of the whole work; null when there is none. One of a subcontractor
 * speaks of its part; one without a period that was signed before the work began, of what was meant.
 */
function declaredNone(
  declarations: readonly DeclarationFact[],
  { periodStart }: DeliverableFact,
): DeclarationFact | null {
  const isOfTheWork = ({ periodEnd, signedAt }: DeclarationFact): boolean =>
    periodEnd !== null || periodStart === null || signedAt >= periodStart;
  const whole = declarations.filter(
    (one) =>
      one.aiUse === 'none' && one.stages.length === 0 && one.subcontractor === null && isOfTheWork(one),
  );
  return [...whole].sort((a, b) => (a.signedAt + a.ref < b.signedAt + b.ref ? 1 : -1))[0] ?? null;
}

function finding(
  deliverable: DeliverableFact,
  files: readonly DeliverableFile[],
  traces: AiTrace[],
  declaration: DeclarationFact | null,
  parts: BilledPart[],
): FindingDraft<Values> {
  const touched = files.filter(({ file }) => traces.some(({ at }) => at.file === file));
  const counted = touched.length === 0 ? files : touched;
  const asks = askedBy(deliverable);
  const own = [
    ...traces.slice(0, NAMED).map(({ at }) => at),
    ...(declaration === null ? [] : [declaration.source]),
  ];
  const { contract } = deliverable;
  const [part] = parts;
  const subjectOf = (billed: BilledPart | null) => ({
    ...partSubject(contract.ref, deliverable.ref, billed),
    supplier: contract.supplierKey,
  });
  return {
    subject: subjectOf(parts.length === 1 ? (part ?? null) : null),
    values: {
      deliverable: deliverable.ref,
      contract: contract.ref,
      marks: traces.slice(0, NAMED_MARKS).map(markOf),
      marksCount: traces.length,
      passages: counted.reduce((total, { extent }) => total + extent.passages, 0),
      blocks: counted.reduce((total, { extent }) => total + extent.blocks, 0),
      declaration: declaration === null ? null : { ref: declaration.ref, signedAt: declaration.signedAt },
      asks,
    },
    allocations: [],
    evidence: declaration === null ? [...own, contract.source] : own,
    supplierEvidence: own,
    related: parts.length < 2 ? [] : parts.slice(0, NAMED).map(subjectOf),
    // Nothing was asked: a reminder to ask, beside what else is asked of the deliverable.
    ...(declaration === null && asks === 'nothing' ? { class: 'weak' } : {}),
  };
}

/**
 * I11: literal traces of an AI tool in a delivered file, where no AI use is declared. The finding is the gap, never the
 * trace: use that a declaration or the file itself states is credited. Beside a declaration of no use, or where the contract
 * asks for one, it is a question; where nothing was asked, only a reminder. No day and no amount hang on it.
 */
export const rule = defineRule({
  id: 'ai-trace-undeclared',
  code: 'I11',
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
  check({
    deliverableFact: deliverable,
    deliverableFiles: files,
    deliverableDeclarations,
    deliverableLines,
  }) {
    if (files.length === 0) return { outcome: 'notApplicable' };
    const traces = enoughTraces(tracesWithoutStatement(files));
    if (traces.length === 0) {
      const unread = files.some(({ measured }) => measured === null);
      return unread ? { outcome: 'incomplete', missing: ['file'] } : { outcome: 'clean' };
    }
    if (deliverableDeclarations.some(({ aiUse }) => aiUse === 'used')) return { outcome: 'clean' };
    const declaration = declaredNone(deliverableDeclarations, deliverable);
    const parts = deliverableLines.filter(isAuditedPart);
    return { outcome: 'flagged', findings: [finding(deliverable, files, traces, declaration, parts)] };
  },
});
