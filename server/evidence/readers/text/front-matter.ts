import type { SourceRef } from '../../../domain/source-ref.js';
import type { MetadataEntry } from '../../delivered-content.js';

/** What stands before a Markdown text, between two lines of hyphens. */
export interface FrontMatter {
  /** Its fields of one line; what is nested is left out. */
  metadata: MetadataEntry[];
  /** Characters and lines that it takes; 0 when there is none. */
  length: number;
  lines: number;
}

const FRONT = /^---[ \t]*\n((?:.*\n){0,500}?)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const FIELD = /^([A-Za-z][\w -]{0,60}):[ \t]+(.{1,2000})$/;

/** The front matter of a text whose lines end with `\n`. */
export function frontMatter(text: string, at: Pick<SourceRef, 'file'>): FrontMatter {
  const found = FRONT.exec(text);
  if (found === null) return { metadata: [], length: 0, lines: 0 };
  const [whole, inner = ''] = found;
  const metadata = inner.split('\n').flatMap((line, index) => {
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name === undefined || value === undefined) return [];
    return [{ name, value: value.trim().replace(/^(["'])(.*)\1$/, '$2'), at: { ...at, line: index + 2 } }];
  });
  return { metadata, length: whole.length, lines: whole.split('\n').length - 1 };
}
