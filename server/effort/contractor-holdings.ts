import { AgedSums, countBelow, type Dated, type Reach } from './aged-sums.js';
import { ENOUGH_CONTRACTORS, weightAtAge } from './comparable-weights.js';
import { WEIGHT } from './moment-figures.js';

/** A comparable as its contractor holds it. */
export interface HeldEntry extends Dated {
  /** One number for each name, and one for each comparable without a name; from 0, without gaps. */
  contractor: number;
}

/** What a contractor holds on a day. */
interface Holding {
  contractor: number;
  held: number;
}

/** What all contractors hold on a day: as much as the cap of one contractor needs. */
export interface Holdings {
  contractors: number;
  total: number;
  /** The four largest at least, the largest first; all of them when there are fewer. */
  largest: readonly Holding[];
}

/** One more than a cap can need: the comparable left out may belong to one of them. */
const KEPT = ENOUGH_CONTRACTORS + 1;

/** True when a comparable counts on a day. */
export function isWithin({ day: finished }: Dated, day: number, reach: Reach): boolean {
  return reach === 'all' || (finished !== null && finished < day);
}

/** Weight by age of a comparable that counts on that day. */
export function weightOn({ day: finished }: Dated, day: number): number {
  return finished === null ? 1 : weightAtAge(day - finished);
}

/** Who holds how much of a history, on any day. */
export class ContractorHoldings {
  private readonly groups: HeldEntry[][] = [];
  private readonly sums = new Map<number, AgedSums>();
  /** Contractors of one comparable, by its day, those without a day last: their order is that of their weights. */
  private readonly singles: HeldEntry[];
  private readonly singleDays: number[];
  private readonly several: number[];
  private readonly known = new Map<string, Holdings>();

  /** @param whole the sums of all entries, of `width` figures each */
  constructor(
    entries: readonly HeldEntry[],
    private readonly whole: AgedSums,
    private readonly width: number,
  ) {
    for (const entry of entries) (this.groups[entry.contractor] ??= []).push(entry);
    // From the heaviest on any day: without a date, then the latest.
    for (const group of this.groups) group.sort((a, b) => orderDay(b) - orderDay(a));
    this.singles = this.groups.flatMap((group) => (group.length === 1 ? group : []));
    this.singles.sort((a, b) => orderDay(a) - orderDay(b));
    this.singleDays = this.singles.map(orderDay);
    this.several = this.groups.flatMap((group, contractor) => (group.length > 1 ? [contractor] : []));
  }

  /** The sums of one contractor. */
  sumsOf(contractor: number): AgedSums {
    const known = this.sums.get(contractor);
    if (known !== undefined) return known;
    const sums = new AgedSums(this.groups[contractor] ?? [], this.width);
    this.sums.set(contractor, sums);
    return sums;
  }

  /** The holdings on a day, one comparable left out or none. */
  on(day: number, reach: Reach, out: HeldEntry | null): Holdings {
    const all = this.ofAll(day, reach);
    if (out === null) return all;
    const weight = weightOn(out, day);
    const others = all.largest.filter(({ contractor }) => contractor !== out.contractor);
    const total = all.total - weight;
    if (!this.hasAnother(out, day, reach))
      return { contractors: all.contractors - 1, total, largest: others };
    const held = this.sumsOf(out.contractor).oneAt(day, reach, WEIGHT) - weight;
    const largest = largestOf([...others, { contractor: out.contractor, held }]);
    return { contractors: all.contractors, total, largest };
  }

  /** Weight of the heaviest comparable of a contractor on a day; 0 when none counts. */
  heaviest(contractor: number, day: number, reach: Reach, out: HeldEntry | null): number {
    const first = this.groups[contractor]?.find((entry) => entry !== out && isWithin(entry, day, reach));
    return first === undefined ? 0 : weightOn(first, day);
  }

  private hasAnother(out: HeldEntry, day: number, reach: Reach): boolean {
    return (this.groups[out.contractor] ?? []).some((entry) => entry !== out && isWithin(entry, day, reach));
  }

  private ofAll(day: number, reach: Reach): Holdings {
    const key = `${reach} ${day}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const singles = reach === 'all' ? this.singles.length : countBelow(this.singleDays, day);
    const largest: Holding[] = this.singles
      .slice(Math.max(0, singles - KEPT), singles)
      .map((entry) => ({ contractor: entry.contractor, held: weightOn(entry, day) }));
    let contractors = singles;
    for (const contractor of this.several) {
      if (reach === 'before' && this.sumsOf(contractor).countBefore(day) === 0) continue;
      contractors += 1;
      largest.push({ contractor, held: this.sumsOf(contractor).oneAt(day, reach, WEIGHT) });
    }
    const total = this.whole.oneAt(day, reach, WEIGHT);
    const found: Holdings = { contractors, total, largest: largestOf(largest) };
    this.known.set(key, found);
    return found;
  }
}

const orderDay = ({ day }: Dated): number => day ?? Infinity;

function largestOf(holdings: readonly Holding[]): Holding[] {
  return [...holdings].sort((a, b) => b.held - a.held).slice(0, KEPT);
}
