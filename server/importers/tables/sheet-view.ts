import type { Worksheet } from 'exceljs';
import type { Sheet, SheetCell } from '../table.js';
import { EMPTY_CELL, FORMULA_WITHOUT_VALUE } from './empty-cell.js';
import { writtenFormat } from './plain-styles.js';
import { cellAddress, type CellPosition, type PlainSheet } from './sheet-xml.js';
import { sheetCell } from './workbook-cell.js';

/** Sheet of the workbook over exceljs' own, with merged cells and lost formulas marked. */
export function sheetView(
  worksheet: Worksheet,
  plain: PlainSheet,
  declared: { name: string; hidden: boolean },
  date1904: boolean,
): Sheet {
  const masters = coveredCells(plain);
  const own = (row: number, column: number): SheetCell => {
    if (plain.formulasWithoutValue.has(cellAddress(row, column))) return FORMULA_WITHOUT_VALUE;
    const cell = worksheet.findCell(row, column);
    // Merges are not handed over: a cell said to be merged is one with neither value nor style.
    if (!cell || cell.isMerged) return EMPTY_CELL;
    const format = writtenFormat(cell.numFmt);
    return sheetCell(cell.value, format, date1904);
  };
  const extent = usedExtent(worksheet, plain);
  return {
    name: declared.name,
    hidden: declared.hidden,
    ...extent,
    address: cellAddress,
    cell(row, column) {
      const merged = masters.get(cellAddress(row, column));
      if (!merged) return own(row, column);
      const value = own(merged.row, merged.column);
      const isMaster = merged.row === row && merged.column === column;
      if (isMaster) return { ...value, merged: 'master' };
      return { ...value, merged: 'covered', master: cellAddress(merged.row, merged.column) };
    },
    isRowHidden: (row) => worksheet.findRow(row)?.hidden ?? false,
    isColumnHidden: (column) => worksheet.getColumn(column).hidden,
  };
}

function coveredCells(plain: PlainSheet): Map<string, CellPosition> {
  const masters = new Map<string, CellPosition>();
  for (const range of plain.merges) {
    const master = { row: range.top, column: range.left };
    for (let row = range.top; row <= range.bottom; row += 1)
      for (let column = range.left; column <= range.right; column += 1)
        masters.set(cellAddress(row, column), master);
  }
  return masters;
}

/** Last row and column with a value, or a formula that lost its value; styled empty cells do not count. */
function usedExtent(worksheet: Worksheet, plain: PlainSheet): { rowCount: number; columnCount: number } {
  let rowCount = 0;
  let columnCount = 0;
  const extend = (row: number, column: number) => {
    rowCount = Math.max(rowCount, row);
    columnCount = Math.max(columnCount, column);
  };
  for (const { row, column } of plain.formulasWithoutValue.values()) extend(row, column);
  worksheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, columnNumber) => {
      if (!cell.isMerged && cell.value !== '') extend(rowNumber, columnNumber);
    });
  });
  return { rowCount, columnCount };
}
