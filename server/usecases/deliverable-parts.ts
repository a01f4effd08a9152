import { allocate, exact, sum, toFixed, type Decimal, type Exact } from '../domain/decimal.js';
import type { EffortRange } from '../domain/effort-range.js';
import { shareOfRange } from '../effort/share-of-range.js';
import type { BilledPart } from '../rules/facts/billed-part.js';

/** What stands for a deliverable, or for the part of it that a line bills, in days; null = nothing says it. */
export interface DeliverableRungs {
  quotedDays: Decimal | null;
  workUnitDays: Decimal | null;
  effort: EffortRange | null;
}

/** What one line bills of one deliverable. Its range is worked out by `addParts`: until then lines hold the one of the whole. */
export interface DeliverablePart {
  quotedDays: Decimal | null;
  workUnitDays: Decimal | null;
  /** Of the whole deliverable. */
  effort: EffortRange | null;
  /** The line's share of it: 1 alone, negative for what is given back; null when nobody can say. */
  share: Exact | null;
}

interface SharedLine {
  line: BilledPart;
  part: DeliverablePart;
}

/** Decimals of a part in days. */
const DAY_DECIMALS = 2;

const NOTHING: DeliverableRungs = { quotedDays: null, workUnitDays: null, effort: null };

/**
 * Shares a deliverable over the lines that bill it, in their order, in proportion to billed days, or to net amounts where no
 * line is in days (instalments of a fixed price): parts of the quote and of the work unit add up to the whole, and what a line
 * gives back takes its part away. A line that bills the deliverable alone has all of it. Where lines cannot be set side by
 * side, or nothing is left of what was billed, no line's part is known: shown whole on each line, one quote would support the
 * days of all of them.
 */
export function shareDeliverable(whole: DeliverableRungs, lines: readonly BilledPart[]): SharedLine[] {
  const [alone] = lines;
  if (alone !== undefined && lines.length === 1 && !givesBack(alone))
    return [{ line: alone, part: { ...whole, share: exact(1) } }];
  const weights = weightsOf(lines);
  const billed = sum(weights ?? []);
  if (weights === null || billed.lte(0))
    return lines.map((line) => ({ line, part: { ...NOTHING, share: null } }));
  const split = (value: Decimal | null) => (value === null ? [] : allocate(value, weights, DAY_DECIMALS));
  const quoted = split(whole.quotedDays);
  const workUnit = split(whole.workUnitDays);
  return lines.map((line, index) => ({
    line,
    part: {
      quotedDays: quoted[index] ?? null,
      workUnitDays: workUnit[index] ?? null,
      effort: whole.effort,
      share: exact(weights[index] ?? 0).div(billed),
    },
  }));
}

/** Days of all lines; else amounts of all, in one currency, where no line has days; else null. */
function weightsOf(lines: readonly BilledPart[]): readonly Decimal[] | null {
  const days = lines.flatMap((line) => line.days ?? []);
  if (days.length === lines.length) return days;
  const amounts = lines.flatMap((line) => line.amount ?? []);
  const currencies = new Set(lines.map(({ currency }) => currency));
  return days.length === 0 && amounts.length === lines.length && currencies.size === 1 ? amounts : null;
}

const givesBack = (line: BilledPart): boolean => exact(line.days ?? line.amount ?? 0).lt(0);

/**
 * What stands for a line that bills these parts. Days of several deliverables add up, unless one of them is unknown. Ranges
 * do not: nine in ten of each is not nine in ten of both, so a line of several deliverables has none. Nor has what is given
 * back, which nobody has to work for.
 */
export function addParts(parts: readonly DeliverablePart[]): DeliverableRungs {
  const [only] = parts;
  if (only === undefined) return NOTHING;
  if (parts.length === 1)
    return { quotedDays: only.quotedDays, workUnitDays: only.workUnitDays, effort: effortOf(only) };
  return {
    quotedDays: addDays(parts.map(({ quotedDays }) => quotedDays)),
    workUnitDays: addDays(parts.map(({ workUnitDays }) => workUnitDays)),
    effort: null,
  };
}

function effortOf({ effort, share }: DeliverablePart): EffortRange | null {
  if (effort === null || share === null || share.lte(0)) return null;
  return share.eq(1) ? effort : shareOfRange(effort, share);
}

function addDays(days: readonly (Decimal | null)[]): Decimal | null {
  const known = days.filter((value) => value !== null);
  return known.length < days.length ? null : toFixed(sum(known), DAY_DECIMALS);
}
