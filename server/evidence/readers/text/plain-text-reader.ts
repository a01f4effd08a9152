import type { SourceFile } from '../../../importers/importer.js';
import type { DeliveredContent } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { countWords } from '../../words.js';
import { BlockList } from '../block-list.js';
import { measuredBy } from '../measured-by.js';
import { readText } from './decode-text.js';
import { shownOrEmpty } from './shown-or-empty.js';
import { textParagraphs } from './text-paragraphs.js';

const READER = { name: 'text', version: '1' };

/** Texts for people, without marks or with marks that are read as words: a few for each heading. */
const EXTENSIONS = new Set(['', 'txt', 'text', 'log', 'rst', 'adoc', 'asciidoc', 'org', 'textile', 'nfo']);

/** Words and lines of a plain text. */
export const plainTextReader: DeliveredReader = {
  claims: ({ family, extension }) => (family === 'text' || family === 'xml') && EXTENSIONS.has(extension),
  read: readPlainText,
};

async function readPlainText(
  file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>,
): Promise<DeliveredContent> {
  const list = new BlockList();
  const figures = { words: 0, lines: 0 };
  for (const { text, line, lines } of textParagraphs(await readText(file))) {
    figures.words += countWords(text);
    figures.lines += lines;
    list.add('body', text, { file: file.name, line });
  }
  shownOrEmpty({ words: figures.words }, []);
  const measured = measuredBy(READER, [], figures);
  return { measured, blocks: list.blocks, links: [], metadata: [], commits: [], paths: [] };
}
