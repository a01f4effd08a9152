import { exact, min, sum, type Decimal, type Exact } from '../../domain/decimal.js';
import type { Allocation } from '../../domain/finding.js';
import type { ChangedDay } from '../facts/changed-day.js';
import type { PersonDay } from '../facts/person.js';
import { roundTogether } from '../round-together.js';

/** What a date was changed after; null where it was approved anew, or where nothing was settled before. */
export type Settled = 'approval' | 'invoicing';

/** An approval that is not earlier than the version that it stands on, as far as both days are known. */
function isApprovedAnew({ approvalAfter, approvedAfterOn, filedOn }: ChangedDay): boolean {
  if (approvalAfter !== 'approved') return false;
  return approvedAfterOn === null || filedOn === null || approvedAfterOn >= filedOn;
}

/** What the change comes after. An approval given once the new version was there does not speak of the old one. */
export function changedAfter(day: ChangedDay): Settled | null {
  if (isApprovedAnew(day)) return null;
  const { approvalBefore, approvedBeforeOn, filedOn, billed } = day;
  const wasApproved =
    approvalBefore === 'approved' &&
    !(approvedBeforeOn !== null && filedOn !== null && approvedBeforeOn > filedOn);
  if (wasApproved) return 'approval';
  const isBilledBefore = billed?.issueDate != null && filedOn !== null && billed.issueDate < filedOn;
  return isBilledBefore ? 'invoicing' : null;
}

/** Billed, and nothing says whether the new version came before the invoice or after. */
export const lacksFiling = (day: ChangedDay): boolean =>
  day.billed !== null && day.filedOn === null && !isApprovedAnew(day) && changedAfter(day) === null;

/** Days of the changed dates in both versions; null where one of them is in hours that the contract does not convert. */
export function totalsOf(days: readonly ChangedDay[]): { before: Exact; after: Exact } | null {
  const known = days.flatMap(({ before, after }) =>
    before.days === null || after.days === null ? [] : [{ before: before.days, after: after.days }],
  );
  if (known.length < days.length) return null;
  return { before: sum(known.map((day) => day.before)), after: sum(known.map((day) => day.after)) };
}

/** A part of a billed line. */
interface Part {
  supplier: string;
  invoice: string;
  line: string;
  days: Exact;
  price: Decimal | null;
}

/**
 * The days that the changes add on the whole, laid on the lines that bill the dates which grew, in order: a day moved from one
 * date to another adds nothing. Amounts at the price of each line.
 */
export function addedOnLines(days: readonly ChangedDay[], personDays: readonly PersonDay[]): Allocation[] {
  const totals = totalsOf(days);
  if (totals === null) return [];
  let left = totals.after.minus(totals.before);
  const billedOn = new Map(personDays.map((day) => [keyOf(day), day.billed]));
  const parts = new Map<string, Part>();
  for (const day of days) {
    const growth = exact(day.after.days ?? 0).minus(day.before.days ?? 0);
    const billed = billedOn.get(keyOf(day)) ?? null;
    if (billed === null || !growth.gt(0) || !left.gt(0)) continue;
    const added = min(left, billed.days === null ? growth : min(growth, billed.days));
    left = left.minus(added);
    const key = JSON.stringify([billed.invoice, billed.line]);
    const known = parts.get(key)?.days ?? exact(0);
    const { supplierKey: supplier, invoice, line, dayPrice: price } = billed;
    parts.set(key, { supplier, invoice, line, price, days: known.plus(added) });
  }
  return allocationsOf([...parts.values()]);
}

const keyOf = ({ date, contract }: Pick<PersonDay, 'date' | 'contract'>): string =>
  JSON.stringify([date, contract.ref, contract.supplierKey]);

function allocationsOf(parts: readonly Part[]): Allocation[] {
  const days = roundTogether(parts.map((part) => part.days));
  const amounts = roundTogether(
    parts.map(({ days: part, price }) => (price === null ? null : part.times(price))),
  );
  return parts.map(({ supplier, invoice, line }, index) => ({
    supplier,
    invoice,
    line,
    days: days[index] ?? null,
    amount: amounts[index] ?? null,
  }));
}
