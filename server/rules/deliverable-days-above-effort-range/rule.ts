import { sum, toDecimal } from '../../domain/decimal.js';
import type { EffortBasis } from '../../domain/effort-range.js';
import type { Rung } from '../../domain/finding.js';
import { assessBilledDays, type BilledDaysAssessment } from '../../effort/assess-billed-days.js';
import { estimateEffort, type EffortEstimate } from '../../effort/estimate-effort.js';
import { missingForEstimate } from '../../effort/missing-for-estimate.js';
import { aiStatement } from '../ai-statement.js';
import { effortInputOf } from '../effort-input-of.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import { limitOf } from '../limit-of.js';
import { assumedOf, guessed, isAuditedPart, partSubject, unitInWords } from '../line-scope.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { allocateExcess } from './allocate-excess.js';
import { messages, type Values } from './messages.js';
import { mayShowRange } from './shown-range.js';

const RUNGS: Record<EffortBasis, Rung> = {
  quote: 'quote',
  work_unit: 'work_unit',
  local_history: 'effort',
  published_table: 'effort',
};

function finding(
  deliverable: DeliverableFact,
  parts: BilledPart[],
  estimate: EffortEstimate,
  assessment: BilledDaysAssessment,
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
      billedDays: toDecimal(sum(parts.map((part) => part.days ?? '0'))),
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
    // A range from the published table alone is kept, and never asks a question (docs/effort-model.md 6).
    ...(assessment.level === 'indicative' ? { visible: false, confidence: 'indicative' } : {}),
    assumed: [
      ...(byHour ? assumedOf(contract, 'hours_per_day') : []),
      ...new Set(parts.flatMap((part) => [...unitInWords(part), ...guessed(part.how, 'deliverable_ref')])),
    ],
    rung: RUNGS[range.basis],
  };
}

/** L4: more days billed than honest contractors need for such a deliverable, AI use as declared (docs/effort-model.md 4). */
export const rule = defineRule({
  id: 'deliverable-days-above-effort-range',
  code: 'L4',
  version: 2,
  since: '0.1.0',
  class: 'question',
  topic: 'single_click',
  audience: ['buyer', 'supplier'],
  per: 'deliverable',
  needs: ['deliverableFact', 'deliverableLines', 'deliverableDeclarations', 'comparables'],
  params: {
    honestShare: {
      type: 'share',
      default: '0.02',
      origin: {
        fr: 'proposée : la question touche au plus 2 prestations ordinaires sur 100',
        en: 'proposed: at most 2 ordinary jobs in 100 are asked',
      },
      describe: {
        fr: 'Part de prestations comparables sous laquelle la question est posée',
        en: 'Share of comparable jobs below which the question is asked',
      },
    },
    daysAbove: {
      type: 'days',
      default: '1',
      origin: {
        fr: 'proposée : un jour au-delà du neuvième décile',
        en: 'proposed: one day above the ninth decile',
      },
      describe: {
        fr: 'Jours au-delà du neuvième décile à partir desquels la question est posée',
        en: 'Days above the ninth decile from which the question is asked',
      },
    },
  },
  messages,
  check(facts, params, { asOf }) {
    const deliverable = facts.deliverableFact;
    const parts = facts.deliverableLines.filter((part) => isAuditedPart(part) && part.timePriced);
    if (parts.length === 0) return { outcome: 'notApplicable' };
    const unknown = parts.find((part) => part.days === null);
    if (unknown !== undefined)
      return { outcome: 'incomplete', missing: [unknown.hours === null ? 'days' : 'hours_per_day'] };
    const billed = sum(parts.map((part) => part.days ?? '0'));
    if (billed.eq(0)) return { outcome: 'notApplicable' };
    const ai = aiStatement(facts.deliverableDeclarations);
    const input = effortInputOf(deliverable, ai, facts.comparables, asOf);
    const estimate = estimateEffort(input);
    if (estimate === null) return { outcome: 'incomplete', missing: missingForEstimate(input) };
    const honestShare = Number(limitOf(params, 'honestShare'));
    const assessment = assessBilledDays(estimate, toDecimal(billed), input, {
      noteBelow: honestShare,
      questionBelow: honestShare,
      questionDays: limitOf(params, 'daysAbove'),
    });
    if (assessment.level !== 'question' && assessment.level !== 'indicative') return { outcome: 'clean' };
    return { outcome: 'flagged', findings: [finding(deliverable, parts, estimate, assessment)] };
  },
});
