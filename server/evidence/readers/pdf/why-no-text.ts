import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';
import { loadPdfJs } from '../../../importers/pdf-page/load-pdfjs.js';
import type { PageFigures } from './content-of-pages.js';
import type { PdfImages } from './pdf-images.js';

/** Share of pages without text from which a file is a scan: its text is that of a cover or of a stamp. */
const SCANNED = 0.9;
/** Pages looked at to know whether anything is drawn. */
const LOOKED_PAGES = 5;

/** So few pages show no line to stand on most of them: on images of pages, fewer words a page are those of a stamp. */
const FEW_PAGES = 2;
const STAMP_WORDS = 10;
/** Operations that draw something else than texts. */
const DRAWS = /^(?:constructPath|rawFillPath|shadingFill|paint\w*Image\w*)$/;

/**
 * Why the pages have no text to measure, or null when they have: images of pages, letters drawn as shapes, or nothing.
 * A document with text on more than a tenth of its pages is measured, and says how many have none.
 */
export async function whyNoText(
  pdf: PDFDocumentProxy,
  { pages, pagesWithoutText, words, grossWords }: PageFigures,
  images: PdfImages,
): Promise<'scanned' | 'empty' | null> {
  if (pages <= FEW_PAGES && images.pageSized > 0 && grossWords < STAMP_WORDS * pages) return 'scanned';
  if (pagesWithoutText < pages * SCANNED) return null;
  if (images.distinct > 0) return 'scanned';
  if (pagesWithoutText < pages) return null;
  const drawn = await drawnOn(pdf);
  // Pages that all say the same, and show nothing else, have been read.
  if (words > 0 && !drawn.some((operation) => DRAWS.test(operation))) return null;
  return drawn.length > 0 ? 'scanned' : 'empty';
}

/** Names of the operations of the first pages. Called for a document without image objects: nothing is decoded. */
async function drawnOn(pdf: PDFDocumentProxy): Promise<string[]> {
  const { OPS } = await loadPdfJs();
  const names = new Map(Object.entries(OPS).map(([name, operation]) => [operation, name]));
  const found = new Set<string>();
  for (let number = 1; number <= Math.min(pdf.numPages, LOOKED_PAGES); number += 1) {
    const page = await pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    for (const operation of fnArray) found.add(names.get(operation) ?? String(operation));
  }
  return [...found];
}
