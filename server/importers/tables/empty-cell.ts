import type { SheetCell } from '../table.js';

/** A cell that holds nothing, or is not there. */
export const EMPTY_CELL: SheetCell = Object.freeze({ text: '', kind: 'empty' });

/** A formula that was saved without its result. */
export const FORMULA_WITHOUT_VALUE: SheetCell = Object.freeze({ text: '', kind: 'formula-without-value' });
