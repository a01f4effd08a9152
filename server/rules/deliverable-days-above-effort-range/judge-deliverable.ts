import { sum, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { CivilDate } from '../../domain/civil-date.js';
import {
  assessBilledDays,
  askedIfHonest,
  type BilledDaysAssessment,
} from '../../effort/assess-billed-days.js';
import type { EffortInput } from '../../effort/effort-input.js';
import type { EffortTables } from '../../effort/effort-tables.js';
import { estimateEffort, type EffortEstimate } from '../../effort/estimate-effort.js';
import type { HonestChance } from '../../effort/false-discoveries.js';
import { missingForEstimate } from '../../effort/missing-for-estimate.js';
import { TABLES_IN_FORCE } from '../../effort/tables-in-force.js';
import { aiStatement } from '../ai-statement.js';
import { effortInputOf } from '../effort-input-of.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { GrainFacts } from '../facts/grain-facts.js';
import { limitOf } from '../limit-of.js';
import { isAuditedPart } from '../line-scope.js';

export type JudgedFacts = Pick<
  GrainFacts['deliverable'],
  'deliverableFact' | 'deliverableLines' | 'deliverableDeclarations' | 'comparables'
> &
  // Versions that read no delivered file have none.
  Partial<Pick<GrainFacts['deliverable'], 'deliverableFiles'>>;

/** Billed days of a deliverable beside its range. */
export interface JudgedDeliverable {
  outcome: 'judged';
  /** Lines that bill it by time. */
  parts: BilledPart[];
  billedDays: Decimal;
  input: EffortInput;
  estimate: EffortEstimate;
  assessment: BilledDaysAssessment;
  /** Absent where the range may ground no question. */
  chance?: HonestChance;
}

type Judgement =
  JudgedDeliverable | { outcome: 'notApplicable' } | { outcome: 'incomplete'; missing: string[] };

/** Estimates a deliverable under some tables and weighs the days that its time-priced lines bill. */
export function judgeDeliverable(
  facts: JudgedFacts,
  params: Record<string, Decimal>,
  { asOf, tables = TABLES_IN_FORCE }: { asOf: CivilDate; tables?: EffortTables },
): Judgement {
  const deliverable = facts.deliverableFact;
  const parts = facts.deliverableLines.filter((part) => isAuditedPart(part) && part.timePriced);
  if (parts.length === 0) return { outcome: 'notApplicable' };
  const unknown = parts.find((part) => part.days === null);
  if (unknown !== undefined)
    return { outcome: 'incomplete', missing: [unknown.hours === null ? 'days' : 'hours_per_day'] };
  const billed = sum(parts.map((part) => part.days ?? '0'));
  if (billed.eq(0)) return { outcome: 'notApplicable' };
  const input = effortInputOf(
    deliverable,
    aiStatement(facts.deliverableDeclarations, facts.deliverableFiles),
    facts.comparables,
    asOf,
  );
  const estimate = estimateEffort(input, tables);
  if (estimate === null) return { outcome: 'incomplete', missing: missingForEstimate(input, tables) };
  const honestShare = Number(limitOf(params, 'honestShare'));
  const thresholds = {
    noteBelow: honestShare,
    questionBelow: honestShare,
    questionDays: limitOf(params, 'daysAbove'),
  };
  const billedDays = toDecimal(billed);
  const assessment = assessBilledDays(estimate, billedDays, input, thresholds);
  const judged = { outcome: 'judged' as const, parts, billedDays, input, estimate, assessment };
  if (!estimate.certifiable) return judged;
  const { tailShare } = assessment;
  return { ...judged, chance: { tailShare, askedIfHonest: askedIfHonest(estimate, thresholds) } };
}
