import { expect, test } from '@jest/globals';
import { linesOfPage, textOfLine, type PageItem } from './page-lines.js';

const item = (text: string, x: number, y: number, width = text.length * 5): PageItem => ({
  text,
  x,
  y,
  width,
  height: 10,
});

const texts = (...items: PageItem[]): string[] => linesOfPage(items, 1).map(textOfLine);

test('texts within three points of height are one line, from the top, from the left', () => {
  expect(texts(item('TTC', 200, 500), item('bas', 50, 400), item('Total', 50, 502.5))).toEqual([
    'Total  TTC',
    'bas',
  ]);
  expect(texts(item('haut', 50, 503), item('bas', 50, 500))).toEqual(['haut', 'bas']);
});

test('a wide gap parts cells, a narrow one words, none leaves one word', () => {
  const [line] = linesOfPage(
    [item('11', 50, 10), item('730', 63, 10), item(',00', 78, 10), item('€', 110, 10)],
    2,
  );
  expect(line).toEqual({
    page: 2,
    line: 1,
    cells: [
      { text: '11 730,00', x: 50, end: 93 },
      { text: '€', x: 110, end: 115 },
    ],
  });
});

test('a text printed twice for weight counts once; spaces alone count for nothing', () => {
  expect(texts(item('Total', 50, 10), item('Total', 50.4, 10), item('   ', 80, 10))).toEqual(['Total']);
  expect(texts(item('10', 50, 10), item('10', 100, 10))).toEqual(['10  10']);
});
