import type { Moments } from './conjugate-update.js';

/** The same moments when the second column, ln size, is counted from a reference `shift` further on the ln scale. */
export function shiftSize(moments: Moments, shift: number): Moments {
  if (shift === 0) return moments;
  const { n, xx, xy, yy } = moments;
  const cell = (i: number, j: number): number => xx[i]?.[j] ?? 0;
  const turned = (i: number, j: number): number => {
    const straight = cell(i, j);
    const fromRow = i === 1 ? shift * cell(0, j) : 0;
    const fromColumn = j === 1 ? shift * cell(i, 0) : 0;
    return straight - fromRow - fromColumn + (i === 1 && j === 1 ? shift ** 2 * cell(0, 0) : 0);
  };
  return {
    n,
    xx: xx.map((row, i) => row.map((_, j) => turned(i, j))),
    xy: xy.map((value, i) => (i === 1 ? value - shift * (xy[0] ?? 0) : value)),
    yy,
  };
}
