import type { Measured } from '../../../domain/file-evidence.js';
import type { WordFigures } from './text-tally.js';

/** What is measured of a text document (docx, odt). Pages are not: they depend on the program that lays the text out. */
export interface DocumentFigures extends Measured, WordFigures {
  /** Paragraphs with an outline level. */
  headings: number;
  tables: number;
  /** Pictures with distinct bytes, those of headers and footers left out. */
  figures: number;
  /** Of `figures`, those whose own fields were read: not drawings, damaged pictures, nor those above the limits. */
  figuresLookedInto: number;
  charts: number;
  equations: number;
  footnotes: number;
  endnotes: number;
  comments: number;
  /** Tracked changes that put text in, or took it out. */
  insertions: number;
  deletions: number;
  hasMacros: boolean;
  /** Language that the file declares for its text, BCP 47; null where it declares none. */
  language: string | null;
}
