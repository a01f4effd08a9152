import { cellAddress } from '../tables/sheet-xml.js';
import type { Sheet, SheetCell } from '../table.js';

const EMPTY: SheetCell = { text: '', kind: 'empty' };

/** A sheet made of plain texts, for identification: the same detectors then work on the first rows of a file. */
export function textSheet(name: string, rows: readonly (readonly string[])[]): Sheet {
  return {
    name,
    hidden: false,
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    cell: (row, column) => {
      const text = rows[row - 1]?.[column - 1] ?? '';
      return text === '' ? EMPTY : { text, kind: 'text' };
    },
    address: (row, column) => cellAddress(row, column),
    isRowHidden: () => false,
    isColumnHidden: () => false,
  };
}
