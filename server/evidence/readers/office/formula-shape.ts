/** The cell that holds a formula, from 1. */
export interface FormulaPlace {
  row: number;
  column: number;
}

/** Longer than any formula that a spreadsheet program accepts; compared as written. */
const LONGEST_FORMULA = 32_768;
const STRING = '"(?:[^"]|"")*"';
const QUOTED_NAME = "'(?:[^']|'')*'";
/** Structured references and links to other workbooks: no cell is named inside. */
const BRACKETS = '\\[[^[\\]]*\\]';
const COLUMNS = '(?<columns>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})(?![\\w$.(!:])';
const ROWS = '(?<rows>\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\w.])';
/** `1E5` is no cell. */
const NUMBER = '\\d+(?:\\.\\d*)?(?:[Ee][+-]?\\d+)?';
const NAME = '(?<name>[$A-Za-z_\\\\\\u0080-\\uFFFF][\\w$.\\\\\\u0080-\\uFFFF]*)(?<after>[(!]?)';
const EXCEL = new RegExp([STRING, QUOTED_NAME, BRACKETS, COLUMNS, ROWS, NUMBER, NAME].join('|'), 'g');
/** OpenFormula puts a point before a cell, within brackets: `[.A1:.B2]`, `[$Feuil2.$A$1]` (ODF 1.2 part 2, 5.8). */
const OPEN_FORMULA = new RegExp(
  `${STRING}|${QUOTED_NAME}|\\.(?<name>\\$?[A-Za-z]{1,3}\\$?\\d{1,7})(?![\\w(])`,
  'g',
);
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/**
 * What a formula does whatever cell it stands in: its references become distances (R1C1, ECMA-376 part 1, 18.17.2.3), so that one
 * that was filled down has one shape. `B2*$C$1` in D2 is `R[0]C[-2]*R1C3`.
 */
export function excelShape(formula: string, place: FormulaPlace): string {
  return shapeOf(formula, EXCEL, place);
}

/** The same for the formulas of OpenDocument: `of:=[.B2]*[.$C$1]`. */
export function openFormulaShape(formula: string, place: FormulaPlace): string {
  return shapeOf(formula, OPEN_FORMULA, place);
}

function shapeOf(formula: string, tokens: RegExp, place: FormulaPlace): string {
  if (formula.length > LONGEST_FORMULA) return formula;
  return formula.replace(tokens, (token: string, ...rest: unknown[]) => {
    const { columns, rows, name, after } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (columns !== undefined)
      return columns.replace(/\$?[A-Za-z]+/g, (column) => `C${distance(column, columnNumber, place.column)}`);
    if (rows !== undefined) return rows.replace(/\$?\d+/g, (row) => `R${distance(row, Number, place.row)}`);
    const cell = name === undefined || after === '(' || after === '!' ? null : CELL.exec(name);
    if (cell === null) return token;
    const [, fixedColumn = '', column = '', fixedRow = '', row = ''] = cell;
    return (
      `R${distance(fixedRow + row, Number, place.row)}` +
      `C${distance(fixedColumn + column, columnNumber, place.column)}`
    );
  });
}

/** `[-2]` from where the formula stands, or the number itself behind a dollar. */
function distance(written: string, numberOf: (text: string) => number, from: number): string {
  return written.startsWith('$') ? String(numberOf(written.slice(1))) : `[${numberOf(written) - from}]`;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
