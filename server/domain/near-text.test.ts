import { expect, test } from '@jest/globals';
import { oneEditBetween } from './near-text.js';

test.each([
  ['F2026118', 'F2026119', 'changed'],
  ['F2026118', 'F202618', 'added'],
  ['F2026118', 'F2026181', 'swapped'],
  ['F2026118', 'F20261189', 'added'],
  ['A', 'B', 'changed'],
  ['', 'A', 'added'],
  ['AB', 'BA', 'swapped'],
  ['AAB', 'AB', 'added'],
  ['F2026118', 'F2026118', null],
  ['F2026118', 'F2026127', null],
  ['ABC', 'CBA', null],
  ['ABC', 'BCA', null],
  ['ABCD', 'BADC', null],
  ['ABC', 'ABCDE', null],
] as const)('%s and %s: %s', (a, b, edit) => {
  expect([oneEditBetween(a, b), oneEditBetween(b, a)]).toEqual([edit, edit]);
});

/** Restricted Damerau-Levenshtein by its own recurrence. */
function distance(a: string, b: string): number {
  const rows: number[][] = [];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= a.length; i += 1) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 || j === 0) {
        row.push(i + j);
        continue;
      }
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swaps ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}

test('agrees with the distance worked out by its recurrence, on every pair of short texts', () => {
  const texts = ['', ...['A', 'B', 'C'].flatMap((x) => [x, ...['A', 'B', 'C'].map((y) => x + y)])];
  const all = texts.flatMap((x) => texts.map((y) => x + y));
  for (const a of all)
    for (const b of all) expect([a, b, oneEditBetween(a, b) !== null]).toEqual([a, b, distance(a, b) === 1]);
});
