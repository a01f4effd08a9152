import { describe, expect, test } from '@jest/globals';
import { bareContent, passages } from '../../../test/support/deliverables/bare-content.js';
import {
  countShared,
  inParagraphs,
  rewritten,
  writtenWords,
} from '../../../test/support/deliverables/written-words.js';
import type { TextPrint } from '../../domain/file-evidence.js';
import { bandsOf, signatureOf } from './min-hash.js';
import { printText } from './print-text.js';
import { shinglesOf } from './shingles.js';

const print = (words: readonly string[]): TextPrint => {
  const made = printText(bareContent({ blocks: passages(inParagraphs(words)) }));
  if (made === null) throw new Error('no print');
  return made;
};

/** Jaccard index of two prints by their shingles. */
function resemblance(a: TextPrint, b: TextPrint): number {
  const shared = countShared(a.shingles, b.shingles);
  return shared / (a.shingles.length + b.shingles.length - shared);
}

/** The same by the words themselves. */
function exactResemblance(a: readonly string[], b: readonly string[]): number {
  const runs = (words: readonly string[]): Set<string> =>
    new Set(words.slice(0, words.length - 4).map((_, index) => words.slice(index, index + 5).join(' ')));
  const [left, right] = [runs(a), runs(b)];
  const shared = countShared(left, right);
  return shared / (left.size + right.size - shared);
}

/** Mean over seeds of a figure of a text of 1,500 words and of what was made of it. */
const mean = (made: (words: string[], seed: number) => number): number => {
  const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
  return seeds.reduce((sum, seed) => sum + made(writtenWords(1500, seed), seed + 100) / seeds.length, 0);
};

describe('shingles', () => {
  // deliverable-evidence C.1, pairs of 1,500 words: what is left of the resemblance as words are replaced.
  test.each([
    [0.02, 0.85],
    [0.05, 0.59],
    [0.1, 0.38],
    [0.2, 0.19],
  ])('with %d of the words replaced the resemblance is %d or so', (share, expected) => {
    const found = mean((words, seed) => resemblance(print(words), print(rewritten(words, share, seed))));
    expect(Math.abs(found - expected)).toBeLessThan(0.06);
  });

  test('half kept, paragraphs shuffled, unrelated', () => {
    expect(
      mean((words, seed) =>
        resemblance(print(words), print([...words.slice(750), ...writtenWords(750, seed)])),
      ),
    ).toBeCloseTo(0.33, 1);
    const shuffled = (words: string[]): string[] => inParagraphs(words).reverse().join(' ').split(' ');
    expect(mean((words) => resemblance(print(words), print(shuffled(words))))).toBeGreaterThan(0.8);
    expect(mean((words, seed) => resemblance(print(words), print(writtenWords(1500, seed))))).toBe(0);
  });

  test('hashes tell what the words themselves tell', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const words = writtenWords(200 + 37 * seed, seed);
      const other = rewritten(words, seed / 100, seed + 1);
      expect(resemblance(print(words), print(other))).toBe(exactResemblance(words, other));
    }
  });

  test('tables of figures share nothing', () => {
    const figures = (from: number): string[] =>
      Array.from({ length: 400 }, (_, index) => String(from + index));
    expect(printText(bareContent({ blocks: passages(inParagraphs(figures(1))) }))).toBeNull();
    const [a, b] = [1, 2].map((seed) => print([...writtenWords(100, seed), ...figures(seed)]));
    if (a === undefined || b === undefined) throw new Error('no print');
    expect(resemblance(a, b)).toBe(0);
  });
});

describe('MinHash', () => {
  test('the share of equal places estimates the resemblance', () => {
    let [error, count] = [0, 0];
    for (let seed = 1; seed <= 40; seed++) {
      const words = writtenWords(600, seed);
      const other = rewritten(words, seed / 200, seed + 1);
      const [left, right] = [words, other].map((text) => signatureOf(shinglesOf(text, 5)));
      const equal = left?.filter((value, index) => value === right?.[index]).length ?? 0;
      const gap = equal / 128 - exactResemblance(words, other);
      // Four standard deviations of the mean of 128 draws.
      expect(Math.abs(gap)).toBeLessThan(0.18);
      error += gap;
      count++;
    }
    expect(Math.abs(error / count)).toBeLessThan(0.03);
  });

  test('near copies share a band, unrelated texts none', () => {
    let [near, half, far] = [0, 0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const words = writtenWords(1500, seed);
      const met = (other: readonly string[]): number =>
        Number(countShared(print(words).bands, print(other).bands) > 0);
      near += met(rewritten(words, 0.03, seed + 1));
      half += met(rewritten(words, 0.1, seed + 1));
      far += met(writtenWords(1500, seed + 1000));
    }
    expect(near).toBe(60);
    // 1 − (1 − 0.39⁴)³² is 0.53.
    expect(half / 60).toBeGreaterThan(0.3);
    expect(half / 60).toBeLessThan(0.8);
    expect(far).toBe(0);
  });

  test('what is stored never changes: keys of a known text', () => {
    const words =
      'le rapport décrit le parcours des usagers du guichet et ce que chaque service en attend'.split(' ');
    expect(
      bandsOf(signatureOf(shinglesOf(words, 5)))
        .slice(0, 2)
        .map(String),
    ).toEqual(['549157054917862072', '-9021002740959859969']);
  });
});

describe('what a file is compared by', () => {
  test('a text that only has other dates, figures and marks has the same hash', () => {
    const text = (date: string, amount: string): string[] => [
      `Compte rendu du ${date}. Le budget est de ${amount} euros, et le comité ${writtenWords(40, 3).join(' ')}.`,
    ];
    const [a, b] = [text('3 mars 2026', '12'), text('04/05/2026', '1300')].map((texts) =>
      printText(bareContent({ blocks: passages(texts) })),
    );
    expect(a?.normalisedSha256).toBe(b?.normalisedSha256);
    expect(a?.bands).toEqual(b?.bands);
  });

  test('headers, comments, deletions, code and the source of a translation are not what was written', () => {
    const written = inParagraphs(writtenWords(120, 5));
    const aside = inParagraphs(writtenWords(120, 6));
    const source = passages(aside, 'segment').map((block) => ({
      ...block,
      at: { ...block.at, path: '/xliff/file/unit[1]/source' },
    }));
    const print = (blocks = passages(written)) => printText(bareContent({ blocks }));
    expect(
      print([
        ...passages(aside, 'boilerplate'),
        ...passages(aside, 'comment'),
        ...passages(written),
        ...passages(aside, 'deletion'),
        ...passages(aside, 'code'),
        ...source,
      ]),
    ).toEqual(print());
  });

  test('under thirty words there is nothing to compare; under four hundred, bands are of three words', () => {
    expect(printText(bareContent({ blocks: passages([writtenWords(29, 1).join(' ')]) }))).toBeNull();
    expect(print(writtenWords(399, 1)).shingleWords).toBe(3);
    expect(print(writtenWords(400, 1)).shingleWords).toBe(5);
  });

  test('shingles ascend, each with the place of its first word, and passages give the text back', () => {
    const words = writtenWords(500, 9);
    const { shingles, places = [], passages: shown = [] } = print([...words, ...words.slice(0, 100)]);
    const numbers = shingles.map(BigInt);
    expect(numbers.every((value, index) => index === 0 || value > (numbers[index - 1] ?? 0n))).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, index) => index));
    expect(shown.map(({ text }) => text).join(' ')).toBe([...words, ...words.slice(0, 100)].join(' '));
    expect(shown.map(({ firstWord }) => firstWord)).toEqual(
      Array.from({ length: 12 }, (_, index) => index * 50),
    );
  });
});
