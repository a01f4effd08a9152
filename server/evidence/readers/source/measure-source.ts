import { scanComponent } from './component-scan.js';
import type { GrammarScan } from './grammar-scan.js';
import type { Grammars } from './grammars.js';
import { COMPONENT, type Language } from './languages.js';
import { lexicalScan } from './lexical-scan.js';
import { countLines, type LineCount } from './line-count.js';
import type { Scan } from './scan.js';

/** What one source file counts, and where its comments and strings are. */
export interface MeasuredSource {
  lines: LineCount;
  /** Of each function; null where the language has no grammar, or the file was too much for it. */
  complexities: number[] | null;
  branches: number;
  parseErrors: number;
  scan: Scan;
}

/** Texts longer than this, in characters, are counted by marks alone: the tree of one takes a hundred times its text. */
export const PARSED_CHARACTERS = 1_000_000;

/** Measures the text of a source file. The grammar reads it when there is one, and marks of comments and strings otherwise. */
export async function measureSource(
  text: string,
  { grammar, lexis }: Language,
  grammars: Grammars,
): Promise<MeasuredSource> {
  const found = text.length > PARSED_CHARACTERS ? null : await scanBy(grammar, text, grammars);
  const scan = found ?? lexicalScan(text, lexis);
  return {
    lines: countLines(text, scan.comments),
    complexities: found?.complexities ?? null,
    branches: found?.branches ?? 0,
    parseErrors: found?.parseErrors ?? 0,
    scan,
  };
}

async function scanBy(grammar: string | null, text: string, grammars: Grammars): Promise<GrammarScan | null> {
  if (grammar === null) return null;
  return grammar === COMPONENT ? scanComponent(text, grammars) : grammars.scan(text, grammar);
}
