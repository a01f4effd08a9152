import { expect, test } from '@jest/globals';
import type { TextPassage } from './file-evidence.js';
import { countCovered, sharedPassages, wordsCovered } from './shared-text.js';

test('a shingle covers five words; those that touch or overlap make one run', () => {
  expect(wordsCovered([])).toEqual([]);
  expect(wordsCovered([3])).toEqual([[3, 8]]);
  expect(wordsCovered([0, 1, 5, 11])).toEqual([
    [0, 10],
    [11, 16],
  ]);
});

test('words in several lists are counted once', () => {
  expect(countCovered()).toBe(0);
  expect(countCovered([[0, 10]], [[5, 12]], [[20, 21]])).toBe(13);
  expect(countCovered([[0, 30]], [[5, 12]])).toBe(30);
});

const passages = (file: string, ...starts: number[]): TextPassage[] =>
  starts.map((firstWord) => ({ firstWord, at: { file, line: firstWord }, text: `${file} ${firstWord}` }));
const told = (own: number[], other: number[], most = 3): string[][] =>
  sharedPassages(
    { places: own, passages: passages('a', 0, 10, 20) },
    { places: other, passages: passages('b', 0, 100) },
    most,
  ).map(({ own: left, other: right, shared }) => [left.text, right.text, String(shared)]);

test('passages are set beside those that hold most of what they share, in the order of the text', () => {
  expect(told([1, 2, 11, 12, 13, 25], [101, 102, 3, 4, 105, 6])).toEqual([
    ['a 0', 'b 100', '2'],
    ['a 10', 'b 0', '2'],
    ['a 20', 'b 0', '1'],
  ]);
  expect(told([1, 11, 12], [0, 0, 0], 1)).toEqual([['a 10', 'b 0', '2']]);
  expect(told([], [])).toEqual([]);
});
