import { addDays, daysBetween, type CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import type { RecordedMonth } from '../facts/recorded-month.js';

/** Thresholds of the rule, by their names there. */
export interface Limits {
  share: Decimal;
  entries: Decimal;
  days: Decimal;
}

/** The entries made on one day, and the first date that they are about. */
interface Batch {
  enteredOn: CivilDate;
  entries: number;
  from: CivilDate;
}

/** A month with its batch. */
export type Dumped = RecordedMonth & { batch: Batch };

/** The largest batch of the month; of two, the later. */
function batchOf({ entered }: RecordedMonth): Batch | null {
  const batches = new Map<CivilDate, Batch>();
  for (const { date, enteredOn, entries } of entered) {
    const known = batches.get(enteredOn);
    batches.set(enteredOn, {
      enteredOn,
      entries: (known?.entries ?? 0) + entries,
      from: known?.from ?? date,
    });
  }
  const [largest] = [...batches.values()].sort(
    (a, b) => b.entries - a.entries || (a.enteredOn < b.enteredOn ? 1 : -1),
  );
  return largest ?? null;
}

/** Most of the month in one go, in its last 24 hours or after them, for work of more than a week before. */
export function dumped(month: RecordedMonth, { share, entries, days }: Limits): Dumped[] {
  const batch = batchOf(month);
  const lastDate = month.entered.at(-1)?.date;
  if (batch === null || lastDate === undefined) return [];
  const isMost =
    exact(month.entries).gte(entries) && exact(batch.entries).gte(exact(month.entries).times(share));
  const isLast = batch.enteredOn >= addDays(lastDate, -1);
  const isOld = exact(daysBetween(batch.from, batch.enteredOn)).gt(days);
  return isMost && isLast && isOld ? [{ ...month, batch }] : [];
}

/** The entries without a day of entry are too many to call the month clean. */
export function mayHide(month: RecordedMonth, { share, entries }: Limits): boolean {
  const dated = month.entered.reduce((count, one) => count + one.entries, 0);
  const largest = batchOf(month)?.entries ?? 0;
  const undated = month.entries - dated;
  return (
    undated > 0 &&
    exact(month.entries).gte(entries) &&
    exact(largest + undated).gte(exact(month.entries).times(share))
  );
}
