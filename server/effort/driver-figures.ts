import type { Moments } from './conjugate-update.js';
import { DRIVER } from './driver-prior.js';
import type { EffortComparable } from './effort-input.js';
import { countedDrivers, observation, type LineModel } from './learn-from-comparables.js';

/** Where the plain weight of a comparable stands among its figures. */
export const WEIGHT = 0;

/** Where the products of a constant, ln size and outcome stand; those of drivers follow. */
const [CONSTANT, SIZE, OUTCOME] = [0, 1, 2];
/** More names than any history has: two of them make one whole number. */
const MOST_NAMES = 2 ** 26;

/** What one comparable adds to sums: 1 for its plain weight, and its products by its precision; those of zeros are left out. */
export interface Figures {
  slots: readonly number[];
  values: readonly number[];
}

/**
 * Comparables as figures that serve any set of drivers: the products of all that they declare, from which the moments of
 * a set are a part. A comparable declares few drivers, so that it has few figures however many names a history has.
 */
export class DriverFigures {
  private readonly names = new Map<string, number>();
  private readonly slotOfPair = new Map<number, number>();

  /** @param model without drivers: all are taken out of the outcome, and those of a set put back when they are read */
  constructor(private readonly model: LineModel) {}

  /** How many slots the figures given so far have. */
  get slots(): number {
    return 1 + this.slotOfPair.size;
  }

  /** The figures of a comparable that fits the model. */
  of(comparable: EffortComparable): Figures {
    const { columns, outcome, precision } = observation(comparable, { ...this.model, drivers: [] });
    const parts = [
      { name: CONSTANT, value: 1 },
      { name: SIZE, value: columns[1] ?? 0 },
      { name: OUTCOME, value: outcome },
      ...this.partsOf(comparable.drivers),
    ].filter(({ value }) => value !== 0);
    const slots = [WEIGHT];
    const values = [1];
    for (const [i, a] of parts.entries())
      for (const b of parts.slice(i)) {
        slots.push(this.newSlot(a.name, b.name));
        values.push(precision * a.value * b.value);
      }
    return { slots, values };
  }

  /** How the moments of a set of drivers are read from summed figures, a sum being told by its slot. */
  reading(drivers: readonly string[]): (sumAt: (slot: number) => number) => Moments {
    const steps = drivers.map((driver) => this.names.get(steppedName(driver)));
    const columns = [CONSTANT, SIZE, ...steps];
    // The outcome with the drivers of the set put back: at their prior mean, as far as they were taken out.
    const outcome = [
      { name: OUTCOME, factor: 1 },
      ...steps.map((name) => ({ name, factor: DRIVER.mean })),
      ...drivers.map((driver) => ({ name: this.names.get(beyondName(driver)), factor: -DRIVER.mean })),
    ].filter(({ name }) => name !== undefined);
    const slots: number[] = [];
    const placeOf = (a: number | undefined, b: number | undefined): number | null => {
      const slot = this.slotOf(a, b);
      if (slot === null) return null;
      const known = slots.indexOf(slot);
      return known < 0 ? slots.push(slot) - 1 : known;
    };
    const xx = columns.map((a) => columns.map((b) => placeOf(a, b)));
    const weighed = (name: number | undefined) =>
      outcome.map((part) => ({ place: placeOf(name, part.name), factor: part.factor }));
    const xy = columns.map(weighed);
    const yy = outcome.map(({ name, factor }) => ({ factor, row: weighed(name) }));
    return (sumAt) => {
      const sums = slots.map(sumAt);
      const read = (place: number | null): number => (place === null ? 0 : (sums[place] ?? 0));
      const total = (row: ReturnType<typeof weighed>): number =>
        row.reduce((sum, { place, factor }) => sum + factor * read(place), 0);
      const squares = xx.map((row) => row.map(read));
      return {
        n: squares[0]?.[0] ?? 0,
        xx: squares,
        xy: xy.map(total),
        yy: yy.reduce((sum, { factor, row }) => sum + factor * total(row), 0),
      };
    };
  }

  /** Steps of all drivers; and of those past the most that count, which are not taken out of the outcome. */
  private partsOf(drivers: EffortComparable['drivers']): { name: number; value: number }[] {
    const counted = countedDrivers(drivers);
    return Object.entries(drivers)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([driver, value]) => [
        { name: this.newName(steppedName(driver)), value },
        ...(Object.hasOwn(counted, driver) ? [] : [{ name: this.newName(beyondName(driver)), value }]),
      ]);
  }

  private newName(text: string): number {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const name = OUTCOME + 1 + this.names.size;
    this.names.set(text, name);
    return name;
  }

  private newSlot(a: number, b: number): number {
    const pair = pairOf(a, b);
    const known = this.slotOfPair.get(pair);
    if (known !== undefined) return known;
    const slot = 1 + this.slotOfPair.size;
    this.slotOfPair.set(pair, slot);
    return slot;
  }

  /** Null where no comparable has both. */
  private slotOf(a: number | undefined, b: number | undefined): number | null {
    return a === undefined || b === undefined ? null : (this.slotOfPair.get(pairOf(a, b)) ?? null);
  }
}

const steppedName = (driver: string): string => `=${driver}`;
const beyondName = (driver: string): string => `+${driver}`;

const pairOf = (a: number, b: number): number => Math.min(a, b) * MOST_NAMES + Math.max(a, b);
