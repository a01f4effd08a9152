import type { AssumedValue } from '../../domain/audit-result.js';

/** One default and where it stands in for an empty cell. */
export interface AssumedGroup {
  column: string;
  value: string;
  /** How many cells. */
  count: number;
  /** The first of them, file and row. */
  places: readonly { file: string; row: string | null }[];
}

const SHOWN_PLACES = 12;

/** Gathers assumed values by column and value: a register of a thousand contracts assumes the same few things. */
export class AssumedGroups {
  private readonly groups = new Map<
    string,
    AssumedGroup & { places: { file: string; row: string | null }[] }
  >();

  add({ file, row, column, value }: AssumedValue): void {
    const key = JSON.stringify([column, value]);
    const group = this.groups.get(key) ?? { column, value, count: 0, places: [] };
    group.count += 1;
    if (group.places.length < SHOWN_PLACES) group.places.push({ file, row });
    this.groups.set(key, group);
  }

  /** In the order of first appearance. */
  list(): AssumedGroup[] {
    return [...this.groups.values()];
  }
}
