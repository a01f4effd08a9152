/**
 * The place a value was read from. Every number shown to a person leads back to one.
 * `file` is the path inside the dossier, with `/` between folders.
 */
export interface SourceRef {
  file: string;
  /** Sheet of a workbook. */
  sheet?: string;
  /** Cell in A1 notation. */
  cell?: string;
  /** Line of a text file, or of the text of a PDF page, from 1; the header line is 1. */
  line?: number;
  /** Page of a PDF, from 1. */
  page?: number;
  /** Element path inside an XML file, such as `/Invoice/cac:InvoiceLine[2]/cbc:InvoicedQuantity`. */
  path?: string;
}

/** Short form for a sentence: `notes.csv, line 4`, `CRA.xlsx, Sept!B7`. */
export function describePlace(at: SourceRef, lang: 'fr' | 'en'): string {
  const parts = [at.file];
  if (at.sheet !== undefined && at.cell !== undefined) parts.push(`${at.sheet}!${at.cell}`);
  else if (at.cell !== undefined) parts.push(at.cell);
  else if (at.sheet !== undefined) parts.push(at.sheet);
  if (at.page !== undefined) parts.push(`page ${at.page}`);
  if (at.line !== undefined) parts.push(lang === 'fr' ? `ligne ${at.line}` : `line ${at.line}`);
  if (at.path !== undefined) parts.push(at.path);
  return parts.join(', ');
}
