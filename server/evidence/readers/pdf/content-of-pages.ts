import { BlockList } from '../block-list.js';
import { countWords, wordsOf } from '../../words.js';
import type { FlowLine } from './flow-lines.js';
import { paragraphsOf } from './paragraphs.js';
import { isReadable } from './readable-text.js';
import type { ReadPage } from './read-pages.js';
import { repeatedLines } from './repeated-lines.js';

/** What the pages of a PDF come to. */
export interface PageFigures {
  pages: number;
  /** Pages that say nothing but what stands on most of them. */
  pagesWithoutText: number;
  /** What repeats on most pages counted once. */
  words: number;
  /** Everything that is printed. */
  grossWords: number;
}

/**
 * The passages of the pages in reading order, and their figures. What repeats on most pages is kept once, as boilerplate.
 * @param titles of the outline, when there is one: a paragraph that is one of them is a heading
 */
export function contentOfPages(
  pages: readonly ReadPage[],
  titles: readonly string[] | null,
  file: string,
): { list: BlockList; figures: PageFigures } {
  const list = new BlockList();
  const figures: PageFigures = { pages: pages.length, pagesWithoutText: 0, words: 0, grossWords: 0 };
  const repeated = repeatedLines(pages.map(({ lines }) => lines));
  const isWord = wordsIn(pages);
  const headings = new Set((titles ?? []).map(plain));
  const told = new Set<string>();
  const add = (role: 'body' | 'heading' | 'boilerplate', text: string, page: number, line: number): void => {
    const words = countWords(text);
    figures.words += words;
    figures.grossWords += words;
    list.add(role, text, { file, page, line });
  };
  for (const { page, lines, notes } of pages) {
    const own: FlowLine[] = [];
    for (const line of lines) {
      const key = repeated.get(line);
      if (key === undefined) own.push(line);
      else if (told.has(key)) figures.grossWords += countWords(line.text);
      else {
        told.add(key);
        add('boilerplate', line.text, page, line.line);
      }
    }
    if (!isReadable(own.map(({ text }) => text).join(' '))) figures.pagesWithoutText += 1;
    for (const { text, line } of paragraphsOf(own, isWord))
      add(headings.has(plain(text)) ? 'heading' : 'body', text, page, line);
    for (const { role, text, at } of notes.blocks) {
      if (role === 'body') {
        figures.words += countWords(text);
        figures.grossWords += countWords(text);
      }
      list.add(role, text, at);
    }
  }
  return { list, figures };
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The words that stand somewhere in the document in one piece: what a hyphen at the end of a line has cut may be one. */
function wordsIn(pages: readonly ReadPage[]): (word: string) => boolean {
  const words = new Set<string>();
  for (const { lines } of pages)
    for (const { text } of lines) for (const word of wordsOf(text)) words.add(word.toLowerCase());
  return (word) => words.has(word.toLowerCase());
}
