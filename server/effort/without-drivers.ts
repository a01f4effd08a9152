import type { Moments } from './conjugate-update.js';

/** Weighted sums of a constant (c), ln size (s) and outcome (y): what is left of moments once their drivers are taken out. */
export interface TwoColumnSums {
  /** Sum of the weights, which the drivers do not change. */
  n: number;
  cc: number;
  cs: number;
  ss: number;
  cy: number;
  sy: number;
  yy: number;
}

/** What the drivers of one deliverable do to its law, given the two columns left. */
export interface DriverPart {
  /** To add to its location. */
  location: number;
  /** To take from its constant, 1, and from its ln size. */
  constant: number;
  size: number;
  /** To add to its leverage x′P⁻¹x. */
  leverage: number;
}

/** Moments without their drivers, and what steps of these drivers do. */
export interface WithoutDrivers {
  sums: TwoColumnSums;
  partOf: (steps: readonly number[]) => DriverPart;
}

const LEFT = 3;

/**
 * Takes the drivers out of the update of docs/effort-model.md 2, exactly: Pₙ is swept on their columns once, and what is left
 * is an update in two columns, whatever the reference size.
 * @param moments columns: a constant, ln size, then the drivers
 * @param prior of each driver: its mean, and its precision as in V₀⁻¹
 */
export function withoutDrivers(
  { n, xx, xy, yy }: Moments,
  prior: { mean: number; precision: number },
): WithoutDrivers {
  const drivers = xx.length - 2;
  const width = LEFT + drivers;
  const swept = new Float64Array(width * width);
  // The outcome goes third, so that what is left comes first.
  const columnOf = (at: number): number => (at < 2 ? at : at + 1);
  for (const [i, row] of xx.entries()) {
    for (const [j, value] of row.entries()) swept[columnOf(i) * width + columnOf(j)] = value;
    swept[columnOf(i) * width + 2] = xy[i] ?? 0;
    swept[2 * width + columnOf(i)] = xy[i] ?? 0;
  }
  const cell = (i: number, j: number): number => swept[i * width + j] ?? 0;
  const add = (i: number, j: number, value: number): void => {
    swept[i * width + j] = cell(i, j) + value;
  };
  add(2, 2, yy + drivers * prior.precision * prior.mean ** 2);
  for (let k = LEFT; k < width; k += 1) {
    add(k, k, prior.precision);
    add(k, 2, prior.precision * prior.mean);
    add(2, k, prior.precision * prior.mean);
  }
  for (let k = LEFT; k < width; k += 1) sweep(swept, width, k);
  return {
    sums: {
      n,
      cc: cell(0, 0),
      cs: cell(0, 1),
      ss: cell(1, 1),
      cy: cell(0, 2),
      sy: cell(1, 2),
      yy: cell(2, 2),
    },
    partOf: (steps) => {
      const part: DriverPart = { location: 0, constant: 0, size: 0, leverage: 0 };
      for (const [k, step] of steps.entries()) {
        part.constant += step * cell(LEFT + k, 0);
        part.size += step * cell(LEFT + k, 1);
        part.location += step * cell(LEFT + k, 2);
        for (const [l, other] of steps.entries()) part.leverage -= step * other * cell(LEFT + k, LEFT + l);
      }
      return part;
    },
  };
}

/** The sweep operator on one column of a symmetric matrix: on all of some columns it leaves minus their inverse there. */
function sweep(matrix: Float64Array, width: number, k: number): void {
  const pivot = matrix[k * width + k] ?? 0;
  for (let i = 0; i < width; i += 1) {
    if (i === k) continue;
    const factor = (matrix[i * width + k] ?? 0) / pivot;
    for (let j = 0; j < width; j += 1)
      if (j !== k)
        matrix[i * width + j] = (matrix[i * width + j] ?? 0) - factor * (matrix[k * width + j] ?? 0);
  }
  for (let i = 0; i < width; i += 1) {
    if (i === k) continue;
    matrix[i * width + k] = (matrix[i * width + k] ?? 0) / pivot;
    matrix[k * width + i] = (matrix[k * width + i] ?? 0) / pivot;
  }
  matrix[k * width + k] = -1 / pivot;
}
