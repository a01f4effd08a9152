import type { SourceFile } from '../../../importers/importer.js';
import type { DeliveredContent } from '../../delivered-content.js';
import type { DeliveredLook, DeliveredReader } from '../../delivered-reader.js';
import { BlockList } from '../block-list.js';
import { measuredBy } from '../measured-by.js';
import { readText } from './decode-text.js';
import { HtmlWalk } from './html-walk.js';
import { shownOrEmpty } from './shown-or-empty.js';

const READER = { name: 'html', version: '1' };
const EXTENSIONS = new Set(['html', 'htm', 'xhtml', 'xht']);
const ROOT = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b/i;
const CHARSET =
  /<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9._-]{1,40})|<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})/i;

/** Words that a web page shows, its headings, tables, images and links. */
export const htmlReader: DeliveredReader = { claims: isPage, read: readPage };

function isPage({ family, extension, head }: DeliveredLook): boolean {
  if (family !== 'xml' && family !== 'text') return false;
  return EXTENSIONS.has(extension) || (isNeutral(extension) && ROOT.test(head.toString('latin1', 0, 4096)));
}

/** Extensions that promise nothing else. */
const isNeutral = (extension: string): boolean =>
  extension === '' || extension === 'xml' || extension === 'txt';

async function readPage(file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>): Promise<DeliveredContent> {
  const text = await readText(file, (head) => {
    const found = CHARSET.exec(head);
    return found?.[1] ?? found?.[2];
  });
  const list = new BlockList();
  const walk = new HtmlWalk(file.name, list);
  walk.read(text);
  const figures = { ...walk.figures, links: walk.links.length };
  shownOrEmpty(figures, list.blocks);
  const measured = measuredBy(READER, ['htmlparser2'], figures);
  return {
    measured,
    blocks: list.blocks,
    links: walk.links,
    metadata: walk.metadata,
    commits: [],
    paths: [],
  };
}
