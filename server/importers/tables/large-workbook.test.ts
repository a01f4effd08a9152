import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writtenXlsx } from '../../../test/support/written-xlsx.js';
import { LIMITS } from '../limits.js';
import { lookAtHead, lookFurther } from '../look.js';
import { openTables, type TableRow } from './table-source.js';
import { isHeldWorkbook } from './workbook-size.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'large-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function put(rows: string, behind = ''): Promise<string> {
  const path = join(folder, 'x.xlsx');
  writeFileSync(path, await writtenXlsx({ rows, behind }));
  return path;
}

async function tableOf(path: string): Promise<TableRow[]> {
  const [source] = await openTables({ path, name: 'x.xlsx' });
  const rows: TableRow[] = [];
  for await (const row of source?.rows() ?? []) rows.push(row);
  return rows;
}

async function lookAt(path: string): Promise<readonly (readonly string[])[]> {
  const file = { name: 'x.xlsx', path, byteLength: statSync(path).size, part: 'any' as const, answers: {} };
  const { look, fault } = await lookFurther(file, await lookAtHead(file), ['xl/workbook.xml']);
  expect(fault).toBeNull();
  return look.sheets[0]?.rows ?? [];
}

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const line = (row: number, text: string): string =>
  `<row r="${row}">${inline(text)}<c><v>${row}</v></c></row>`;
const lines = (count: number, text: (row: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1, text(index + 1))).join('');

describe('a sheet of more rows than are held', () => {
  test('gives its rows all the same, one after the other', async () => {
    const count = LIMITS.sheet.rows + 1;
    const rows = await tableOf(await put(lines(count, (row) => `r ${row}`)));
    expect(rows).toHaveLength(count);
    expect(rows.at(-1)).toMatchObject({
      row: count,
      cells: [{ text: `r ${count}` }, { number: String(count) }],
    });
  });

  test('is looked at through its first thirty rows, blank ones included', async () => {
    const far = line(LIMITS.sheet.rows + 1, 'far');
    const path = await put(`${line(2, 'Titre')}${line(5, 'En-tête')}${line(31, 'beyond')}${far}`);
    expect(await lookAt(path)).toEqual([[], ['Titre', '2'], [], [], ['En-tête', '5']]);
  });
});

describe('a workbook of more megabytes than are held', () => {
  // Fewer rows than the limit: both readers can read them, and must give the same table.
  const wide = (padding: string): string => lines(2000, (row) => `r ${row} ${padding}`);
  const merges = '<mergeCells><mergeCell ref="A3:A6"/></mergeCells>';

  test('gives the same table as one that is held', async () => {
    const small = await put(wide(''), merges);
    expect(await isHeldWorkbook(small, 'x.xlsx')).toBe(true);
    const held = await tableOf(small);
    const looked = await lookAt(small);
    const noise = Array.from({ length: 250 }, (_, index) => Math.sin(index).toString(36)).join('');
    const large = await put(wide(noise), merges);
    expect(await isHeldWorkbook(large, 'x.xlsx')).toBe(false);
    const cut = (text: string): string => text.replace(noise, '');
    const streamed = (await tableOf(large)).map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, text: cut(cell.text) })),
    }));
    expect(streamed).toEqual(held);
    expect((await lookAt(large)).map((row) => row.map(cut))).toEqual(looked);
  });
});
