import { expect, test } from '@jest/globals';
import { readGridCell } from './cell-words.js';

const read = (text: string) => readGridCell({ text, kind: 'text' });

test.each([
  ['1', '1', false],
  ['0,5', '0.5', false],
  ['½', '0.5', true],
  ['1/2 j', '0.5', true],
  ['¾', '0.75', true],
  ['0,5 j', '0.5', true],
  ['½ jour', '0.5', true],
  [',5', '0.5', false],
  ['7,5', '7.5', false],
  ['X', '1', true],
])('%j is a quantity', (text, quantity, mark) => {
  expect(read(text)).toEqual({ kind: 'quantity', quantity, mark });
});

test.each(['1²', '0,5¹', '1①', '7½', '7,5 €', '1 234', '2 j', '7h30', '-½', 'constructor'])(
  '%j is not guessed',
  (text) => {
    expect(read(text)).toEqual({ kind: 'unread', reason: 'word' });
  },
);
