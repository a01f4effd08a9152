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
  /** The line's share of it, from 0 to 1; null when it bears none, or when nobody can say. */
  share: Exact | null;
}

interface SharedLine {
  line: BilledPart;
  part: DeliverablePart;
}

/** Decimals of a part in days. */
const DAY_DECIMALS = 2;

const NOTHING: DeliverableRungs = { quotedDays: null, workUnitDays: null, effort: null };
const NO_PART: DeliverablePart = { ...NOTHING, share: null };

/**
 * Shares a deliverable over the lines that bear it, in their order, in proportion to billed days, or to net amounts where no
 * line is in days (instalments of a fixed price): parts of the quote and of the work unit add up to the whole, and none is above
 * it. A line that bears the deliverable alone has all of it. Where lines cannot be set side by side, no line's part is known:
 * shown whole on each line, one quote would support the days of all of them. Other lines have no part.
 */
export function shareDeliverable(whole: DeliverableRungs, lines: readonly BilledPart[]): SharedLine[] {
  const bearing = lines.filter((line) => bearsPart(line, line.days ?? line.amount));
  const parts = partsOf(whole, bearing);
  const partOf = new Map(bearing.map((line, index) => [line, parts[index]]));
  return lines.map((line) => ({ line, part: partOf.get(line) ?? NO_PART }));
}

/**
 * Whether a line that bills these days, hours or this amount bears a part of what stands for its work: not what is given back,
 * and not what was credited in full, so that the invoice which bills that work again bears it.
 */
export function bearsPart({ state }: BilledPart, billed: Decimal | null): boolean {
  return state !== 'credited' && exact(billed ?? 0).gte(0);
}

function partsOf(whole: DeliverableRungs, lines: readonly BilledPart[]): readonly DeliverablePart[] {
  if (lines.length === 1) return [{ ...whole, share: exact(1) }];
  const weights = weightsOf(lines);
  const billed = sum(weights ?? []);
  if (weights === null || billed.eq(0)) return [];
  const split = (value: Decimal | null) => (value === null ? [] : allocate(value, weights, DAY_DECIMALS));
  const quoted = split(whole.quotedDays);
  const workUnit = split(whole.workUnitDays);
  return weights.map((weight, index) => ({
    quotedDays: quoted[index] ?? null,
    workUnitDays: workUnit[index] ?? null,
    effort: whole.effort,
    share: exact(weight).div(billed),
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

/**
 * What stands for a line that bills these parts. Days of several deliverables add up, unless one of them is unknown. Ranges
 * do not: nine in ten of each is not nine in ten of both, so a line of several deliverables has none.
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
