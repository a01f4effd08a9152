import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writtenXlsx, type WrittenXlsx } from '../../../../test/support/written-xlsx.js';
import type { Lang } from '../../../domain/text.js';
import { RefusedFile } from '../../importer.js';
import { openStreamedWorkbook, type StreamedRow } from './streamed-workbook.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'streamed-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function put(book: WrittenXlsx): Promise<string> {
  const path = join(folder, 'x.xlsx');
  writeFileSync(path, await writtenXlsx(book));
  return path;
}

async function rowsOf(path: string): Promise<StreamedRow[]> {
  const rows: StreamedRow[] = [];
  for (const sheet of await openStreamedWorkbook(path, 'x.xlsx'))
    for await (const row of sheet.rows()) rows.push(row);
  return rows;
}

async function refusal(read: Promise<unknown>, lang: Lang = 'en'): Promise<string> {
  try {
    await read;
  } catch (error) {
    if (error instanceof RefusedFile) return error.problem.message[lang];
    throw error;
  }
  return 'read';
}

/** Rows whose bytes do not compress to nothing. */
const manyRows = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<row><c><v>${Math.sin(index)}</v></c></row>`).join('');

describe('rows', () => {
  test('come as they are asked for, and again at each call', async () => {
    const [sheet] = await openStreamedWorkbook(await put({ rows: manyRows(20_000) }), 'x.xlsx');
    const firstThree = async (): Promise<number[]> => {
      const seen: number[] = [];
      for await (const { row } of sheet?.rows() ?? []) if (seen.push(row) === 3) break;
      return seen;
    };
    expect([await firstThree(), await firstThree()]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  test('name strings far behind the first ones', async () => {
    const strings = Array.from({ length: 9000 }, (_, index) => `<si><t>texte ${index}</t></si>`).join('');
    const cell = (index: number): string => `<row><c t="s"><v>${index}</v></c></row>`;
    const rows = await rowsOf(await put({ rows: cell(3) + cell(8999) + cell(1), strings }));
    expect(rows.map(({ cells }) => cells[0]?.text)).toEqual(['texte 3', 'texte 8999', 'texte 1']);
  });

  test('are refused when the file changed since it was opened', async () => {
    const path = await put({ rows: manyRows(5000) });
    const [sheet] = await openStreamedWorkbook(path, 'x.xlsx');
    const bytes = await writtenXlsx({ rows: manyRows(5000) });
    const middle = bytes.indexOf('xl/worksheets/sheet1.xml') + 20_000;
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    const all = async (): Promise<void> => {
      for await (const row of sheet?.rows() ?? []) expect(row.hidden).toBe(false);
    };
    expect(await refusal(all())).toBe('The file is incomplete or damaged.');
  });
});

describe('nothing is given of a damaged archive', () => {
  test('one bit of any of its parts', async () => {
    const bytes = await writtenXlsx({ rows: manyRows(5000), strings: '<si><t>un</t></si>' });
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml']) {
      const damaged = Buffer.from(bytes);
      const at = damaged.indexOf(name) + name.length + 20;
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      const path = join(folder, 'damaged.xlsx');
      writeFileSync(path, damaged);
      expect([name, await refusal(openStreamedWorkbook(path, 'x.xlsx'))]).toEqual([
        name,
        'The file is incomplete or damaged.',
      ]);
    }
  });
});

describe('merged cells stand behind the rows, and are looked for before them', () => {
  const merge = (ref: string): string => `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>';

  test('give their value to the rows that they cover', async () => {
    const [, second] = await rowsOf(await put({ rows, behind: merge('A1:A2') }));
    expect(second?.cells[0]).toMatchObject({ number: '1', merged: 'covered', master: 'A1' });
  });

  test.each([
    ['an end of rows in a comment behind them', { rows, behind: `${merge('A1:A2')}<!--</sheetData>-->` }],
    ['merges in a comment', { rows, behind: `<!--${merge('A1:A2')}-->` }],
    ['merges before the rows', { rows, before: merge('A1:A2') }],
  ])('%s: refused rather than read without them', async (_, book) => {
    expect(await refusal(rowsOf(await put(book)))).toBe('Sheet “Feuil1” has rows that could not be read.');
  });
});

test.each([
  ['rows', '<row r="1048577"><c><v>1</v></c></row>', ''],
  ['columns', '<row><c r="GS1"><v>1</v></c></row>', ''],
  ['merged cells', '<row/>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
])('too many %s', async (_, rows, behind) => {
  const path = await put({ rows, behind });
  expect(await refusal(rowsOf(path))).toBe(
    'A sheet goes beyond 1,048,576 rows, 200 columns or 12,000,000 cells. Split it, or send a CSV file.',
  );
  expect(await refusal(rowsOf(path), 'fr')).toBe(
    'Une feuille dépasse 1\u202f048\u202f576 lignes, 200 colonnes ou 12\u202f000\u202f000 de cellules. Divisez-la, ou envoyez un fichier CSV.',
  );
});

test('the last row and the last column that are read', async () => {
  const rows = '<row r="1048576"><c r="GR1048576"><v>1</v></c><c r="GS1048576" s="1"/></row>';
  const [only] = await rowsOf(await put({ rows }));
  expect([only?.row, only?.cells.length]).toEqual([1_048_576, 200]);
});

test('elements nested without end', async () => {
  const rows = `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`;
  expect(await refusal(rowsOf(await put({ rows })))).toBe('The file is incomplete or damaged.');
});
