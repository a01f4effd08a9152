import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plain, readWorkbook } from '../../../test/support/read-workbook.js';
import { zipParts } from '../../../test/support/zip-parts.js';
import { Book } from './book.js';
import { textCell } from './cells.js';
import { SummaryWriter } from './summary-writer.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'declic-summary-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The first words of every printed page of a summary made of sections of so many rows. */
async function firstOfPages(sections: Record<string, number>): Promise<string[]> {
  const path = join(folder, 'a.xlsx');
  const book = await Book.open(path, '2026-11-24', 'fr');
  const out = new SummaryWriter(book);
  out.title('Titre', 'Sous-titre');
  for (const [name, rows] of Object.entries(sections)) {
    out.section(name);
    for (let row = 1; row <= rows; row += 1) out.row([textCell(`${name} ${row}`, 'fr')]);
  }
  out.end();
  await book.close();
  const breaks = [
    ...((await zipParts(path)).get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<brk id="(\d+)"/g),
  ];
  const sheet = (await readWorkbook(path)).getWorksheet('Synthèse');
  return breaks.map(([, row]) => plain(sheet?.getCell(Number(row) + 1, 1)));
}

describe('printed pages of the summary', () => {
  test('sections that fit on one page stay on it', async () => {
    expect(await firstOfPages({ A: 10, B: 10 })).toEqual([]);
  });

  test('a section that would be cut in two begins the next page', async () => {
    expect(await firstOfPages({ A: 20, B: 15, C: 5, D: 20 })).toEqual(['B', 'D']);
  });

  test('one that is longer than a page begins one and runs on: what follows it is counted from its end', async () => {
    expect(await firstOfPages({ A: 5, B: 40, C: 15, D: 20 })).toEqual(['B', 'D']);
  });
});

test('a small table runs to the edge of the page, so that no heading touches the end of its band', async () => {
  const path = join(folder, 'a.xlsx');
  const book = await Book.open(path, '2026-11-24', 'fr');
  const out = new SummaryWriter(book);
  out.header([
    { name: { fr: 'Devise', en: 'Currency' } },
    { name: { fr: 'Facturé', en: 'Billed' }, numeric: true },
  ]);
  out.end();
  await book.close();
  const sheet = (await readWorkbook(path)).getWorksheet('Synthèse');
  expect(sheet?.getCell('B1').text).toBe('Facturé');
  for (const cell of ['C1', 'G1']) {
    expect(sheet?.getCell(cell).value).toBeNull();
    expect(sheet?.getCell(cell).fill).toEqual(sheet?.getCell('B1').fill);
  }
});
