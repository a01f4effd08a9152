import type { FileRole } from '../../domain/file-evidence.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { DeliveredContent, LinkTarget, TextBlock } from '../delivered-content.js';
import { roleOfPath } from './role-of-file.js';

/** A document that traces are judged in: the delivered file, or one of the files it holds. */
export interface TracedDocument {
  /** Name that tells its kind: its path inside the archive, else the name of the delivered file. */
  name: string;
  role: FileRole;
  blocks: TextBlock[];
  links: LinkTarget[];
}

/** Longest passage that patterns look at; a longer one is cut at a space. */
const LONGEST = 65_536;

const MARKDOWN = /\.(?:md|markdown|mdx)$/iu;

/** Roles that say the same of everything inside: what an archive of tests holds is tests. */
const WHOLE: ReadonlySet<FileRole> = new Set(['template', 'test', 'data', 'mail']);

/** The documents of a delivered file, in reading order: itself, and each file that it holds. */
export function tracedDocuments(content: DeliveredContent, role: FileRole): TracedDocument[] {
  const held = new Set(content.paths);
  const documents = new Map<string, TracedDocument>();
  const documentOf = (at: SourceRef): TracedDocument => {
    const inner = heldPath(at.path, held);
    const key = inner ?? '';
    const known = documents.get(key);
    if (known !== undefined) return known;
    const document = {
      name: inner ?? at.file,
      role: inner === null || WHOLE.has(role) ? role : roleOfPath(inner),
      blocks: [],
      links: [],
    };
    documents.set(key, document);
    return document;
  };
  for (const block of content.blocks) documentOf(block.at).blocks.push(...piecesOf(unescaped(block)));
  for (const link of content.links) documentOf(link.at).links.push(link);
  return [...documents.values()];
}

/** The held file that a place lies in: the longest beginning of its path that is one, before the place inside that file. */
function heldPath(path: string | undefined, held: ReadonlySet<string>): string | null {
  if (path === undefined || held.size === 0) return null;
  for (let end = path.length; end > 0; end = lastCut(path, end - 1)) {
    const beginning = path.slice(0, end);
    if (held.has(beginning)) return beginning;
  }
  return null;
}

/** Where a path may end inside a longer one: before a folder or before the place in a file. */
const lastCut = (path: string, before: number): number =>
  Math.max(path.lastIndexOf('/', before), path.lastIndexOf('#', before));

/** Brackets that an export to Markdown escapes are those of the text. */
const unescaped = (block: TextBlock): TextBlock =>
  MARKDOWN.test(block.at.file) && !block.role.startsWith('code') && block.text.includes('\\')
    ? { ...block, text: block.text.replace(/\\([[\]_{}])/gu, '$1') }
    : block;

function piecesOf(block: TextBlock): TextBlock[] {
  if (block.text.length <= LONGEST) return [block];
  const pieces: TextBlock[] = [];
  let { at } = block;
  for (let start = 0; start < block.text.length;) {
    const space = Math.max(
      block.text.lastIndexOf(' ', start + LONGEST - 1),
      block.text.lastIndexOf('\n', start + LONGEST - 1),
    );
    const end =
      block.text.length - start <= LONGEST ? block.text.length : space > start ? space + 1 : start + LONGEST;
    const text = block.text.slice(start, end);
    pieces.push({ ...block, text, at });
    at = lineAfter(at, text, text.length);
    start = end;
  }
  return pieces;
}

/** The place of what stands `offset` characters into a text that begins at `at`. */
export function lineAfter(at: SourceRef, text: string, offset: number): SourceRef {
  if (at.line === undefined) return at;
  let lines = 0;
  for (let index = text.indexOf('\n'); index !== -1 && index < offset; index = text.indexOf('\n', index + 1))
    lines += 1;
  return lines === 0 ? at : { ...at, line: at.line + lines };
}
