import type { EffortOpinions, SizeBeside } from '../domain/audit-result.js';
import type { Decimal } from '../domain/decimal.js';
import type { EffortInput } from './effort-input.js';
import { estimateEffort, type EffortEstimate } from './estimate-effort.js';

/** What stands beside a range, and never takes its place (docs/effort-model.md 9). */
export function secondOpinions(
  input: EffortInput,
  { range, learntFrom }: EffortEstimate,
  measured: SizeBeside | null,
): EffortOpinions {
  const agreed = range.basis === 'quote' || range.basis === 'work_unit';
  const size = agreed ? null : measuredSize(measured);
  return {
    priorAlone: learntFrom.length === 0 ? null : halfAndMost({ ...input, comparables: [] }),
    atMeasuredSize: size === null ? null : halfAndMost({ ...input, size }),
    contractors: new Set(learntFrom.map(({ contractor }) => contractor)).size,
  };
}

/** The end that lies nearer to the declared size: the gap that is left is there whatever the files are to each other. */
function measuredSize(measured: SizeBeside | null): Decimal | null {
  if (measured?.gap == null) return null;
  return measured.gap === 'declared-more' ? measured.most : measured.least;
}

function halfAndMost(input: EffortInput): EffortOpinions['priorAlone'] {
  const range = estimateEffort(input)?.range;
  return range === undefined ? null : { p50: range.p50, p90: range.p90 };
}
