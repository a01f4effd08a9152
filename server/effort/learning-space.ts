import type { CivilDate } from '../domain/civil-date.js';
import { AgedSums, type Reach } from './aged-sums.js';
import { allowance, keptPart } from './comparable-weights.js';
import type { Moments } from './conjugate-update.js';
import { ContractorHoldings, isWithin, weightOn, type HeldEntry } from './contractor-holdings.js';
import { DriverFigures } from './driver-figures.js';
import type { EffortComparable } from './effort-input.js';
import type { LineModel } from './learn-from-comparables.js';
import { shiftSize } from './shift-size.js';

const DAY_MS = 86_400_000;

/** A civil date is a day of UTC: read as a number at once, since a history is dated again for each kind of deliverable. */
const dayNumber = (date: CivilDate): number => Date.parse(date) / DAY_MS;

/** What a deliverable is learnt from: on which day, from which part of the history, and without which comparable. */
export interface Asked {
  asOf: CivilDate;
  reach: Reach;
  without: EffortComparable | null;
}

/**
 * The comparables of one model, summed in advance: the moments of `learnFromComparables` for any day, any set of drivers
 * and with any one of them left out, in a few steps instead of one for each comparable. A test holds both equal.
 */
export class LearningSpace {
  private readonly figures: DriverFigures;
  private readonly sums: AgedSums;
  private readonly entryOf: ReadonlyMap<EffortComparable, HeldEntry>;
  private readonly holdings: ContractorHoldings;

  /**
   * @param comparables that fit the model, in an order that is the same for the same history
   * @param model its drivers do not matter
   */
  constructor(
    comparables: readonly EffortComparable[],
    readonly model: LineModel,
  ) {
    this.figures = new DriverFigures(model);
    const entries = heldEntries(comparables, this.figures);
    this.entryOf = new Map(
      comparables.flatMap((comparable, i) => (entries[i] ? [[comparable, entries[i]]] : [])),
    );
    this.sums = new AgedSums(entries);
    this.holdings = new ContractorHoldings(entries, this.sums);
  }

  /** How many comparables the moments rest on. */
  count({ asOf, reach, without }: Asked): number {
    const day = dayNumber(asOf);
    const all = reach === 'before' ? this.sums.countBefore(day) : this.entryOf.size;
    return all - (this.leftOut(day, reach, without) === null ? 0 : 1);
  }

  /**
   * The moments in the columns of some drivers, no contractor holding too much of the whole.
   * @param shift how much further on the ln scale the size is counted from than in the model
   */
  moments({ asOf, reach, without }: Asked, drivers: readonly string[], shift = 0): Moments {
    const day = dayNumber(asOf);
    const out = this.leftOut(day, reach, without);
    const capped = this.capped(day, reach, out);
    const weightOut = out === null ? 0 : weightOn(out, day);
    const figuresOut = new Map(out?.figures.slots.map((slot, k) => [slot, out.figures.values[k] ?? 0]));
    const sumAt = (slot: number): number => {
      const less = weightOut * (figuresOut.get(slot) ?? 0);
      let sum = this.sums.at(day, reach, slot) - less;
      for (const { own, kept, holdsOut } of capped)
        sum += (kept - 1) * (own.at(day, reach, slot) - (holdsOut ? less : 0));
      return sum;
    };
    return shiftSize(this.figures.reading(drivers)(sumAt), shift);
  }

  /** The contractors that hold too much, and the part of it that counts. */
  private capped(day: number, reach: Reach, out: HeldEntry | null) {
    const { total, contractors, largest } = this.holdings.on(day, reach, out);
    const allowed = allowance(
      total,
      contractors,
      largest.map(({ held }) => held),
    );
    return largest.flatMap(({ contractor, held }) => {
      const kept = keptPart(held, allowed(this.holdings.heaviest(contractor, day, reach, out)));
      if (kept === 1) return [];
      return [{ own: this.holdings.sumsOf(contractor), kept, holdsOut: out?.contractor === contractor }];
    });
  }

  /** The comparable left out, when it would count. */
  private leftOut(day: number, reach: Reach, without: EffortComparable | null): HeldEntry | null {
    const entry = without === null ? undefined : this.entryOf.get(without);
    return entry !== undefined && isWithin(entry, day, reach) ? entry : null;
  }
}

/** Comparables with their figures, day and contractor, in the order given. */
export function heldEntries(comparables: readonly EffortComparable[], figures: DriverFigures): HeldEntry[] {
  const numbers = new Map<string, number>();
  return comparables.map((comparable, index) => {
    const { contractor: name, finishedOn } = comparable;
    const key = name === '' ? `#${index}` : `=${name}`;
    const contractor = numbers.get(key) ?? numbers.size;
    numbers.set(key, contractor);
    const day = finishedOn === null ? null : dayNumber(finishedOn);
    return { contractor, day, figures: figures.of(comparable) };
  });
}
