import type { EffortComparable } from '../../effort/effort-input.js';

/** A contractor never reads a range built from fewer deliverables of others, or of fewer others, than this. */
const FEWEST_DELIVERABLES = 5;
const FEWEST_CONTRACTORS = 3;

/** May this contractor read a range that was learnt from these deliverables? Its own are no secret to it. */
export function mayShowRange(
  learntFrom: readonly Pick<EffortComparable, 'contractor'>[],
  supplierKey: string,
): boolean {
  const others = learntFrom.filter((comparable) => comparable.contractor !== supplierKey);
  if (others.length === 0) return true;
  const contractors = new Set(others.map((comparable) => comparable.contractor));
  return others.length >= FEWEST_DELIVERABLES && contractors.size >= FEWEST_CONTRACTORS;
}
