import type { ReadInvoice, ReadInvoiceLine } from '../../domain/invoice.js';

/** The lines that enter the sums: DETAIL and lines without a status; GROUP and INFORMATION repeat others. */
export function countedLines(invoice: ReadInvoice): ReadInvoiceLine[] {
  return invoice.lines.filter((line) => line.lineStatus === null || line.lineStatus === 'DETAIL');
}
