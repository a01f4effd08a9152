import { exact, max, min, money, toDecimal, type Decimal, type Exact } from '../../domain/decimal.js';
import type { Allocation } from '../../domain/finding.js';
import type { BillingOverlap } from '../facts/billed-periods.js';
import type { ContractFact, InvoiceHead } from '../facts/contract.js';
import { assumedOf, guessed, unitWhere } from '../line-scope.js';
import { roundTogether } from '../round-together.js';
import { workableDays } from '../workable-days.js';

/** What an overlap comes to: `calendar` where all the days billed cannot be different ones, else what the timesheets say. */
export interface JudgedOverlap {
  overlap: BillingOverlap;
  from: 'calendar' | 'timesheet' | 'nothing';
  billedDays: Exact;
  /** Workable days of all the periods together, or days recorded there; null where neither is known. */
  roomDays: Exact | null;
  /** Days of this invoice that no other day is left for; 0 unless the calendar says so. */
  excessDays: Exact;
}

/** Timesheets that record everything billed explain the overlap: null. */
export function judgeOverlap(
  overlap: BillingOverlap,
  contract: ContractFact,
  tolerance: Decimal,
): JudgedOverlap | null {
  const billedDays = exact(overlap.days).plus(overlap.otherDays);
  const room = roomOf(contract, overlap);
  if (room !== null && billedDays.gt(room)) {
    const excessDays = min(billedDays.minus(room), overlap.days);
    return { overlap, from: 'calendar', billedDays, roomDays: room, excessDays };
  }
  const none = exact(0);
  if (overlap.recordedDays === null)
    return { overlap, from: 'nothing', billedDays, roomDays: null, excessDays: none };
  const recorded = exact(overlap.recordedDays);
  if (recorded.gte(billedDays.minus(tolerance))) return null;
  return { overlap, from: 'timesheet', billedDays, roomDays: recorded, excessDays: none };
}

/** The organisation's closures leave room: work may go on elsewhere meanwhile. Null where the place has no calendar. */
function roomOf(contract: ContractFact, { wholeStart, wholeEnd }: BillingOverlap): Exact | null {
  const workable = workableDays(contract, wholeStart, wholeEnd);
  if (workable === null) return null;
  return max(contract.maxDaysPerPersonDay, '1').times(workable.count + workable.closed.length);
}

/** The excess on the lines that bill the person, each up to what it bills, at its own price. */
export function allocationsOf(invoice: InvoiceHead, judged: readonly JudgedOverlap[]): Allocation[] {
  const parts = judged.flatMap(({ overlap, excessDays }) => laid(overlap, excessDays));
  const amounts = roundTogether(parts.map(({ amount }) => amount));
  return parts.map(({ line, days }, index) => ({
    supplier: invoice.supplierKey,
    invoice: invoice.ref,
    line,
    days: toDecimal(days),
    amount: amounts[index] ?? null,
  }));
}

function laid(
  { lines }: BillingOverlap,
  excess: Exact,
): { line: string; days: Exact; amount: Exact | null }[] {
  let left = excess;
  return lines.flatMap(({ line, days: own, net, billedDays }) => {
    const days = min(left, own);
    left = left.minus(days);
    if (days.lte(0)) return [];
    const isPriced = net !== null && billedDays !== null && !exact(billedDays).eq(0);
    return [{ line, days, amount: isPriced ? exact(net).div(billedDays).times(days) : null }];
  });
}

/** Columns and links that what is said of an overlap rests on. */
export function assumedBy({ from, overlap }: JudgedOverlap, contract: ContractFact): string[] {
  return [
    ...(from === 'calendar'
      ? assumedOf(
          contract,
          'place',
          'weekend_work_allowed',
          'holiday_work_allowed',
          'max_days_per_person_day',
        )
      : []),
    ...(overlap.inHours ? assumedOf(contract, 'hours_per_day') : []),
    ...unitWhere(overlap.inWords),
    ...guessed(overlap.how, 'person_key'),
  ];
}

/** What is told first: what cannot be, then the most days. */
export function inOrder(judged: readonly JudgedOverlap[]): JudgedOverlap[] {
  const rank = ({ from }: JudgedOverlap): number => (from === 'calendar' ? 0 : 1);
  return [...judged].sort((a, b) => rank(a) - rank(b) || b.billedDays.minus(a.billedDays).toNumber());
}

/** Amount of the excess, where every line of it has a price. */
export function amountOf(allocations: readonly Allocation[]): Decimal | null {
  if (allocations.length === 0 || allocations.some(({ amount }) => amount === null)) return null;
  return money(allocations.reduce((sum, { amount }) => sum.plus(amount ?? 0), exact(0)));
}
