import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';
import { LIMITS } from '../limits.js';
import { openDocument } from './open-document.js';
import { itemsOf, type Left } from './page-items.js';
import { linesOfPage, type PageLine } from './page-lines.js';

/** What the pages of a PDF say. */
export interface PageText {
  lines: PageLine[];
  /** False when pages or texts were left out: what is not in `lines` may still be on the document. */
  isWhole: boolean;
}

/** The pages cannot be read, and why. */
export class PagesUnreadable extends Error {}

/**
 * Reads the text layer: of the first ten pages and the last two, up to the limits of texts and characters. What a page
 * draws is neither drawn nor inflated beyond them; nothing is fetched. No line for a page without text (a scan).
 * @throws PagesUnreadable for a structure that the library cannot follow
 */
export async function readPageText(bytes: Uint8Array): Promise<PageText> {
  // The library takes the bytes over: it gets a copy.
  const task = await openDocument(new Uint8Array(bytes));
  try {
    return await textOf(await task.promise);
  } catch (error) {
    throw new PagesUnreadable(error instanceof Error ? error.message.split('\n')[0] : String(error));
  } finally {
    await task.destroy();
  }
}

async function textOf(pdf: PDFDocumentProxy): Promise<PageText> {
  const { firstPages, lastPages } = LIMITS.pdf;
  const left: Left = { texts: LIMITS.pdf.texts, characters: LIMITS.pdf.characters };
  const lines: PageLine[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    if (page > firstPages && page <= pdf.numPages - lastPages) continue;
    lines.push(...linesOfPage(await itemsOf(await pdf.getPage(page), left), page));
    if (left.texts <= 0 || left.characters <= 0) return { lines, isWhole: false };
  }
  return { lines, isWhole: pdf.numPages <= firstPages + lastPages };
}
