import type { LineSupport } from '../../../server/domain/audit-result.js';
import { exact, type Decimal } from '../../../server/domain/decimal.js';
import type { Rung } from '../../../server/domain/finding.js';
import type { CitedPlace } from './place.js';

/** How a rung is drawn: what is billed, a document, the contractor's own word, a range, or words alone. */
export type RungKind = 'billed' | 'rate' | 'document' | 'effort' | 'declared';

/** One rung of a ladder, always present: known with its days, or missing, or without object. */
export interface LadderRung {
  name: 'billed' | Rung;
  kind: RungKind;
  days: Decimal | null;
  /** Name of what is missing, as the API gives it; null when nothing is. */
  missing: string | null;
}

/** The fixed order. A quote and work units are one rung, on two lines when both are known. */
export function rungsOf(support: LineSupport): LadderRung[] {
  const missing = new Set(support.missing);
  const lacks = (name: string): string | null => (missing.has(name) ? name : null);
  const declaredLack = missing.has('hours_per_day') ? 'hours_per_day' : lacks('declared_hours');
  const quote: LadderRung = {
    name: 'quote',
    kind: 'document',
    days: support.quotedDays,
    missing: lacks('quote'),
  };
  const workUnit: LadderRung = {
    name: 'work_unit',
    kind: 'document',
    days: support.workUnitDays,
    missing: lacks('work_unit'),
  };
  return [
    { name: 'billed', kind: 'billed', days: support.billedDays, missing: null },
    { name: 'contract', kind: 'rate', days: null, missing: lacks('contract') },
    { name: 'timesheet', kind: 'document', days: support.timesheetDays, missing: lacks('timesheet') },
    { name: 'calendar', kind: 'document', days: support.calendarDays, missing: lacks('calendar') },
    ...(workUnit.days !== null && quote.days === null ? [workUnit] : [quote]),
    ...(workUnit.days !== null && quote.days !== null ? [workUnit] : []),
    { name: 'effort', kind: 'effort', days: null, missing: lacks('effort') },
    { name: 'declared_hours', kind: 'declared', days: support.declaredHumanDays, missing: declaredLack },
  ];
}

/** The places that the API gives behind one rung. */
export interface SourcesOfRung {
  rung: string;
  places: readonly CitedPlace[];
}

/** Where the figure of a rung comes from: the line itself for what is billed, else what the audit kept; none where nothing is. */
export function placesBehind(
  rung: LadderRung['name'],
  line: { source: CitedPlace | null; rungSources: readonly SourcesOfRung[] },
): readonly CitedPlace[] {
  if (rung === 'billed') return line.source === null ? [] : [line.source];
  return line.rungSources.find((one) => one.rung === rung)?.places ?? [];
}

/**
 * Days at the right end of the bars: what is billed, or the longest other up to 1.6 times that. Null when nothing is known.
 * Only lengths are drawn from it, so a number is exact enough.
 */
export function ladderScale(support: LineSupport): number | null {
  const billed = Math.abs(Number(support.billedDays ?? 0));
  const others = [
    support.timesheetDays,
    support.calendarDays,
    support.quotedDays,
    support.workUnitDays,
    support.declaredHumanDays,
    support.effort?.p90 ?? null,
  ].map((days) => Math.abs(Number(days ?? 0)));
  const longest = Math.max(0, ...others);
  const scale = billed === 0 ? longest : Math.max(billed, Math.min(1.6 * billed, longest));
  return scale > 0 ? scale : null;
}

/** Length of a value on a scale, in percent, and whether it goes beyond it. */
export function lengthOn(scale: number, days: Decimal): { percent: number; cut: boolean } {
  const share = (Math.abs(Number(days)) / scale) * 100;
  return { percent: Math.min(100, share), cut: share > 100.01 };
}

/** Part of the billed days, as a ratio; null where nothing is billed in days. */
export function shareOfBilled(days: Decimal, billed: Decimal | null): Decimal | null {
  if (billed === null || exact(billed).eq(0)) return null;
  return exact(days).div(billed).round(4).toFixed();
}

/** The range only indicates: nothing agreed beforehand, and fewer than three checked comparables. */
export function isIndicative(effort: NonNullable<LineSupport['effort']>): boolean {
  return effort.basis !== 'quote' && effort.basis !== 'work_unit' && effort.comparables < 3;
}
