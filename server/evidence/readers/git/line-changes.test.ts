import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineChanges } from './line-changes.js';
import { countMoved, type PlacedLine } from './moved-lines.js';

const STEPS = 100_000_000;
const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '{', '}'), { maxLength: 40 });

/** Length of the longest common subsequence by its table: slow, and plain. */
function longestCommon(before: readonly string[], after: readonly string[]): number {
  let above = new Array<number>(after.length + 1).fill(0);
  for (const line of before) {
    const row = [0];
    for (const [at, other] of after.entries())
      row.push(line === other ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0));
    above = row;
  }
  return above[after.length] ?? 0;
}

describe('lines that changed', () => {
  test('as few as can be, and what is left is the same on both sides', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = lineChanges(before, after, { left: STEPS });
        expect(changes).not.toBeNull();
        const { deleted = [], added = [] } = changes ?? {};
        expect(before.filter((_, line) => !deleted.includes(line))).toEqual(
          after.filter((_, line) => !added.includes(line)),
        );
        expect(before.length - deleted.length).toBe(longestCommon(before, after));
      }),
      { numRuns: 500 },
    );
  });

  test('texts that differ everywhere end, with as many lines as they differ in number', () => {
    const before = Array.from({ length: 6_000 }, (_, at) => String((at * 7) % 100));
    const after = Array.from({ length: 6_500 }, (_, at) => String((at * 13 + 5) % 100));
    const changes = lineChanges(before, after, { left: STEPS });
    expect((changes?.added.length ?? 0) - (changes?.deleted.length ?? 0)).toBe(500);
  });

  test('nothing is compared once the steps are used up', () => {
    expect(lineChanges(['a'], ['b'], { left: 1 })).toBeNull();
    const many = Array.from({ length: 3_000 }, (_, at) => String(at % 50));
    expect(lineChanges(many, many.toReversed(), { left: 10_000 })).toBeNull();
  });
});

describe('lines that moved', () => {
  const placed = (file: string, ...texts: string[]): PlacedLine[] =>
    texts.map((one, line) => ({ file, line, text: one }));
  const body = ['total = sum(lines)', 'return total * rate', '}'];

  test('a run that stands elsewhere, whatever its indent', () => {
    expect(countMoved(placed('a', ...body), placed('b', ...body.map((line) => `  ${line}`)))).toBe(3);
  });

  test('short lines that are everywhere did not move', () => {
    expect(countMoved(placed('a', '}', 'return;', '}'), placed('b', '}', 'return;', '}'))).toBe(0);
  });

  test('a line is moved once', () => {
    expect(countMoved(placed('a', ...body), placed('b', ...body, ...body))).toBe(3);
  });

  test('lines that do not follow each other are no run', () => {
    const apart = placed('a', 'x = 1', 'y = 2', 'z = 3', 'v = 4').map((one) => ({
      ...one,
      line: one.line * 2,
    }));
    expect(countMoved(apart, placed('b', 'x = 1', 'y = 2', 'z = 3', 'v = 4'))).toBe(0);
  });

  test('thousands of equal lines end', () => {
    const many = Array.from({ length: 20_000 }, () => 'the same long line of code again');
    expect(countMoved(placed('a', ...many), placed('b', ...many))).toBe(20_000);
    const braces = many.map(() => '}');
    expect(countMoved(placed('a', ...braces), placed('b', ...braces))).toBe(0);
  });
});
