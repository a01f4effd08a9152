import type { Sheet, SheetCell } from '../table.js';

const EMPTY: SheetCell = { text: '', kind: 'empty' };

/** A sheet of which only some columns show: what one of several grids side by side sees. Addresses stay those of the sheet. */
export function columnWindow(sheet: Sheet, shows: (column: number) => boolean): Sheet {
  return {
    ...sheet,
    cell: (row, column) => (shows(column) ? sheet.cell(row, column) : EMPTY),
  };
}
