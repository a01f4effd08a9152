import { expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worksheet } from 'exceljs';
import { sampleResult, sectionsOf } from '../../../test/support/sample-result.js';
import { zipParts } from '../../../test/support/zip-parts.js';
import { Book } from './book.js';
import { textCell } from './cells.js';
import { addCells } from './table-sheet.js';
import { writeWorkbook } from './write-workbook.js';

async function inFolder(check: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'declic-book-'));
  try {
    await check(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes that wait in front of the compression of a sheet. */
function waiting(sheet: Worksheet): number {
  const { stream } = sheet as unknown as { stream: { pipes: { _writableState: { length: number } }[] } };
  return stream.pipes.reduce((sum, { _writableState }) => sum + _writableState.length, 0);
}

test('rows do not pile up in front of the compression', () =>
  inFolder(async (folder) => {
    const book = await Book.open(join(folder, 'a.xlsx'), '2026-11-24', 'fr');
    const sheet = book.addSheet('Essai');
    const before: number[] = [];
    for (let batch = 0; batch < 5; batch += 1) {
      for (let row = 0; row < 200; row += 1)
        addCells(sheet, [textCell(`${batch} ${row} `.repeat(800), 'fr')]);
      before.push(waiting(sheet));
      await book.settle(sheet);
      expect(waiting(sheet)).toBe(0);
    }
    expect(Math.max(...before)).toBeGreaterThan(500_000);
    sheet.commit();
    await book.close();
  }));

test('what is in the file has the date of the audit, and not that of the clock', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'a.xlsx');
    await writeWorkbook(sectionsOf(sampleResult()), path, 'fr');
    const bytes = await readFile(path);
    // 24 November 2026 as the directory of an archive writes it: 46 years after 1980, month 11, day 24.
    const day = (46 << 9) | (11 << 5) | 24;
    const dates: number[] = [];
    for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 4))
      dates.push(bytes.readUInt16LE(at + 14));
    expect(dates).toHaveLength((await zipParts(path)).size);
    expect(new Set(dates)).toEqual(new Set([day]));
  }));

test('a file that cannot be written is an error, and leaves nothing behind', () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'no-folder'), '');
    await expect(
      writeWorkbook(sectionsOf(sampleResult()), join(folder, 'no-folder', 'a.xlsx'), 'fr'),
    ).rejects.toThrow('ENOTDIR');
    const broken = { ...sectionsOf(sampleResult()), invoices: failing };
    await expect(writeWorkbook(broken, join(folder, 'a.xlsx'), 'fr')).rejects.toThrow('lost');
    expect(readdirSync(folder)).toEqual(['no-folder']);
  }));

/** Fails when it is read the second time: the first is the survey, before the file is opened. */
let reads = 0;
async function* failing(): AsyncGenerator<never, void> {
  reads += 1;
  await Promise.resolve();
  if (reads > 1) throw new Error('the connection was lost');
  yield* [];
}

test('a full disk is an error', async () => {
  await expect(writeWorkbook(sectionsOf(sampleResult()), '/dev/full', 'fr')).rejects.toThrow('ENOSPC');
});
