import type { CivilDate } from '../domain/civil-date.js';
import { exact, toDecimal, type Decimal } from '../domain/decimal.js';
import { assessBilledDays, type BilledDaysAssessment } from '../effort/assess-billed-days.js';
import type { AiStatement, EffortInput } from '../effort/effort-input.js';
import { estimateEffort, type EffortEstimate } from '../effort/estimate-effort.js';
import type { DeclarationFact } from './facts/declaration.js';
import type { GrainFacts } from './facts/grain-facts.js';

type DeliverableFacts = Pick<
  GrainFacts['deliverable'],
  'deliverableFact' | 'deliverableDeclarations' | 'comparables' | 'deliverableLines'
>;

/** What the estimator says of a deliverable, and of the days billed for it so far. */
export interface DeliverableEffort {
  estimate: EffortEstimate | null;
  /** Days of all current lines, credit notes subtracted; null when one of them cannot be read in days, or none bills it. */
  billedDays: Decimal | null;
  assessment: BilledDaysAssessment | null;
  aiDeclaration: 'none' | 'used' | 'not_declared';
}

/** Estimates a deliverable from its facts: the one place where rule L4, the ladder and the exports get their range. */
export function effortOfDeliverable(facts: DeliverableFacts, asOf: CivilDate): DeliverableEffort {
  const { deliverableFact: deliverable, comparables } = facts;
  const ai = aiStatement(facts.deliverableDeclarations);
  const input: EffortInput = {
    type: deliverable.type,
    size: deliverable.size,
    sizeUnit: deliverable.sizeUnit,
    complexity: deliverable.complexity,
    drivers: deliverable.drivers,
    quotedDays: deliverable.quotedDays,
    workUnitDays: deliverable.workUnitDays,
    hoursPerDay: deliverable.contract.hoursPerDay,
    billingStep: deliverable.contract.minSliceDays,
    ai,
    comparables: comparables.map((known) => ({
      contractor: known.supplierKey,
      size: known.size,
      sizeUnit: known.sizeUnit,
      quotedDays: known.quotedDays,
      workUnitDays: known.workUnitDays,
      complexity: known.complexity,
      drivers: known.drivers,
      actualDays: known.acceptedDays,
      finishedOn: known.finishedOn,
    })),
    asOf,
  };
  const estimate = estimateEffort(input);
  const billedDays = billedDaysOf(facts.deliverableLines);
  const assessment =
    estimate === null || billedDays === null
      ? null
      : assessBilledDays(estimate, billedDays, { billingStep: input.billingStep });
  return { estimate, billedDays, assessment, aiDeclaration: ai.state };
}

function billedDaysOf(lines: GrainFacts['deliverable']['deliverableLines']): Decimal | null {
  if (lines.length === 0 || lines.some((line) => line.days === null)) return null;
  return toDecimal(lines.reduce((total, line) => total.plus(line.days ?? 0), exact(0)));
}

/**
 * The contractor's word on a deliverable from all declarations that cover it: the widest stated share, the lightest
 * review. No declaration is `not_declared`, never `none`.
 */
export function aiStatement(declarations: readonly DeclarationFact[]): AiStatement {
  if (declarations.length === 0) return { state: 'not_declared' };
  const used = declarations.filter((declaration) => declaration.aiUse === 'used');
  if (used.length === 0) return { state: 'none' };
  const reviews = used.map((declaration) => declaration.humanReview).filter((review) => review !== null);
  return {
    state: 'used',
    family:
      used
        .flatMap((declaration) => declaration.tools.map((tool) => tool.family))
        .find((family) => family !== null) ?? null,
    shareLow: extreme(
      used.map((declaration) => declaration.shareLow),
      -1,
    ),
    shareHigh: extreme(
      used.map((declaration) => declaration.shareHigh),
      1,
    ),
    humanReview: (['none', 'light', 'full'] as const).find((level) => reviews.includes(level)) ?? null,
    reviewDays: extreme(
      used.map((declaration) => declaration.reviewDays),
      1,
    ),
  };
}

function extreme(values: readonly (Decimal | null)[], sign: 1 | -1): Decimal | null {
  const known = values.filter((value) => value !== null).map((value) => exact(value));
  const [first, ...rest] = known;
  if (first === undefined) return null;
  return toDecimal(rest.reduce((best, value) => (value.minus(best).times(sign).gt(0) ? value : best), first));
}
