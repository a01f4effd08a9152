import type { EffortOpinions, SizeBeside } from '../../domain/audit-result.js';
import { sum, toDecimal } from '../../domain/decimal.js';
import type { EffortBasis } from '../../domain/effort-range.js';
import type { Rung } from '../../domain/finding.js';
import { findBaseline } from '../../effort/effort-tables.js';
import { sizeBeside } from '../../effort/measured-size.js';
import { secondOpinions } from '../../effort/second-opinions.js';
import { TABLES_IN_FORCE } from '../../effort/tables-in-force.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import type { DeliverableFile } from '../facts/deliverable-file.js';
import { assumedOf, guessed, partSubject, unitInWords } from '../line-scope.js';
import type { FindingDraft } from '../rule.js';
import { allocateExcess } from './allocate-excess.js';
import type { JudgedDeliverable } from './judge-deliverable.js';
import type { Values } from './messages.js';
import { mayShowRange } from './shown-range.js';

export const RUNGS: Record<EffortBasis, Rung> = {
  quote: 'quote',
  work_unit: 'work_unit',
  local_history: 'effort',
  published_table: 'effort',
};

/** A question, or one that rests on the published table alone and is kept without being asked. */
export const isAsked = ({ assessment: { level } }: JudgedDeliverable): boolean =>
  level === 'question' || level === 'indicative';

/** The finding, with all that its figures are worked out from. */
export function draftFinding(
  deliverable: DeliverableFact,
  files: readonly DeliverableFile[],
  judged: JudgedDeliverable,
): FindingDraft<Values> {
  const { parts, estimate, assessment, billedDays } = judged;
  const { contract } = deliverable;
  const { range, learntFrom } = estimate;
  const allocations = allocateExcess(parts, assessment.daysUnsupported);
  const amounts = allocations.map((part) => part.amount);
  const byHour = parts.some((part) => part.billedUnit !== 'day' && part.hours !== null);
  const measured = sizeBeside(deliverable, files);
  const opinions = secondOpinions(judged.input, estimate, measured);
  const rangeForContractor = mayShowRange(learntFrom, contract.supplierKey);
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
      complexity: deliverable.complexity,
      complexityBy: deliverable.complexityBy,
      contract: contract.ref,
      lines: parts.map(({ invoice, line, days, dayPrice }) => ({ invoice, line, days, dayPrice })),
      billedDays,
      agreedDays: agreedDays(range.basis, deliverable),
      range: { ...range },
      tableSpeaks:
        deliverable.size !== null &&
        findBaseline(TABLES_IN_FORCE, deliverable.type, deliverable.sizeUnit) !== null,
      contractors: opinions.contractors,
      priorAlone: copied(opinions.priorAlone),
      atMeasuredSize: copied(opinions.atMeasuredSize),
      measured: measured === null ? null : { ...measured },
      tailShare: assessment.tailShare,
      excessDays: assessment.daysUnsupported,
      rangeForContractor,
      amount: amounts.includes(null) ? null : toDecimal(sum(amounts.flatMap((amount) => amount ?? []))),
      currency: contract.currency,
    },
    allocations,
    // Billed days less the days in question are P90: whoever may not read the range is not told its excess either.
    ...(rangeForContractor ? {} : { audience: ['buyer'] }),
    evidence: [...parts.map((part) => part.source), deliverable.source, ...filesOf(measured, files)],
    supplierEvidence: [...parts.map((part) => part.source), ...filesOf(measured, files)],
    related: parts.length === 1 ? [] : parts.map((part) => partSubject(contract.ref, deliverable.ref, part)),
    // A range from the published table alone is kept, and never asks a question (docs/effort-model.md 6).
    ...(assessment.level === 'indicative' ? { visible: false, confidence: 'indicative' } : {}),
    assumed: [
      ...(byHour ? assumedOf(contract, 'hours_per_day') : []),
      ...new Set(parts.flatMap((part) => [...unitInWords(part), ...guessed(part.how, 'deliverable_ref')])),
    ],
    rung: RUNGS[range.basis],
  };
}

function agreedDays(basis: EffortBasis, { quotedDays, workUnitDays }: DeliverableFact): string | null {
  if (basis === 'quote') return quotedDays;
  return basis === 'work_unit' ? workUnitDays : null;
}

const copied = (one: EffortOpinions['priorAlone']): { p50: string; p90: string } | null =>
  one === null ? null : { p50: one.p50, p90: one.p90 };

/** The delivered files, where their size differs from the declared one. */
const filesOf = (measured: SizeBeside | null, files: readonly DeliverableFile[]): { file: string }[] =>
  measured?.gap == null ? [] : files.filter((file) => file.measured !== null).map(({ file }) => ({ file }));
