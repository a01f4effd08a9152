import type { PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';
import type { SourceRef } from '../../../domain/source-ref.js';
import type { LinkTarget, TextBlock } from '../../delivered-content.js';

/** What stands on a page besides its text. */
export interface PageNotes {
  links: LinkTarget[];
  /** Comments of reviewers, and what was written into the fields of a form. */
  blocks: TextBlock[];
}

/** Marks of a reviewer (ISO 32000-1, 12.5.6); a note shown in a window of its own belongs to one of these. */
const COMMENTS = new Set([
  'Text',
  'FreeText',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Caret',
  'Stamp',
  'Ink',
]);

interface Annotation {
  subtype?: unknown;
  url?: unknown;
  unsafeUrl?: unknown;
  contentsObj?: { str?: unknown };
  fieldType?: unknown;
  fieldValue?: unknown;
}

/** Links, comments and filled fields of one page. */
export async function pageNotes(page: PDFPageProxy, at: SourceRef): Promise<PageNotes> {
  const notes: PageNotes = { links: [], blocks: [] };
  for (const annotation of (await page.getAnnotations()) as Annotation[]) {
    const { subtype, url, unsafeUrl, contentsObj, fieldType, fieldValue } = annotation;
    const target = textOf(unsafeUrl) || textOf(url);
    if (subtype === 'Link' && target !== '') notes.links.push({ target, at });
    const comment = textOf(contentsObj?.str);
    if (typeof subtype === 'string' && COMMENTS.has(subtype) && comment !== '')
      notes.blocks.push({ role: 'comment', text: comment, at });
    const written = fieldType === 'Tx' || fieldType === 'Ch' ? textOf(fieldValue) : '';
    if (subtype === 'Widget' && written !== '') notes.blocks.push({ role: 'body', text: written, at });
  }
  return notes;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
