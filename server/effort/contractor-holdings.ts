import { AgedSum, AgedSums, byDay, countBelow, orderDay, type Dated, type Reach } from './aged-sums.js';
import { ENOUGH_CONTRACTORS, LARGEST_PART, weightAtAge } from './comparable-weights.js';
import { WEIGHT } from './driver-figures.js';

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
  /** The four largest at least, the largest first; all of them when there are fewer, and none when none can reach the cap. */
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

/** A contractor of one comparable or more. */
interface Group {
  contractor: number;
  /** From the heaviest on any day: without a date, then the latest. */
  entries: readonly HeldEntry[];
  weights: AgedSum;
}

/** Who holds how much of a history, on any day. */
export class ContractorHoldings {
  private readonly groups: readonly Group[];
  /** The same, those of most comparables first: none weighs more than their number. */
  private readonly bySize: readonly Group[];
  /** The first day of each contractor, ascending. */
  private readonly firstDays: readonly number[];
  private readonly sums = new Map<number, AgedSums>();
  private readonly known = new Map<string, Holdings>();

  /** @param whole the sums of all entries */
  constructor(
    entries: readonly HeldEntry[],
    private readonly whole: AgedSums,
  ) {
    const held: HeldEntry[][] = [];
    for (const entry of entries) (held[entry.contractor] ??= []).push(entry);
    this.groups = held.map(groupOf);
    this.bySize = [...this.groups].sort((a, b) => b.entries.length - a.entries.length);
    this.firstDays = entries
      .filter((entry) => this.groups[entry.contractor]?.entries.at(-1) === entry)
      .sort(byDay)
      .map(orderDay);
  }

  /** The sums of one contractor. */
  sumsOf(contractor: number): AgedSums {
    const known = this.sums.get(contractor);
    if (known !== undefined) return known;
    const sums = new AgedSums(this.groups[contractor]?.entries ?? []);
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
    const group = this.groups[out.contractor];
    if (!group?.entries.some((entry) => entry !== out && isWithin(entry, day, reach)))
      return { contractors: all.contractors - 1, total, largest: others };
    const held = group.weights.at(day, reach) - weight;
    const largest = largestOf([...others, { contractor: out.contractor, held }]);
    return { contractors: all.contractors, total, largest };
  }

  /** Weight of the heaviest comparable of a contractor on a day; 0 when none counts. */
  heaviest(contractor: number, day: number, reach: Reach, out: HeldEntry | null): number {
    const first = this.groups[contractor]?.entries.find(
      (entry) => entry !== out && isWithin(entry, day, reach),
    );
    return first === undefined ? 0 : weightOn(first, day);
  }

  private ofAll(day: number, reach: Reach): Holdings {
    const key = `${reach} ${day}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const contractors = reach === 'all' ? this.groups.length : countBelow(this.firstDays, day);
    const total = this.whole.at(day, reach, WEIGHT);
    const found: Holdings = {
      contractors,
      total,
      largest: this.largestOn(day, reach, { contractors, total }),
    };
    this.known.set(key, found);
    return found;
  }

  private largestOn(
    day: number,
    reach: Reach,
    { contractors, total }: Pick<Holdings, 'contractors' | 'total'>,
  ): Holding[] {
    const most = this.bySize[0]?.entries.length ?? 0;
    // One comparable left out takes 1 of the whole at most, and a contractor at most.
    if (contractors > ENOUGH_CONTRACTORS && most <= LARGEST_PART * (total - 1)) return [];
    let largest: Holding[] = [];
    for (const { contractor, entries, weights } of this.bySize) {
      if (entries.length <= (largest[KEPT - 1]?.held ?? 0)) break;
      if (reach === 'before' && weights.countBefore(day) === 0) continue;
      const held = weights.at(day, reach);
      if (held > (largest[KEPT - 1]?.held ?? 0)) largest = largestOf([...largest, { contractor, held }]);
    }
    return largest;
  }
}

function groupOf(entries: HeldEntry[], contractor: number): Group {
  const ordered = entries.sort(byDay);
  const weights = new AgedSum();
  for (const { day } of ordered) weights.add(day, 1);
  return { contractor, entries: ordered.reverse(), weights };
}

function largestOf(holdings: readonly Holding[]): Holding[] {
  return [...holdings].sort((a, b) => b.held - a.held).slice(0, KEPT);
}
