import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { lastRowCut, rowTooShort } from './table-problems.js';

/**
 * True for a row of a text with something behind the last cell of its header. A comma outside quotes shifts every value
 * after it: such a row cannot be trusted where the columns are known one by one.
 */
export function goesBeyond(header: readonly string[], cells: readonly string[]): boolean {
  return cells.length > header.length && cells.slice(header.length).some((cell) => cell.trim() !== '');
}

/** Watches, row after row, for those that have fewer cells than the header of their text file. */
export class RowShapes {
  /** Cells behind the last title hold nothing that is read: a row without them lacks nothing. */
  private readonly titled: number;
  private firstShort: SourceRef | null = null;
  private short = 0;
  private cut: SourceRef | null = null;

  constructor(
    private readonly file: string,
    private readonly header: readonly string[],
  ) {
    this.titled = header.findLastIndex((title) => title !== '') + 1;
  }

  /**
   * False when the row must be left out. `endsFile`: the file stops behind it without a line end; with fewer cells than
   * the whole header it is then cut, and its last cell may be `3` for `300`.
   */
  admits(cells: readonly string[], line: number, endsFile: boolean): boolean {
    const at = { file: this.file, line };
    if (endsFile && cells.length < this.header.length) {
      this.cut = at;
      return false;
    }
    if (cells.length < this.titled) {
      this.firstShort ??= at;
      this.short += 1;
    }
    return true;
  }

  problems(): Problem[] {
    return [
      ...(this.firstShort ? [rowTooShort.make(this.firstShort, { others: this.short - 1 })] : []),
      ...(this.cut ? [lastRowCut.make(this.cut, {})] : []),
    ];
  }
}
