import { expect, test } from '@jest/globals';
import { figuresOf } from './measured-figures.js';

test('figures of the whole, what was counted and not found, and what stands inside', () => {
  expect(
    figuresOf({
      reader: 'source-tree',
      versions: { archive: '1' },
      hasMacros: false,
      testFiles: 0,
      codeLines: 1200,
      functions: null,
      apartShare: '0.00',
      words: 40,
      unheardOf: 2,
      languages: { Python: { files: 3, complexityMedian: null } },
      bursts: [{ commit: 'a1', linesAdded: 2100 }],
    }),
  ).toEqual({
    figures: [
      { name: ['words'], value: 40 },
      { name: ['codeLines'], value: 1200 },
      { name: ['unheardOf'], value: 2 },
    ],
    absent: ['hasMacros', 'testFiles', 'apartShare'],
    details: [
      { name: ['bursts', '1', 'commit'], value: 'a1' },
      { name: ['bursts', '1', 'linesAdded'], value: 2100 },
      { name: ['languages', 'Python', 'files'], value: 3 },
    ],
    detailsLeftOut: 0,
  });
});

test('of very many inside, the first ones and how many more', () => {
  const months = Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`m${index}`, 1]));
  const { details, detailsLeftOut } = figuresOf({ reader: 'git-bundle', versions: {}, byMonth: months });
  expect([details.length, detailsLeftOut]).toEqual([200, 30]);
});
