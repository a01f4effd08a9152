import ExcelJS, { type Cell, type Worksheet } from 'exceljs';

/** A sheet as a person meets it: headings, then rows by heading. */
export interface ReadSheet {
  sheet: Worksheet;
  headings: string[];
  /** Cells of each row below the headings, by heading. */
  rows: Record<string, Cell>[];
}

/** Reads a workbook back with exceljs' own reader: what it holds, not what was meant. */
export async function readWorkbook(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

/** One sheet with its headings in the first row. Throws when the workbook has no sheet of that name. */
export function readSheet(workbook: ExcelJS.Workbook, name: string): ReadSheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  const headings: string[] = [];
  sheet.getRow(1).eachCell((cell) => headings.push(cell.text));
  const rows: Record<string, Cell>[] = [];
  for (let number = 2; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    rows.push(Object.fromEntries(headings.map((heading, index) => [heading, row.getCell(index + 1)])));
  }
  return { sheet, headings, rows };
}

/** Characters of a cell, no-break spaces as ordinary ones; '' for an empty cell. */
export const plain = (cell: Cell | undefined): string =>
  cell === undefined || cell.value === null ? '' : cell.text.replace(/[\u00a0\u202f]/g, ' ');

/** The texts of every cell of a workbook that holds characters. */
export function textsOf(workbook: ExcelJS.Workbook): string[] {
  const texts: string[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.value !== null && typeof cell.value !== 'number') texts.push(cell.text);
      });
    });
  return texts;
}
