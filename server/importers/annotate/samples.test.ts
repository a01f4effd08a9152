import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import { AnnotatingFolder, problemsOf, toTableProblem } from '../../../test/support/annotate-alone.js';
import type { ChildMessage } from '../../sandbox/protocol.js';
import type { TableProblem } from '../../domain/table-problem.js';
import { isCorrectionSheet } from './correction-sheet-name.js';

let folder: AnnotatingFolder;
beforeAll(() => {
  folder = new AnnotatingFolder();
});
afterAll(() => {
  folder.remove();
});

const importers = join(process.cwd(), 'server', 'importers');
const samples = readdirSync(importers, { recursive: true, encoding: 'utf8' })
  .filter((path) => /samples\/.*\.xlsx$/.test(path))
  .sort();

async function open(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** What was read, without where each piece ended. */
const reading = (messages: readonly ChildMessage[]): string =>
  JSON.stringify(messages.filter(({ type }) => type !== 'done'));

/** A cell without a format and one with the first format of the workbook look the same; exceljs tells them apart. */
function look(cell: Cell): object {
  const { value, numFmt = 'General', font, alignment, border = {}, fill, protection } = cell as Partial<Cell>;
  const ruled = Object.keys(border).length === 0 ? undefined : border;
  return { value, numFmt, font, alignment, border: ruled, fill, protection };
}

/** Every difference between two sheets but the highlight and the notes of the cells named. */
function differences(before: Worksheet, after: Worksheet, marked: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const compare = (what: string, a: unknown, b: unknown): void => {
    if (JSON.stringify(a) !== JSON.stringify(b))
      found.push(`${what}: ${JSON.stringify(a)} ${JSON.stringify(b)}`);
  };
  const rows = Math.max(before.rowCount, after.rowCount);
  const columns = Math.max(before.columnCount, after.columnCount);
  for (let row = 1; row <= rows; row += 1) {
    compare(`height ${row}`, before.getRow(row).height, after.getRow(row).height);
    compare(`hidden ${row}`, before.getRow(row).hidden, after.getRow(row).hidden);
    for (let column = 1; column <= columns; column += 1) {
      const [a, b] = [before.getCell(row, column), after.getCell(row, column)];
      if (!marked.has(a.address)) compare(a.address, look(a), look(b));
      else compare(a.address, { ...look(a), fill: null, font: null }, { ...look(b), fill: null, font: null });
    }
  }
  for (let column = 1; column <= columns; column += 1)
    compare(`width ${column}`, before.getColumn(column).width, after.getColumn(column).width);
  compare('merges', before.model.merges, after.model.merges);
  compare('views', before.views, after.views);
  return found;
}

const noteText = (cell: Cell): string => {
  const { note } = cell;
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
};

describe('a sample with its problems, and one invented in every corner', () => {
  test.each(samples)('%s', async (path) => {
    const original = readFileSync(join(importers, path));
    const name = basename(path);
    const first = await folder.read(name, original);
    const before = await open(original);
    const sheet = before.worksheets[0]?.name ?? '';
    const invented = ['A1', 'C3', 'ZZ700'].map((cell): TableProblem => ({
      severity: 'error',
      at: { file: name, sheet, cell },
      seen: '=1+1',
      message: { fr: `Le problème de ${cell}.`, en: `The problem of ${cell}.` },
      asks: false,
    }));
    const problems = [...problemsOf(first).map(toTableProblem), ...invented];
    const copy = await folder.annotate(name, original, problems);
    if (!Buffer.isBuffer(copy)) throw new Error(copy.en);
    const after = await open(copy);

    expect(reading(await folder.read(name, copy))).toBe(reading(first));
    const own = after.worksheets.filter((each) => !isCorrectionSheet(each.name));
    expect(own.map((each) => each.name)).toEqual(before.worksheets.map((each) => each.name));
    expect(after.worksheets).toHaveLength(before.worksheets.length + 1);
    for (const [index, each] of before.worksheets.entries()) {
      const twin = own[index];
      if (twin === undefined) throw new Error(`no sheet ${each.name}`);
      const cells = problems.flatMap(({ at }) =>
        at.sheet === each.name && at.cell !== undefined ? [at.cell] : [],
      );
      const marked = new Set(cells.map((cell) => each.getCell(cell).master.address));
      expect(differences(each, twin, marked)).toEqual([]);
      for (const cell of marked) {
        expect(twin.getCell(cell).fill).toMatchObject({ fgColor: { argb: 'FFFFE08A' } });
        expect(noteText(twin.getCell(cell))).toContain('Déclic – à corriger');
      }
    }
  });
});
