import type { Measured } from '../../../domain/file-evidence.js';

/** What is measured of a workbook (xlsx, ods). Cells and formulas of hidden sheets are counted, and said apart as well. */
export interface SheetFigures extends Measured {
  /** Sheets of cells that are shown. */
  sheets: number;
  hiddenSheets: number;
  /** Cells with a value or a formula, on all sheets. */
  cells: number;
  /** Of `cells`, those on hidden sheets. */
  hiddenCells: number;
  /** Of `cells`, those with a text that somebody wrote: no number, no result of a formula. */
  textCells: number;
  /** Cells with a formula. */
  formulas: number;
  /** Formulas that differ once their references are distances (R1C1): one that was filled down counts once. */
  distinctFormulas: number;
  /** Words of the distinct texts, each once, and of the texts in shapes. */
  words: number;
  /** Words of all texts, as often as a cell shows them. */
  grossWords: number;
  charts: number;
  pivotTables: number;
  /** Ranges formatted as tables. */
  tables: number;
  /** Pictures with distinct bytes. */
  figures: number;
  /** Of `figures`, those whose own fields were read: not drawings, damaged pictures, nor those above the limits. */
  figuresLookedInto: number;
  comments: number;
  /** Words of the comments; not in `words`. */
  commentWords: number;
  hasMacros: boolean;
}
