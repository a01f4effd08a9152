import type { EffortOpinions, SizeBeside } from '../domain/audit-result.js';
import type { CivilDate } from '../domain/civil-date.js';
import { exact, toDecimal, type Decimal } from '../domain/decimal.js';
import { assessBilledDays, type BilledDaysAssessment } from '../effort/assess-billed-days.js';
import { estimateEffort, type EffortEstimate } from '../effort/estimate-effort.js';
import { sizeBeside } from '../effort/measured-size.js';
import { secondOpinions } from '../effort/second-opinions.js';
import { aiStatement } from './ai-statement.js';
import { effortInputOf } from './effort-input-of.js';
import type { GrainFacts } from './facts/grain-facts.js';

type DeliverableFacts = Pick<
  GrainFacts['deliverable'],
  'deliverableFact' | 'deliverableDeclarations' | 'comparables' | 'deliverableLines' | 'deliverableFiles'
>;

/** What the estimator says of a deliverable, and of the days billed for it so far. */
interface DeliverableEffort {
  estimate: EffortEstimate | null;
  /** Days of all current lines, credit notes subtracted; null when one of them cannot be read in days, or none bills it. */
  billedDays: Decimal | null;
  assessment: BilledDaysAssessment | null;
  /** Signed, or else stated by a delivered file. */
  aiDeclaration: 'none' | 'used' | 'not_declared';
  /** The declared size beside what the delivered files measure; null where they cannot be set side by side. */
  sizeBeside: SizeBeside | null;
  /** Null without an estimate. */
  opinions: EffortOpinions | null;
}

/** Estimates a deliverable from its facts, as rule L4 does: for the ladder and the result. */
export function effortOfDeliverable(facts: DeliverableFacts, asOf: CivilDate): DeliverableEffort {
  const { deliverableFact: deliverable, comparables } = facts;
  const ai = aiStatement(facts.deliverableDeclarations, facts.deliverableFiles);
  const input = effortInputOf(deliverable, ai, comparables, asOf);
  const estimate = estimateEffort(input);
  const billedDays = billedDaysOf(facts.deliverableLines);
  const assessment =
    estimate === null || billedDays === null
      ? null
      : assessBilledDays(estimate, billedDays, { billingStep: input.billingStep });
  const size = sizeBeside(deliverable, facts.deliverableFiles);
  return {
    estimate,
    billedDays,
    assessment,
    aiDeclaration: ai.state,
    sizeBeside: size,
    opinions: estimate === null ? null : secondOpinions(input, estimate, size),
  };
}

function billedDaysOf(lines: GrainFacts['deliverable']['deliverableLines']): Decimal | null {
  if (lines.length === 0 || lines.some((line) => line.days === null)) return null;
  return toDecimal(lines.reduce((total, line) => total.plus(line.days ?? 0), exact(0)));
}
