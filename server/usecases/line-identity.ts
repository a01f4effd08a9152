import type { SourceRef } from '../domain/source-ref.js';

/**
 * The same text for one billed line whichever grain sees it. Two lines of an invoice may bear one id: their places tell
 * them apart.
 */
export function lineIdentity(invoiceFile: string, invoice: string, line: string, at: SourceRef): string {
  return [invoiceFile, invoice, line, at.sheet, at.cell, at.line, at.path].join('\u0000');
}
