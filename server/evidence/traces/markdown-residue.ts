import { MOST_HITS, textHit, type TextHit } from './find-in-texts.js';
import type { TextRule } from './trace-rule.js';
import type { TracedDocument } from './traced-documents.js';

/** Files that show bold text and headings by their own means. */
const OFFICE = /\.(?:docx|docm|odt|pptx|pptm|odp|fodt)$/iu;

/** Marks from which they are told: four are a text written in Markdown, fewer a footnote star or a hash. */
const FROM = 4;

const RULE: TextRule = {
  rule: 'md.residue',
  group: 'markdown',
  vendor: null,
  pattern: /\*\*[^*\n]{2,60}\*\*|^#{2,4} \S.{0,60}/gmu,
  strength: 'weak',
  readsCode: false,
  source: 'Wikipedia, "Signs of AI writing"; people who draft in Markdown leave the same',
};

/** Raw Markdown in the text of an office file: context, and never a trace alone. */
export function markdownResidue(document: TracedDocument): TextHit[] {
  if (!OFFICE.test(document.name)) return [];
  const found = document.blocks
    .filter(({ role }) => !role.startsWith('code') && role !== 'deletion')
    .flatMap((block) => [...block.text.matchAll(RULE.pattern)].map((match) => ({ block, match })));
  if (found.length < FROM) return [];
  return found.slice(0, MOST_HITS).map(({ block, match }) => textHit(RULE, 0, block, match, null));
}
