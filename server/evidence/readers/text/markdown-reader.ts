import type { SourceFile } from '../../../importers/importer.js';
import type { DeliveredContent } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { BlockList } from '../block-list.js';
import { measuredBy } from '../measured-by.js';
import { readText } from './decode-text.js';
import { frontMatter } from './front-matter.js';
import { markdownTokens } from './markdown-tokens.js';
import { MarkdownWalk } from './markdown-walk.js';
import { shownOrEmpty } from './shown-or-empty.js';

const READER = { name: 'markdown', version: '1' };
const EXTENSIONS = new Set(['md', 'markdown', 'mdown', 'mkd', 'qmd', 'rmd']);

/** Words that a Markdown text shows, its headings, tables, images and links; its blocks of code are no words. */
export const markdownReader: DeliveredReader = {
  claims: ({ family, extension }) => (family === 'text' || family === 'xml') && EXTENSIONS.has(extension),
  read: readMarkdown,
};

async function readMarkdown(
  file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>,
): Promise<DeliveredContent> {
  const text = await readText(file);
  const { metadata, length, lines } = frontMatter(text, { file: file.name });
  const list = new BlockList();
  const walk = new MarkdownWalk(file.name, list);
  walk.read(markdownTokens(text.slice(length)), lines + 1);
  shownOrEmpty(walk.figures, list.blocks);
  const measured = measuredBy(READER, ['marked', 'htmlparser2'], walk.figures);
  return { measured, blocks: list.blocks, links: walk.links, metadata, commits: [], paths: [] };
}
