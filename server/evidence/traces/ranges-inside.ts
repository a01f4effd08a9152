import type { Range } from './quotations.js';

/**
 * A question about a stretch of a text, from its first character to after its last. It costs the logarithm of the number of
 * ranges, so that a text made of marks alone costs no more than another.
 */
export type InStretch = (start: number, end: number) => boolean;

/** Whether a stretch lies inside one of the ranges: after its first sign and up to its last. */
export function liesInside(ranges: readonly Range[]): InStretch {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  let farthest = -1;
  const farthestEnds = sorted.map((range) => (farthest = Math.max(farthest, range.end)));
  return (start, end) => {
    const before = countBefore(sorted, start);
    return before > 0 && (farthestEnds[before - 1] ?? -1) >= end;
  };
}

/** Whether a stretch holds one of the ranges whole. They come in the order of the text and do not overlap. */
export const holdsOne =
  (ranges: readonly Range[]): InStretch =>
  (start, end) => {
    const first = ranges[countBefore(ranges, start)];
    return first !== undefined && first.end <= end;
  };

/** Ranges that begin before a place. */
function countBefore(sorted: readonly Range[], place: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
