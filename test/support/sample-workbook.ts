import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import type { AuditResult } from '../../server/domain/audit-result.js';
import type { Lang } from '../../server/domain/text.js';
import { writeWorkbook } from '../../server/exports/workbook/write-workbook.js';
import { readWorkbook } from './read-workbook.js';
import { sectionsOf } from './sample-result.js';
import { zipParts } from './zip-parts.js';

/** A workbook written from a result and read back, with the parts of its archive as text. */
export interface WrittenWorkbook {
  workbook: ExcelJS.Workbook;
  parts: Map<string, string>;
}

/** Writes a result as a real file in a folder of its own, reads it back and removes it. */
export async function writeAndRead(result: AuditResult, lang: Lang): Promise<WrittenWorkbook> {
  const folder = mkdtempSync(join(tmpdir(), 'declic-workbook-'));
  try {
    const path = join(folder, 'audit.xlsx');
    await writeWorkbook(sectionsOf(result), path, lang);
    return { workbook: await readWorkbook(path), parts: await zipParts(path) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
