import type { Grammars } from './grammars.js';
import type { GrammarScan } from './grammar-scan.js';
import { lexicalScan } from './lexical-scan.js';
import type { Range } from './scan.js';

const SCRIPT = /<script\b([^>]{0,500})>/gi;
const SCRIPT_END = '</script';

/**
 * A component that holds its program in `<script>` (Vue, Svelte): the program by its grammar, the rest by the comments of markup.
 * Null where the grammar takes too much, or there is no program.
 */
export async function scanComponent(text: string, grammars: Grammars): Promise<GrammarScan | null> {
  const scripts = scriptsOf(text);
  if (scripts.length === 0) return null;
  const isTyped = scripts.some(({ attributes }) => /\blang\s*=\s*["']?tsx?\b/i.test(attributes));
  const found = await grammars.scan(onlyThese(text, scripts), isTyped ? 'typescript' : 'javascript');
  if (found === null) return null;
  const markup = lexicalScan(text, 'markup').comments.filter(
    ({ start }) => !scripts.some((script) => start >= script.start && start < script.end),
  );
  const comments = [...found.comments, ...markup].sort((a, b) => a.start - b.start);
  return { ...found, comments };
}

function scriptsOf(text: string): (Range & { attributes: string })[] {
  const lower = text.toLowerCase();
  const scripts: (Range & { attributes: string })[] = [];
  for (const match of text.matchAll(SCRIPT)) {
    const start = match.index + match[0].length;
    if (start < (scripts.at(-1)?.end ?? 0)) continue;
    const end = lower.indexOf(SCRIPT_END, start);
    scripts.push({ start, end: end < 0 ? text.length : end, attributes: match[1] ?? '' });
    if (end < 0) break;
  }
  return scripts;
}

/** The text with spaces instead of everything else, so that places stay. */
function onlyThese(text: string, ranges: readonly Range[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of ranges) {
    kept += text.slice(from, start).replace(/[^\n]/g, ' ') + text.slice(start, end);
    from = end;
  }
  return kept + text.slice(from).replace(/[^\n]/g, ' ');
}
