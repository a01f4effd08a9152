import { expect, test } from '@jest/globals';
import type { FlowLine } from './flow-lines.js';
import { repeatedLines } from './repeated-lines.js';

const line = (page: number, y: number, text: string): FlowLine => ({
  page,
  line: 1,
  text,
  x: 50,
  end: 300,
  y,
  height: 10,
});
const repeatedTexts = (pages: FlowLine[][]): string[] =>
  [...repeatedLines(pages).keys()].map(({ text }) => text);
const count = (length: number, page: (number: number) => FlowLine[]): FlowLine[][] =>
  Array.from({ length }, (_, index) => page(index + 1));

test('a header, a footer with the number of the page', () => {
  const pages = count(4, (page) => [
    line(page, 800, 'Titre courant'),
    line(page, 700, `Texte de la page ${'x'.repeat(page)}`),
    line(page, 30, `Page ${page} sur 4`),
  ]);
  expect(repeatedTexts(pages)).toEqual(
    [1, 2, 3, 4].flatMap((page) => ['Titre courant', `Page ${page} sur 4`]),
  );
});

test('another header on even pages', () => {
  const pages = count(6, (page) => [
    line(page, 800, page % 2 === 0 ? 'Commune de Test' : 'Bilan'),
    line(page, 700, 'x'.repeat(page)),
  ]);
  expect(repeatedTexts(pages)).toHaveLength(6);
});

test('two pages that begin alike have no header', () => {
  expect(
    repeatedTexts(count(2, (page) => [line(page, 800, 'Fiche'), line(page, 700, 'x'.repeat(page))])),
  ).toEqual([]);
});

test('pages that are alike from top to bottom are text', () => {
  const pages = count(5, (page) =>
    Array.from({ length: 40 }, (_, row) => line(page, 800 - row * 12, `mot ${'y'.repeat(row)}`)),
  );
  expect(repeatedTexts(pages)).toEqual([]);
});

test('the same words elsewhere on each page are text', () => {
  const pages = count(5, (page) => [
    line(page, 800 - page * 20, 'Objectif'),
    line(page, 500, 'x'.repeat(page)),
  ]);
  expect(repeatedTexts(pages)).toEqual([]);
});
