import { declaredDoctype } from '../../file-problems.js';
import { RefusedFile } from '../../importer.js';
import { LIMITS } from '../../limits.js';
import type { SheetCell } from '../../table.js';
import { damagedArchive, notAWorkbook, refuse, sheetNotRead, sheetTooLarge } from '../table-problems.js';
import { refuseOtherKinds } from '../workbook-kind.js';
import { isWorkbookPart, readWorkbookParts, type WorkbookParts } from '../workbook-parts.js';
import { inflateArchive, streamEntry } from '../zip-guard.js';
import { CellFormats } from './cell-formats.js';
import { RunningMerges } from './running-merges.js';
import { SharedStrings } from './shared-strings.js';
import { BeyondBounds, SheetRows } from './sheet-rows.js';
import { SheetTail } from './sheet-tail.js';
import { xmlStream } from './xml-stream.js';

/** One row of a streamed sheet. */
export interface StreamedRow {
  /** From 1. */
  row: number;
  hidden: boolean;
  /** From the first column to the last one that holds something. */
  cells: SheetCell[];
}

/** A sheet whose rows are read as they are asked for. */
export interface StreamedSheet {
  name: string;
  hidden: boolean;
  /**
   * Every row that is written, empty ones included; streams again at each call. What came before a refusal does not count.
   * Throws RefusedFile: damaged, or too large.
   */
  rows(): AsyncGenerator<StreamedRow, void>;
  /** Columns hidden, from 1, bounds included; known once `rows` gave its first row. */
  hiddenColumns: readonly { from: number; to: number }[];
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** What the reader of one sheet needs of its workbook. */
interface Book {
  path: string;
  name: string;
  date1904: boolean;
  formats: CellFormats;
  strings: SharedStrings;
}

/**
 * Opens a .xlsx workbook of any size: the whole archive is inflated once, checked and let go; rows are then read from it as
 * they are asked for. It shares the guard of archives and the list of parts with the reader that holds workbooks whole
 * (`loadWorkbook`), and nothing of how a cell is read: each is tested against the other.
 * Throws RefusedFile: not a workbook, old or binary format, password, truncated or damaged, too large.
 */
export async function openStreamedWorkbook(path: string, name: string): Promise<StreamedSheet[]> {
  await refuseOtherKinds(path, name);
  const tails = new Map<string, SheetTail>();
  const entries = await inflateArchive(
    path,
    name,
    (entry) => entry === WORKBOOK || entry === RELATIONS,
    LIMITS.archive,
    (entry, bytes) => {
      if (!isWorkbookPart(entry)) return;
      let tail = tails.get(entry);
      if (!tail) tails.set(entry, (tail = new SheetTail(LIMITS.streamedSheet.mergedCells)));
      tail.write(bytes);
    },
  );
  const parts = partsOf(entries, name);
  const { sharedStrings, styles, date1904 } = parts;
  const formats = new CellFormats();
  if (styles !== null && tails.has(styles)) await readStyles(path, name, styles, formats);
  const hasStrings = sharedStrings !== null && tails.has(sharedStrings);
  const strings = new SharedStrings(name, hasStrings ? () => streamEntry(path, name, sharedStrings) : null);
  const book = { path, name, date1904, formats, strings };
  return parts.sheets.map((sheet) => {
    const tail = tails.get(sheet.part);
    if (!tail) throw refuse(damagedArchive, name, {}, sheet.part);
    if (tail.refs === null) throw tooLarge(name, sheet.name);
    return streamedSheet(book, sheet, tail.refs);
  });
}

function partsOf(entries: ReadonlyMap<string, Buffer>, name: string): WorkbookParts {
  const workbook = entries.get(WORKBOOK);
  const relations = entries.get(RELATIONS);
  if (!workbook || !relations) throw refuse(notAWorkbook, name, {});
  for (const xml of [workbook, relations])
    if (xml.includes('<!DOCTYPE')) throw refuse(declaredDoctype, name, {});
  try {
    const parts = readWorkbookParts(workbook.toString('utf8'), relations.toString('utf8'));
    if (parts.sheets.length === 0) throw refuse(notAWorkbook, name, {});
    return parts;
  } catch (error) {
    throw asRefusal(error, name, '');
  }
}

async function readStyles(path: string, name: string, part: string, formats: CellFormats): Promise<void> {
  const xml = xmlStream(name, formats);
  try {
    for await (const bytes of streamEntry(path, name, part)) xml.write(bytes);
    xml.end();
  } catch (error) {
    throw asRefusal(error, name, '');
  }
}

function streamedSheet(
  book: Book,
  declared: WorkbookParts['sheets'][number],
  merges: readonly string[],
): StreamedSheet {
  const sheet: StreamedSheet = {
    name: declared.name,
    hidden: declared.hidden,
    hiddenColumns: [],
    async *rows() {
      const written = new SheetRows(book.formats, book.date1904, LIMITS.streamedSheet);
      sheet.hiddenColumns = written.hiddenColumns;
      const xml = xmlStream(book.name, written);
      const running = new RunningMerges(merges, LIMITS.streamedSheet.columns);
      try {
        for await (const bytes of streamEntry(book.path, book.name, declared.part)) {
          xml.write(bytes);
          yield* completed(written, book.strings, running);
        }
        xml.end();
        await book.strings.needAll();
      } catch (error) {
        throw asRefusal(error, book.name, declared.name);
      }
      if (written.lacksItsRows || written.merges.join() !== merges.join())
        throw refuse(sheetNotRead, book.name, { sheet: declared.name });
    },
  };
  return sheet;
}

async function* completed(
  written: SheetRows,
  strings: SharedStrings,
  merges: RunningMerges,
): AsyncGenerator<StreamedRow, void> {
  const { rows, highestString } = written.take();
  if (highestString >= 0) await strings.need(highestString);
  for (const { row, hidden, cells: raw } of rows) {
    const cells = raw.map((cell) => (typeof cell === 'number' ? strings.at(cell) : cell));
    merges.fill(row, cells);
    yield { row, hidden, cells };
  }
}

function tooLarge(name: string, sheet: string): RefusedFile {
  const { rows, columns, elements } = LIMITS.streamedSheet;
  return refuse(sheetTooLarge, name, { rows, columns, cells: elements }, sheet);
}

function asRefusal(error: unknown, name: string, sheet: string): unknown {
  if (error instanceof RefusedFile) return error;
  if (error instanceof BeyondBounds) return tooLarge(name, sheet);
  if (error instanceof Error && 'syscall' in error) return error;
  return refuse(damagedArchive, name, {}, error instanceof Error ? error.message : String(error));
}
