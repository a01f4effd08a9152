import { weightAtAge } from './comparable-weights.js';

/** Which deliverables count on a day: `all`, those finished later too, or those finished strictly `before` it. */
export type Reach = 'all' | 'before';

/** One thing to sum: its figures, and the day it was finished as a number of days, null when unknown. */
export interface Dated {
  day: number | null;
  figures: readonly number[];
}

/**
 * Sums of figures, each by its weight on a given day, found by one search instead of going through them all.
 * Sums of what was finished up to each day are kept as they weigh on that day: on a later one they only fade together.
 */
export class AgedSums {
  private readonly days: number[];
  /** Item k: what the first k weigh together on the day of the last of them. */
  private readonly faded: Float64Array[];
  /** Item k: the first k, whole. */
  private readonly whole: Float64Array[];
  private readonly undated: Float64Array;

  /** @param items in any order, which fixes the last digits of the sums; each of `width` figures */
  constructor(items: readonly Dated[], width: number) {
    const dated = items.flatMap(({ day, figures }) => (day === null ? [] : [{ day, figures }]));
    dated.sort((a, b) => a.day - b.day);
    this.days = dated.map(({ day }) => day);
    this.faded = [new Float64Array(width)];
    this.whole = [new Float64Array(width)];
    dated.forEach(({ day, figures }, index) => {
      const fade = weightAtAge(day - (this.days[index - 1] ?? day));
      this.faded.push(sumOf(this.faded[index], fade, figures));
      this.whole.push(sumOf(this.whole[index], 1, figures));
    });
    this.undated = new Float64Array(width);
    for (const { day, figures } of items) if (day === null) addTo(this.undated, figures, 1);
  }

  /** The sums on a day. What has no date counts whole, and is never before a day. */
  at(day: number, reach: Reach): Float64Array {
    const before = countBelow(this.days, day);
    const sums = Float64Array.from(this.faded[before] ?? []);
    const fade = weightAtAge(day - (this.days[before - 1] ?? day));
    for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) * fade;
    if (reach === 'before') return sums;
    addTo(sums, this.whole[this.days.length] ?? [], 1);
    addTo(sums, this.whole[before] ?? [], -1);
    addTo(sums, this.undated, 1);
    return sums;
  }

  /** One of the figures of `at`, nothing else being worked out. */
  oneAt(day: number, reach: Reach, figure: number): number {
    const before = countBelow(this.days, day);
    const fade = weightAtAge(day - (this.days[before - 1] ?? day));
    const faded = (this.faded[before]?.[figure] ?? 0) * fade;
    if (reach === 'before') return faded;
    const later = (this.whole[this.days.length]?.[figure] ?? 0) - (this.whole[before]?.[figure] ?? 0);
    return faded + later + (this.undated[figure] ?? 0);
  }

  /** How many were finished strictly before a day. */
  countBefore(day: number): number {
    return countBelow(this.days, day);
  }
}

/** Adds `factor` times the figures, in place. */
export function addTo(sums: Float64Array, figures: ArrayLike<number>, factor: number): void {
  for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + factor * (figures[i] ?? 0);
}

function sumOf(former: Float64Array | undefined, factor: number, figures: readonly number[]): Float64Array {
  // A loop: `Float64Array.from` with a function takes ten times as long, and histories are summed row by row.
  const sums = new Float64Array(figures.length);
  for (let i = 0; i < sums.length; i += 1) sums[i] = (former?.[i] ?? 0) * factor + (figures[i] ?? 0);
  return sums;
}

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
