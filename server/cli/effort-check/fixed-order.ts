import type { HistoryRow } from './history-row.js';

/**
 * The same order for the same rows, wherever they stand in the file: what is drawn from them and what is summed over them
 * is then the same to the last digit.
 */
export function inFixedOrder<R extends Pick<HistoryRow, 'deliverable' | 'id'>>(rows: readonly R[]): R[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ row }) => row);
}

function keyOf({ deliverable, id }: Pick<HistoryRow, 'deliverable' | 'id'>): string {
  const { drivers, ...others } = deliverable;
  const steps = Object.entries(drivers).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1)), steps, id]);
}
