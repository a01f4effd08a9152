import type { ReadInvoice } from '../../domain/invoice.js';
import { RefusedFile, wholeFile, type ReadPiece, type SourceFile } from '../importer.js';
import { PagesUnreadable, readPageText } from '../pdf-page/page-text.js';
import { pageAgainstData } from '../invoice-pdf/page-against-data.js';
import { readInvoicePdf } from '../invoice-pdf/read-invoice-pdf.js';
import { pdfUnreadable } from './pdf-problems.js';

/** What the pages of a PDF say of the invoice that it carries as data. Pages that cannot be read say nothing. */
export async function holdPages(bytes: Uint8Array, invoice: ReadInvoice, file: string): Promise<ReadPiece[]> {
  try {
    const { compared, problems } = pageAgainstData(await readPageText(bytes), invoice, file);
    return [
      ...problems.map((problem): ReadPiece => ({ type: 'problem', problem })),
      ...(compared.length === 0 ? [] : [{ type: 'pages' as const, compared }]),
    ];
  } catch (error) {
    if (error instanceof PagesUnreadable) return [];
    throw error;
  }
}

/**
 * Reads a PDF without invoice data by its pages.
 * @returns null for pages that are no invoice
 * @throws RefusedFile when the pages cannot be read
 */
export async function readPages(bytes: Uint8Array, file: SourceFile): Promise<ReadPiece[] | null> {
  try {
    return readInvoicePdf(await readPageText(bytes), file);
  } catch (error) {
    if (!(error instanceof PagesUnreadable)) throw error;
    throw new RefusedFile(pdfUnreadable.make(wholeFile(file.name), {}, error.message));
  }
}
