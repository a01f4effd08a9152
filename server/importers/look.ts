import { open, stat } from 'node:fs/promises';
import type { FileFamily } from './file-family.js';
import { familyOf, HEAD_BYTES, lenientText } from './file-family.js';
import { archiveInside, notAFile, oldOfficeFile, unreadableFile } from './identification-problems.js';
import { RefusedFile, wholeFile, type FileLook, type SourceFile } from './importer.js';
import { emptyFile, oldWorkbook, refuse } from './tables/table-problems.js';

/** Rows of a table that identification may see. */
const LOOKED_ROWS = 30;

/** A file whose first bytes are known and that may be opened further. */
interface FileHead {
  head: Buffer;
  family: FileFamily;
}

/**
 * Opens a file far enough to know what it is made of.
 * Throws RefusedFile: not an ordinary file (a pipe is never opened), not readable, empty, archive, old Office.
 */
export async function lookAtHead(file: Pick<SourceFile, 'name' | 'path'>): Promise<FileHead> {
  const head = await readHead(file);
  if (head.length === 0) throw refuse(emptyFile, file.name, {});
  const family = familyOf(head);
  if (family === 'archive') throw refuse(archiveInside, file.name, {});
  if (family === 'old-office') throw refuse(oldOfficeFile, file.name, {});
  return { head, family };
}

/** The first bytes of an ordinary file. @throws RefusedFile where it is none, or cannot be opened */
export async function readHead(file: Pick<SourceFile, 'name' | 'path'>): Promise<Buffer> {
  try {
    if (!(await stat(file.path)).isFile()) throw refuse(notAFile, file.name, {});
    const handle = await open(file.path, 'r');
    try {
      const buffer = Buffer.alloc(HEAD_BYTES);
      const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    throw new RefusedFile(unreadableFile.make(wholeFile(file.name), {}, reason));
  }
}

/** A look, and what went wrong while looking: told only when nobody claims the file. */
interface Looked {
  look: FileLook;
  fault: RefusedFile | null;
}

/** Adds to a head what importers may look at: text, zip entries, the first rows of each sheet or of the CSV. */
export async function lookFurther(
  file: SourceFile,
  { head, family }: FileHead,
  zipEntries: readonly string[],
): Promise<Looked> {
  const isText = family === 'text' || family === 'xml';
  const look: FileLook = {
    name: file.name,
    part: file.part,
    head,
    text: isText ? (lenientText(head) ?? '') : '',
    zipEntries,
    sheets: [],
    ...(file.inside === undefined ? {} : { inside: true }),
  };
  try {
    if (family === 'text' && !/^\s*[{[]/.test(look.text))
      return { look: { ...look, sheets: await csvRows(file) }, fault: null };
    if (isWorkbook(zipEntries)) return { look: { ...look, sheets: await sheetRows(file) }, fault: null };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { look, fault: error };
  }
  return { look, fault: null };
}

/** The entries are those of an .xlsx workbook. */
export const isWorkbook = (zipEntries: readonly string[]): boolean => zipEntries.includes('xl/workbook.xml');

/** Refuses the zips that are no workbook: a binary workbook, another Office document, an archive. */
export function refuseOtherZip(name: string, zipEntries: readonly string[]): void {
  if (isWorkbook(zipEntries)) return;
  if (zipEntries.includes('xl/workbook.bin')) throw refuse(oldWorkbook, name, { kind: '.xlsb' });
  const isDocument = zipEntries.includes('[Content_Types].xml') || zipEntries.includes('mimetype');
  if (!isDocument) throw refuse(archiveInside, name, {});
}

async function csvRows(file: SourceFile): Promise<FileLook['sheets']> {
  const { openCsv } = await import('./tables/csv.js');
  const table = await openCsv(file.path, file.name);
  const rows: string[][] = [table.header];
  for await (const { cells } of table.rows()) {
    if (rows.push(cells) >= LOOKED_ROWS) break;
  }
  return [{ sheet: null, rows }];
}

async function sheetRows(file: SourceFile): Promise<FileLook['sheets']> {
  const { isHeldWorkbook } = await import('./tables/workbook-size.js');
  const held = (await isHeldWorkbook(file.path, file.name)) ? await heldRows(file) : null;
  return held ?? (await firstRows(file));
}

/** Null for a workbook with a sheet that is too large to be held. */
async function heldRows(file: SourceFile): Promise<FileLook['sheets'] | null> {
  const { loadIfHeld } = await import('./tables/workbook.js');
  const workbook = await loadIfHeld(file.path, file.name);
  if ('beyond' in workbook) return null;
  return workbook.sheets.map((sheet) => {
    const count = Math.min(sheet.rowCount, LOOKED_ROWS);
    const rows = Array.from({ length: count }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (__, column) => sheet.cell(row + 1, column + 1).text),
    );
    return { sheet: sheet.name, rows };
  });
}

async function firstRows(file: SourceFile): Promise<FileLook['sheets']> {
  const { openStreamedWorkbook } = await import('./tables/streamed/streamed-workbook.js');
  const looked: { sheet: string; rows: string[][] }[] = [];
  for (const sheet of await openStreamedWorkbook(file.path, file.name)) {
    const rows: string[][] = [];
    for await (const { row, cells } of sheet.rows()) {
      if (row > LOOKED_ROWS) break;
      // A row that is not written is blank.
      while (rows.length < row - 1) rows.push([]);
      rows.push(cells.map(({ text }) => text));
    }
    looked.push({ sheet: sheet.name, rows });
  }
  return looked;
}
