import type { Moments } from './conjugate-update.js';

/** Where the figures of a comparable stand in a row: its plain weight, then its part of the moments. */
export const WEIGHT = 0;
const COUNT = 1;
const FIRST_PRODUCT = 2;

/** Figures of one comparable: 1 for its plain weight, and its products, each by its precision. */
export function figuresOf(columns: readonly number[], outcome: number, precision: number): number[] {
  const figures = [1, precision];
  for (const [i, a] of columns.entries())
    for (let j = i; j < columns.length; j += 1) figures.push(precision * a * (columns[j] ?? 0));
  for (const a of columns) figures.push(precision * a * outcome);
  figures.push(precision * outcome * outcome);
  return figures;
}

/** How many figures a comparable has in so many columns. */
export const widthOf = (columns: number): number =>
  FIRST_PRODUCT + (columns * (columns + 1)) / 2 + columns + 1;

/** The moments that summed figures stand for, in so many columns. */
export function momentsOf(figures: ArrayLike<number>, columns: number): Moments {
  const xx = Array.from({ length: columns }, () => new Array<number>(columns).fill(0));
  let at = FIRST_PRODUCT;
  const next = (): number => figures[at++] ?? 0;
  for (let i = 0; i < columns; i += 1) {
    for (let j = i; j < columns; j += 1) {
      const value = next();
      const [rowI, rowJ] = [xx[i], xx[j]];
      if (rowI !== undefined) rowI[j] = value;
      if (rowJ !== undefined) rowJ[i] = value;
    }
  }
  const xy = Array.from({ length: columns }, next);
  return { n: figures[COUNT] ?? 0, xx, xy, yy: next() };
}

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
