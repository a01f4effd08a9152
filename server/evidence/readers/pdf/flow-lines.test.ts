import { expect, test } from '@jest/globals';
import { flowLines } from './flow-lines.js';

const item = (x: number, y: number, text: string, width = text.length * 5) => ({
  text,
  x,
  y,
  width,
  height: 10,
});
const texts = (...items: ReturnType<typeof item>[]): string[] => flowLines(items, 1).map(({ text }) => text);

test.each([
  ['a word in two pieces', [item(50, 700, 'par'), item(65, 700, 'tie')], ['partie']],
  ['two words', [item(50, 700, 'une'), item(70, 700, 'partie')], ['une partie']],
  [
    'spaces that were written',
    [item(50, 700, 'une'), item(65, 700, ' ', 0), item(65, 700, 'partie')],
    ['une partie'],
  ],
  ['a superscript', [item(50, 700, 'art'), item(65, 703, '2')], ['art2']],
  [
    'a value written behind its label',
    [item(50, 700, 'Page'), item(100, 700, 'sur'), item(80, 700, '1')],
    ['Page 1 sur'],
  ],
  ['the same text twice, for bold', [item(50, 700, 'Titre'), item(50.4, 700, 'Titre')], ['Titre']],
  [
    'columns, one after the other',
    [item(50, 700, 'a'), item(50, 688, 'b'), item(320, 700, 'c')],
    ['a', 'b', 'c'],
  ],
  ['from right to left', [item(100, 700, 'שלום', 20), item(70, 700, 'עולם', 20)], ['שלום עולם']],
])('%s', (_, items, lines) => {
  expect(texts(...items)).toEqual(lines);
});
