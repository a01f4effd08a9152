import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';
import { LIMITS } from '../../../importers/limits.js';
import { NotMeasuredFile } from '../../not-measured-file.js';

interface OutlineNode {
  title: string;
  items: OutlineNode[];
}

/**
 * The titles of the outline of a PDF, at every depth; null when it has none.
 * @throws NotMeasuredFile `too-large` for more entries than pages could hold
 */
export async function outlineTitles(pdf: PDFDocumentProxy): Promise<string[] | null> {
  const roots = (await pdf.getOutline()) as OutlineNode[] | null;
  if (roots === null) return null;
  const titles: string[] = [];
  const left = [...roots];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.title.trim() !== '') titles.push(node.title);
    if (left.length + titles.length > LIMITS.evidence.elements) throw new NotMeasuredFile('too-large');
    left.push(...node.items);
  }
  return titles;
}
