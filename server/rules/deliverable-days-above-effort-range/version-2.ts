import { toDecimal, sum } from '../../domain/decimal.js';
import { TABLES_2026_1 } from '../../effort/tables-2026-1.js';
import { isAsked, RUNGS } from './draft-finding.js';
import type { FindingDraft, Rule } from '../rule.js';
import { assumedOf, guessed, partSubject, unitInWords } from '../line-scope.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import { allocateExcess } from './allocate-excess.js';
import { judgeDeliverable, type JudgedDeliverable, type JudgedFacts } from './judge-deliverable.js';
import { rule } from './rule.js';
import { mayShowRange } from './shown-range.js';
import { messages, type Values } from './version-2-messages.js';

/** L4 before it read the delivered files, named who assessed the complexity, and said of how many contractors it had learnt. */
export const version2: Rule = {
  ...rule,
  version: 2,
  needs: ['deliverableFact', 'deliverableLines', 'deliverableDeclarations', 'comparables'],
  messages: messages as unknown as Rule['messages'],
  check(facts, params, { asOf }) {
    const given = facts as unknown as JudgedFacts;
    const judged = judgeDeliverable(given, params, { asOf, tables: TABLES_2026_1 });
    if (judged.outcome !== 'judged') return judged;
    if (!isAsked(judged)) return { outcome: 'clean' };
    return { outcome: 'flagged', findings: [draft(given.deliverableFact, judged)] };
  },
};

function draft(
  deliverable: DeliverableFact,
  { parts, estimate, assessment, billedDays }: JudgedDeliverable,
): FindingDraft<Values> {
  const { contract } = deliverable;
  const { range } = estimate;
  const allocations = allocateExcess(parts, assessment.daysUnsupported);
  const amounts = allocations.map((part) => part.amount);
  const byHour = parts.some((part) => part.billedUnit !== 'day' && part.hours !== null);
  return {
    subject: {
      ...partSubject(contract.ref, deliverable.ref, parts.length === 1 ? (parts[0] ?? null) : null),
      supplier: contract.supplierKey,
    },
    values: {
      deliverable: deliverable.ref,
      title: deliverable.title,
      type: deliverable.type,
      size: deliverable.size,
      sizeUnit: deliverable.sizeUnit,
      contract: contract.ref,
      lines: parts.map(({ invoice, line }) => ({ invoice, line })),
      billedDays,
      agreedDays: range.basis === 'quote' ? deliverable.quotedDays : deliverable.workUnitDays,
      range: { ...range },
      tailShare: assessment.tailShare,
      excessDays: assessment.daysUnsupported,
      rangeForContractor: mayShowRange(estimate.learntFrom, contract.supplierKey),
      amount: amounts.includes(null) ? null : toDecimal(sum(amounts.flatMap((amount) => amount ?? []))),
      currency: contract.currency,
    },
    allocations,
    evidence: [...parts.map((part) => part.source), deliverable.source],
    supplierEvidence: parts.map((part) => part.source),
    related: parts.length === 1 ? [] : parts.map((part) => partSubject(contract.ref, deliverable.ref, part)),
    ...(assessment.level === 'indicative' ? { visible: false, confidence: 'indicative' } : {}),
    assumed: [
      ...(byHour ? assumedOf(contract, 'hours_per_day') : []),
      ...new Set(parts.flatMap((part) => [...unitInWords(part), ...guessed(part.how, 'deliverable_ref')])),
    ],
    rung: RUNGS[range.basis],
  };
}
