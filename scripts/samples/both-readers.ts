import { isDeepStrictEqual } from 'node:util';
import { RefusedFile } from '../../server/importers/importer.js';
import type { Sheet, SheetCell } from '../../server/importers/table.js';
import { EMPTY_CELL } from '../../server/importers/tables/empty-cell.js';
import {
  openStreamedWorkbook,
  type StreamedSheet,
} from '../../server/importers/tables/streamed/streamed-workbook.js';
import { loadWorkbook } from '../../server/importers/tables/workbook.js';
import { replaceFile } from './replace-file.js';

/** One sheet as a reader gave it: rows with something in them, and their cells as far as something stands there. */
export interface SheetRead {
  name: string;
  hidden: boolean;
  hiddenColumns: number[];
  rows: { row: number; hidden: boolean; cells: SheetCell[] }[];
}

/** What a reader made of a file. */
export type Read = { sheets: SheetRead[] } | { refused: string };

const COLUMNS = 30;

/** The reader that holds a workbook in memory. */
export function readHeld(path: string): Promise<Read> {
  return outcome(async () => (await loadWorkbook(path, 'x.xlsx')).sheets.map(heldSheet));
}

/** The reader that streams it. */
export function readStreamed(path: string): Promise<Read> {
  return outcome(async () => {
    const sheets: SheetRead[] = [];
    for (const sheet of await openStreamedWorkbook(path, 'x.xlsx')) sheets.push(await streamedSheet(sheet));
    return sheets;
  });
}

/** Both readings of the same bytes, which must be the same one. */
export async function readBoth(path: string, bytes?: Uint8Array): Promise<{ held: Read; streamed: Read }> {
  if (bytes) replaceFile(path, bytes);
  return { held: await readHeld(path), streamed: await readStreamed(path) };
}

/** Told for a workbook that its two readers do not read alike: the first sheet, or refusal, that differs. */
export async function unlikeReadings(path: string): Promise<string[]> {
  const { held, streamed } = await readBoth(path);
  if (isDeepStrictEqual(held, streamed)) return [];
  if ('refused' in held || 'refused' in streamed)
    return [`readers: ${told(held)} ≠ ${told(streamed)}`];
  const index = held.sheets.findIndex((sheet, at) => !isDeepStrictEqual(sheet, streamed.sheets[at]));
  return [`readers: sheet ${held.sheets[index]?.name ?? index} is not read alike`];
}

const told = (read: Read): string => ('refused' in read ? read.refused : 'read');

async function outcome(read: () => Promise<SheetRead[]>): Promise<Read> {
  try {
    return { sheets: await read() };
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.problem.code };
    throw error;
  }
}

function heldSheet(sheet: Sheet): SheetRead {
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => ({
    row: index + 1,
    hidden: sheet.isRowHidden(index + 1),
    cells: trimmed(
      Array.from({ length: sheet.columnCount }, (__, column) => sheet.cell(index + 1, column + 1)),
    ),
  }));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    hiddenColumns: numbers(COLUMNS).filter((column) => sheet.isColumnHidden(column)),
    rows: rows.filter(({ cells }) => cells.length > 0),
  };
}

async function streamedSheet(sheet: StreamedSheet): Promise<SheetRead> {
  const rows: SheetRead['rows'] = [];
  for await (const { row, hidden, cells } of sheet.rows())
    if (trimmed(cells).length > 0) rows.push({ row, hidden, cells: trimmed(cells) });
  const isHidden = (column: number): boolean =>
    sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    hiddenColumns: numbers(COLUMNS).filter(isHidden),
    rows,
  };
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Without the end of the row where nothing stands of its own; nothing of a row that only lies under merged cells. */
function trimmed(cells: readonly SheetCell[]): SheetCell[] {
  const last = cells.findLastIndex((cell) => cell.kind !== 'empty' && cell.merged !== 'covered');
  // A cell without a value that is merged is told by one reader only where it stands inside the values.
  return cells.slice(0, last + 1).map((cell) => (cell.kind === 'empty' ? EMPTY_CELL : cell));
}
