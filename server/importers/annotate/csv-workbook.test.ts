import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { AnnotatingFolder, problemsOf, toTableProblem } from '../../../test/support/annotate-alone.js';
import { formatNumber } from '../../domain/format/number-format.js';
import type { TableProblem } from '../../domain/table-problem.js';
import type { ChildMessage } from '../../sandbox/protocol.js';
import { LIMITS } from '../limits.js';

let folder: AnnotatingFolder;
beforeAll(() => {
  folder = new AnnotatingFolder();
});
afterAll(() => {
  folder.remove();
});

const problem = (line: number | undefined, seen: string | null): TableProblem => ({
  severity: 'error',
  at: { file: 'relevé.csv', ...(line === undefined ? {} : { line }) },
  seen,
  message: { fr: 'À revoir.', en: 'To be seen again.' },
  asks: false,
});

async function sheetOf(text: string | Buffer, problems: readonly TableProblem[]): Promise<ExcelJS.Worksheet> {
  const copy = await folder.annotate('relevé.csv', Buffer.from(text), problems);
  if (!Buffer.isBuffer(copy)) throw new Error(copy.en);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(copy).buffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function marked(sheet: ExcelJS.Worksheet): string[] {
  const found: string[] = [];
  sheet.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (JSON.stringify(cell.fill).includes('solid')) found.push(cell.address);
    });
  });
  return found;
}

describe('a delimited text as a workbook', () => {
  test('holds every text as it is, a formula too, and none is computed', async () => {
    const texts = ['=1+1', '+33 1', '-5', '@SUM', '00123', '1,5', ' bords ', '_x0041_', 'a\u0001b', 'été €'];
    const sheet = await sheetOf(`${texts.map((_, index) => `c${index}`).join(';')}\n${texts.join(';')}\n`, [
      problem(2, '-5'),
    ]);
    const cells = texts.map((_, index) => sheet.getCell(2, index + 1));
    expect(cells.map(({ type }) => type)).toEqual(texts.map(() => ExcelJS.ValueType.String));
    // exceljs leaves escaped characters as they are written.
    expect(cells.map(({ text }) => text)).toEqual([
      ...texts.slice(0, 7),
      '_x005F_x0041_',
      'a_x0001_b',
      'été €',
    ]);
    expect(cells.every(({ numFmt }) => numFmt === '@')).toBe(true);
    expect(marked(sheet)).toEqual(['C2']);
  });

  test('has its rows at the numbers of its lines, also after blank lines and line breaks in quotes', async () => {
    const text = 'sep=;\r\na;b\r\n\r\n1;"deux\r\nlignes"\r\n3;quatre\r\n';
    const sheet = await sheetOf(text, [problem(4, 'nowhere'), problem(6, 'quatre'), problem(5, null)]);
    expect(sheet.getRow(1).hasValues).toBe(false);
    expect([sheet.getCell('A2').value, sheet.getCell('B4').text, sheet.getCell('A6').value]).toEqual([
      'a',
      'deux\nlignes',
      '3',
    ]);
    expect(marked(sheet)).toEqual(['A4', 'B6']);
  });

  test('marks the first cell where the text stands in several, and nothing for the whole file', async () => {
    expect(marked(await sheetOf('a,b\nx,x\n', [problem(2, 'x'), problem(undefined, 'a')]))).toEqual(['A2']);
  });

  test('is not made of what is no table', async () => {
    for (const text of ['{"a":1}', '<a/>', '%PDF-1.7'])
      expect(await folder.annotate('a.csv', Buffer.from(text), [problem(1, null)])).toMatchObject({
        fr: 'Seuls les tableaux (classeurs .xlsx ou .xlsm, fichiers CSV) peuvent être renvoyés annotés.',
      });
  });

  test('of more lines than a sheet may have says so', async () => {
    const { rows, columns } = LIMITS.sheet;
    const lines = `a,b\n${'1,2\n'.repeat(rows)}`;
    expect(await folder.annotate('a.csv', Buffer.from(lines), [problem(2, null)])).toMatchObject({
      en: `This file has more than ${formatNumber(String(rows), 'en')} lines or ${columns} columns; it is not annotated. Split it into smaller files.`,
    });
  });
});

const importers = join(process.cwd(), 'server', 'importers');
const samples = readdirSync(importers, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(timesheets|native-registers|invoice-table)\/samples\/.*\.csv$/.test(path))
  .sort();

/** What was read but its places, which a text has by line and a sheet by cell. */
const valuesRead = (messages: readonly ChildMessage[]): string =>
  JSON.stringify(
    messages.filter(({ type }) => ['entries', 'invoice', 'register'].includes(type)),
    (key, value: unknown) =>
      ['source', 'at', 'row', 'sheet', 'file', 'cell', 'line'].includes(key) ? undefined : value,
  );
const codesOf = (messages: readonly ChildMessage[]): string[] =>
  problemsOf(messages)
    .map(({ code }) => code)
    .sort();

async function savedAsCsv(copy: Buffer): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(copy).buffer);
  const [sheet] = book.worksheets;
  const titles = sheet?.getRow(1).cellCount ?? 0;
  const lines: string[] = [];
  sheet?.eachRow({ includeEmpty: true }, (row) => {
    const cells = Array.from(
      { length: Math.max(titles, row.cellCount) },
      (_, index) => row.getCell(index + 1).text,
    );
    lines.push(
      cells.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(','),
    );
  });
  return Buffer.from(`${lines.join('\n')}\n`);
}

test('samples were found', () => {
  expect(samples.length).toBeGreaterThan(10);
});

describe('the copy of a sample reads as the sample does', () => {
  test.each(samples)('%s', async (path) => {
    const original = readFileSync(join(importers, path));
    const name = basename(path);
    const first = await folder.read(name, original);
    const problems = problemsOf(first).map(toTableProblem);
    const copy = await folder.annotate(name, original, [...problems, problem(undefined, null)]);
    if (!Buffer.isBuffer(copy)) throw new Error(copy.en);
    // The native forms of invoices and timesheets are read as CSV alone: their sender saves the first sheet.
    const second = name.startsWith('native')
      ? await folder.read(name, await savedAsCsv(copy))
      : await folder.read(name, copy);
    expect(codesOf(second).filter((code) => code !== 'extension-mismatch')).toEqual(codesOf(first));
    expect(valuesRead(second)).toBe(valuesRead(first));
  });
});
