/**
 * A symmetric positive definite matrix of a few rows, as rows of numbers. Seven at most here: a constant,
 * a size and five drivers.
 */
export type Matrix = readonly (readonly number[])[];

function entry(matrix: Matrix, row: number, column: number): number {
  const value = matrix[row]?.[column];
  if (value === undefined) throw new RangeError(`no entry ${row}, ${column} in the matrix`);
  return value;
}

function item(vector: readonly number[], index: number): number {
  const value = vector[index];
  if (value === undefined) throw new RangeError(`no item ${index} in the vector`);
  return value;
}

export function diagonal(values: readonly number[]): Matrix {
  return values.map((value, row) => values.map((_, column) => (row === column ? value : 0)));
}

export function zeros(size: number): Matrix {
  return diagonal(new Array<number>(size).fill(0));
}

export function addMatrices(a: Matrix, b: Matrix): Matrix {
  return a.map((row, i) => row.map((value, j) => value + entry(b, i, j)));
}

/** weight · x x′. */
export function outer(x: readonly number[], weight: number): Matrix {
  return x.map((a) => x.map((b) => weight * a * b));
}

export function addVectors(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, index) => value + item(b, index));
}

export function scaled(x: readonly number[], factor: number): number[] {
  return x.map((value) => value * factor);
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, index) => total + value * item(b, index), 0);
}

export function times(matrix: Matrix, x: readonly number[]): number[] {
  return matrix.map((row) => dot(row, x));
}

/** Solves matrix · z = x by Cholesky's factors. Throws on a matrix that is not positive definite. */
export function solve(matrix: Matrix, x: readonly number[]): number[] {
  const lower = cholesky(matrix);
  const forward: number[] = [];
  lower.forEach((row, i) => {
    const known = forward.reduce((total, value, j) => total + item(row, j) * value, 0);
    forward.push((item(x, i) - known) / item(row, i));
  });
  const out = new Array<number>(x.length).fill(0);
  for (let i = x.length - 1; i >= 0; i -= 1) {
    let known = 0;
    for (let j = i + 1; j < x.length; j += 1) known += entry(lower, j, i) * item(out, j);
    out[i] = (item(forward, i) - known) / entry(lower, i, i);
  }
  return out;
}

/** ln of the determinant. Throws on a matrix that is not positive definite. */
export function logDeterminant(matrix: Matrix): number {
  return cholesky(matrix).reduce((total, row, i) => total + 2 * Math.log(item(row, i)), 0);
}

function cholesky(matrix: Matrix): Matrix {
  const lower: number[][] = [];
  matrix.forEach((source, i) => {
    const row: number[] = [];
    for (let j = 0; j < i; j += 1) {
      const above = lower[j] ?? [];
      const known = row.reduce((total, value, k) => total + value * item(above, k), 0);
      row.push((item(source, j) - known) / item(above, j));
    }
    const rest = item(source, i) - row.reduce((total, value) => total + value * value, 0);
    if (!(rest > 0)) throw new RangeError('the matrix is not positive definite');
    row.push(Math.sqrt(rest));
    lower.push(row);
  });
  return lower;
}
