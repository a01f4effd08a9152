import { fold } from '../../domain/names.js';

/**
 * Recognises the rows that detail, tag by tag, the row of a total above them: of one period and one project. Time with two
 * tags stands on two of them, so that only the total counts.
 */
export class RowTotals {
  private total: string | null = null;

  seeTotal(...key: readonly (string | null)[]): void {
    this.total = keyOf(key);
  }

  /** True when the total of this detail stands above it. */
  isDetailed(...key: readonly (string | null)[]): boolean {
    return this.total === keyOf(key);
  }
}

const keyOf = (parts: readonly (string | null)[]): string =>
  JSON.stringify(parts.map((part) => (part === null ? null : fold(part))));
