import type { Sheet } from '../table.js';

const PLACEHOLDER = /\{\{[^{}]{0,100}\}\}|\$\{[^{}]{0,100}\}/;

/** The text holds a mark of a template. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text);

/** The first cell from a row on that still holds a mark of a template (`{{month}}`); null when none does. */
export function findPlaceholder(
  sheet: Sheet,
  fromRow: number,
): { row: number; column: number; text: string } | null {
  for (let row = Math.max(1, fromRow); row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const { text } = sheet.cell(row, column);
      if (isPlaceholder(text)) return { row, column, text };
    }
  }
  return null;
}
