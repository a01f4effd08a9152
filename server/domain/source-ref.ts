import type { Lang } from './text.js';
import { innerPlaceWords, pageWords, splitPath } from './words/inner-place-words.js';

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
  /** Page of a PDF, or slide of a presentation, from 1. */
  page?: number;
  /**
   * Place inside the file as its format names it: an element of an XML file (`/Invoice/cac:InvoiceLine[2]/cbc:InvoicedQuantity`), a
   * part of an office file (`/word/document.xml/p[3]`), a file of an archive (`src/main.ts`, `note.docx#/word/document.xml/p[3]`).
   */
  path?: string;
}

/** Pages or lines of several places that differ in nothing else, as they are printed: `2–5, 9`. */
interface Several {
  pages?: string;
  lines?: string;
}

/** Short form for a sentence: `notes.csv, line 4`, `CRA.xlsx, Sept!B7`, `report.docx, paragraph 3`, `lot.zip, src/main.ts, line 4`. */
export function describePlace(at: SourceRef, lang: Lang, { pages, lines }: Several = {}): string {
  const { held, inside } = splitPath(at.file, at.path);
  const document = held ?? at.file;
  const parts = [at.file];
  if (held !== null) parts.push(held);
  if (at.sheet !== undefined && at.cell !== undefined) parts.push(`${at.sheet}!${at.cell}`);
  else if (at.cell !== undefined) parts.push(at.cell);
  else if (at.sheet !== undefined) parts.push(at.sheet);
  if (pages !== undefined) parts.push(`${pageWords(document, lang, true)} ${pages}`);
  else if (at.page !== undefined) parts.push(`${pageWords(document, lang)} ${at.page}`);
  if (lines !== undefined) parts.push(lang === 'fr' ? `lignes ${lines}` : `lines ${lines}`);
  else if (at.line !== undefined) parts.push(lang === 'fr' ? `ligne ${at.line}` : `line ${at.line}`);
  if (inside !== null) parts.push(innerPlaceWords(document, inside, lang) ?? inside);
  return parts.join(', ');
}

/** Whether its path is shown as it is, being the name of an element: a long one is cut where there is little room. */
export function showsElementPath({ file, path }: SourceRef): boolean {
  const { held, inside } = splitPath(file, path);
  return inside !== null && innerPlaceWords(held ?? file, inside, 'en') === null;
}

/** A place as one key: two values read from one place have the same. */
export const placeKey = ({ file, sheet, cell, page, line, path }: SourceRef): string =>
  [file, sheet, cell, page, line, path].join('\n');
