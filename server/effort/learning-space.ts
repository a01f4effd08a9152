import type { CivilDate } from '../domain/civil-date.js';
import { addTo, AgedSums, type Reach } from './aged-sums.js';
import { allowance, keptPart } from './comparable-weights.js';
import type { Moments } from './conjugate-update.js';
import { ContractorHoldings, isWithin, weightOn, type HeldEntry } from './contractor-holdings.js';
import type { EffortComparable } from './effort-input.js';
import { observation, type LineModel } from './learn-from-comparables.js';
import { figuresOf, momentsOf, shiftSize, widthOf } from './moment-figures.js';

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
 * The comparables of one model, summed in advance: the moments of `learnFromComparables` for any day and with any one of
 * them left out, in a few steps instead of one for each comparable. A test holds both equal.
 */
export class LearningSpace {
  private readonly columns: number;
  private readonly sums: AgedSums;
  private readonly entryOf: ReadonlyMap<EffortComparable, HeldEntry>;
  private readonly holdings: ContractorHoldings;

  /** @param comparables that fit the model, in an order that is the same for the same history */
  constructor(
    comparables: readonly EffortComparable[],
    readonly model: LineModel,
  ) {
    this.columns = 2 + model.drivers.length;
    const width = widthOf(this.columns);
    const entries = entriesOf(comparables, model);
    this.entryOf = new Map(
      comparables.flatMap((comparable, i) => (entries[i] ? [[comparable, entries[i]]] : [])),
    );
    this.sums = new AgedSums(entries, width);
    this.holdings = new ContractorHoldings(entries, this.sums, width);
  }

  /** How many comparables the moments rest on. */
  count({ asOf, reach, without }: Asked): number {
    const day = dayNumber(asOf);
    const all = reach === 'before' ? this.sums.countBefore(day) : this.entryOf.size;
    return all - (this.leftOut(day, reach, without) === null ? 0 : 1);
  }

  /**
   * The moments, no contractor holding too much of the whole.
   * @param shift how much further on the ln scale the size is counted from than in the model
   */
  moments({ asOf, reach, without }: Asked, shift = 0): Moments {
    const day = dayNumber(asOf);
    const out = this.leftOut(day, reach, without);
    const weight = out === null ? 0 : weightOn(out, day);
    const sums = this.sums.at(day, reach);
    addTo(sums, out?.figures ?? [], -weight);
    const { total, contractors, largest } = this.holdings.on(day, reach, out);
    const allowed = allowance(
      total,
      contractors,
      largest.map(({ held }) => held),
    );
    for (const { contractor, held } of largest) {
      const kept = keptPart(held, allowed(this.holdings.heaviest(contractor, day, reach, out)));
      if (kept === 1) continue;
      const own = this.holdings.sumsOf(contractor).at(day, reach);
      if (out?.contractor === contractor) addTo(own, out.figures, -weight);
      addTo(sums, own, kept - 1);
    }
    return shiftSize(momentsOf(sums, this.columns), shift);
  }

  /** The comparable left out, when it would count. */
  private leftOut(day: number, reach: Reach, without: EffortComparable | null): HeldEntry | null {
    const entry = without === null ? undefined : this.entryOf.get(without);
    return entry !== undefined && isWithin(entry, day, reach) ? entry : null;
  }
}

function entriesOf(comparables: readonly EffortComparable[], model: LineModel): HeldEntry[] {
  const numbers = new Map<string, number>();
  return comparables.map((comparable, index) => {
    const { columns, outcome, precision } = observation(comparable, model);
    const { contractor: name, finishedOn } = comparable;
    const key = name === '' ? `#${index}` : `=${name}`;
    const contractor = numbers.get(key) ?? numbers.size;
    numbers.set(key, contractor);
    const day = finishedOn === null ? null : dayNumber(finishedOn);
    return { contractor, day, figures: figuresOf(columns, outcome, precision) };
  });
}
