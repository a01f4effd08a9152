import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';
import { LIMITS } from '../../../importers/limits.js';
import { itemsOf, type Left } from '../../../importers/pdf-page/page-items.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { flowLines, type FlowLine } from './flow-lines.js';
import { pageNotes, type PageNotes } from './page-notes.js';

/** One page as it was read. */
export interface ReadPage {
  page: number;
  lines: FlowLine[];
  notes: PageNotes;
}

/**
 * Every page of a PDF, in order.
 * @throws NotMeasuredFile `too-large` beyond the limits of texts; the library's errors for a page that it cannot follow
 */
export async function readPages(pdf: PDFDocumentProxy, file: string): Promise<ReadPage[]> {
  const left: Left = { texts: LIMITS.evidence.pageTexts, characters: LIMITS.evidence.characters };
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const notes = await pageNotes(page, { file, page: number });
    const lines = flowLines(await itemsOf(page, left), number);
    if (left.texts <= 0 || left.characters <= 0) throw new NotMeasuredFile('too-large');
    pages.push({ page: number, lines, notes });
  }
  return pages;
}
