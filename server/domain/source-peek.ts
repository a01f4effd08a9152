import type { Text } from './text.js';

/** A text beside the cited one, by the letter of its column, its cell, the title it stands under or its attribute. */
export interface CitedField {
  name: string;
  text: string;
}

/** Cells around a cited one. Texts are the stored values: ISO dates, decimal points. */
interface CellsPeek {
  kind: 'cells';
  sheet: string;
  /** Column letters and row numbers as the workbook shows them; `values` are in the order of `columns`. */
  cells: { columns: string[]; rows: { row: number; values: string[] }[] };
  /**
   * Null when the sheet as a whole is cited. `hidden`: a person who opens the workbook sees the cell only after unhiding
   * its row, column or sheet. `fields`: what its row holds, from the first column to the last. `above`: the first three
   * filled cells of its column, above it: in most tables, its titles.
   */
  cited: {
    cell: string;
    row: number;
    column: string;
    text: string;
    hidden: boolean;
    fields: CitedField[];
    above: CitedField[];
  } | null;
}

/** Lines of a text around a cited one, as they are written. */
interface LinesPeek {
  kind: 'lines';
  /** Lines count from 1. None when only some columns of the file may be shown: `fields` then holds those. */
  lines: { line: number; text: string }[];
  /** A record may span several lines, `lastLine` included. `fields`: its cells under their titles, when it is one. */
  cited: { line: number; lastLine: number; fields: CitedField[] };
}

/** One element of an XML file. */
export interface ElementRow {
  path: string;
  /** Name with its place among those of the same name, where there are several: `cac:InvoiceLine[2]`. */
  name: string;
  /** Own text of a leaf; '' where the element holds others. */
  text: string;
  attributes: CitedField[];
  /** 0 for the first row shown. */
  depth: number;
}

/** The cited element with its ancestors, what it holds and its siblings, in document order. */
interface ElementPeek {
  kind: 'element';
  element: ElementRow[];
  /** `text`: that of the attribute where one is cited. `isWhole` is false when what it holds is cut short. */
  cited: { path: string; attribute: string | null; text: string; isWhole: boolean };
}

/** Nothing can be shown of that place, and why. */
interface NoPeek {
  kind: 'none';
  reason: Text;
}

/** What stands in a file around the place that a value was read from. Every text is at most 500 characters. */
export type SourcePeek = CellsPeek | LinesPeek | ElementPeek | NoPeek;

/**
 * How much is shown: the neighbourhood; nothing but the cited row, record or element; or, of a register of AI use, what the
 * cited row says of data given to AI services, and nothing of anything else.
 */
export type PeekReach = 'around' | 'cited' | 'data';
