import { weightAtAge } from './comparable-weights.js';
import { WEIGHT, type Figures } from './driver-figures.js';

/** Which deliverables count on a day: `all`, those finished later too, or those finished strictly `before` it. */
export type Reach = 'all' | 'before';

/** One thing to sum: its figures, and the day it was finished as a number of days, null when unknown. */
export interface Dated {
  day: number | null;
  figures: Figures;
}

/** Sums of figures, each by its weight on a given day, slot by slot. */
export class AgedSums {
  private readonly bySlot = new Map<number, AgedSum>();

  /** @param items in any order, which fixes the last digits of the sums */
  constructor(items: readonly Dated[]) {
    // Finished in turn, those without a date last.
    for (const { day, figures } of [...items].sort(byDay))
      for (const [k, slot] of figures.slots.entries()) this.sumOf(slot).add(day, figures.values[k] ?? 0);
  }

  /** The sum in a slot on a day. What has no date counts whole, and is never before a day. */
  at(day: number, reach: Reach, slot: number): number {
    return this.bySlot.get(slot)?.at(day, reach) ?? 0;
  }

  /** How many were finished strictly before a day. */
  countBefore(day: number): number {
    return this.bySlot.get(WEIGHT)?.countBefore(day) ?? 0;
  }

  private sumOf(slot: number): AgedSum {
    const known = this.bySlot.get(slot);
    if (known !== undefined) return known;
    const sum = new AgedSum();
    this.bySlot.set(slot, sum);
    return sum;
  }
}

/**
 * A sum of values, each by its weight on a given day, found by one search instead of going through them all.
 * Sums of what was finished up to each day are kept as they weigh on that day: on a later one they only fade together.
 */
export class AgedSum {
  private readonly days: number[] = [];
  /** Item k: what the first k weigh together on the day of the last of them. */
  private readonly faded = [0];
  /** Item k: the first k, whole. */
  private readonly whole = [0];
  private undated = 0;

  /** Adds a value; days never go back. */
  add(day: number | null, value: number): void {
    if (day === null) {
      this.undated += value;
      return;
    }
    const last = this.days.length;
    const fade = weightAtAge(day - (this.days[last - 1] ?? day));
    this.faded.push((this.faded[last] ?? 0) * fade + value);
    this.whole.push((this.whole[last] ?? 0) + value);
    this.days.push(day);
  }

  at(day: number, reach: Reach): number {
    const before = countBelow(this.days, day);
    const fade = weightAtAge(day - (this.days[before - 1] ?? day));
    const faded = (this.faded[before] ?? 0) * fade;
    if (reach === 'before') return faded;
    return faded + ((this.whole[this.days.length] ?? 0) - (this.whole[before] ?? 0)) + this.undated;
  }

  countBefore(day: number): number {
    return countBelow(this.days, day);
  }
}

/** Where a day stands in the order of time; an unknown one comes last, as it weighs most. */
export const orderDay = ({ day }: Pick<Dated, 'day'>): number => day ?? Infinity;

/** The order of time. */
export const byDay = (a: Pick<Dated, 'day'>, b: Pick<Dated, 'day'>): number =>
  orderDay(a) < orderDay(b) ? -1 : Number(orderDay(a) > orderDay(b));

/** How many of the ascending numbers lie below a value. */
export function countBelow(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
