import type { SheetCell } from '../../table.js';
import { EMPTY_CELL } from '../empty-cell.js';
import { cellAddress } from '../sheet-xml.js';
import { placeOf } from './cell-place.js';

/** A rectangle of cells that shows the value of its first one; rows and columns from 1, bounds included. */
interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
  /** Known once its row went by. */
  value: SheetCell;
}

/** Reads `B2:C3` (ST_Ref, ECMA-376 part 1, 18.18.62). Null for what is no range. */
export function mergeOf(ref: string): Merge | null {
  const [first = '', second = first] = ref.split(':');
  const from = placeOf(first);
  const to = placeOf(second);
  if (!from || !to) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column, value: EMPTY_CELL };
}

/** The merged cells of a sheet, row after row as it streams. */
export class RunningMerges {
  readonly #coming: Merge[];
  #open: Merge[] = [];

  /** `columns`: nothing is filled beyond. */
  constructor(
    refs: readonly string[],
    private readonly columns: number,
  ) {
    this.#coming = refs.flatMap((ref) => mergeOf(ref) ?? []).sort((a, b) => b.top - a.top);
  }

  /** Marks the merged cells of a row, and gives covered ones the value of their master. Rows come in order. */
  fill(row: number, cells: SheetCell[]): void {
    while ((this.#coming.at(-1)?.top ?? Infinity) <= row) {
      const merge = this.#coming.pop();
      if (merge) this.#open.push(merge);
    }
    if (this.#open.length === 0) return;
    this.#open = this.#open.filter(({ bottom }) => bottom >= row);
    for (const merge of this.#open) this.#fillFrom(merge, row, cells);
  }

  #fillFrom(merge: Merge, row: number, cells: SheetCell[]): void {
    const { top, left, right } = merge;
    const master = cellAddress(top, left);
    if (row === top) merge.value = cells[left - 1] ?? EMPTY_CELL;
    for (let column = left; column <= Math.min(right, this.columns); column += 1) {
      while (cells.length < column) cells.push(EMPTY_CELL);
      const isMaster = row === top && column === left;
      cells[column - 1] = isMaster
        ? { ...merge.value, merged: 'master' }
        : { ...merge.value, merged: 'covered', master };
    }
  }
}
