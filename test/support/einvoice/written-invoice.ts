import type { ReadInvoice } from '../../../server/domain/invoice.js';

/** An invoice to write in a syntax: what a reader should find in it, the bytes of its files, and its other VAT total. */
export interface WrittenInvoice extends ReadInvoice {
  files: readonly { name: string; mime: string; bytes: Buffer }[];
  /** The VAT total in the accounting currency (BT-111), before or after that of the document; null for none. */
  accountingVat: { currency: string; amount: string; first: boolean } | null;
}

/** A line with the lines below it, by their `parentId`. */
export interface WrittenLine {
  line: ReadInvoice['lines'][number];
  below: WrittenLine[];
}

/** The lines of a document as UBL nests them. */
export function nested(lines: ReadInvoice['lines'], parentId: string | null = null): WrittenLine[] {
  return lines
    .filter((line) => line.parentId === parentId)
    .map((line) => ({ line, below: line.id === null ? [] : nested(lines, line.id) }));
}
