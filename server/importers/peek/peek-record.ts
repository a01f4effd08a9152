import type { CitedField, PeekReach, SourcePeek } from '../../domain/source-peek.js';
import { RefusedFile } from '../importer.js';
import type { CsvTable } from '../table.js';
import { openCsv } from '../tables/csv.js';
import { decideEncoding, decodedText } from '../tables/csv-encoding.js';
import { openBytes } from '../tables/file-bytes.js';
import { isAbsenceRecord } from './absence-words.js';
import { cutText } from './cut-text.js';
import { LINES_AROUND, peekLines } from './peek-lines.js';
import { NOT_SHOWN, nothing } from './peek-reasons.js';
import { isTimeHeader } from './time-header.js';
import { onlyColumns } from './withheld-columns.js';

const MOST_FIELDS = 60;
const LINE_BREAK = /\r\n|\n|\r/g;

/**
 * The lines of a table as text around the record that starts at `line`, whole when it spans several.
 * Throws RefusedFile for what is no text.
 */
export async function peekRecord(
  file: { path: string; name: string },
  line: number,
  reach: PeekReach,
): Promise<SourcePeek> {
  const table = await tableIn(file);
  if (table === null && reach === 'data') return nothing(NOT_SHOWN);
  const record = table === null ? null : await recordAt(table, line);
  const only = table === null ? null : onlyColumns([file.name], table.header, reach);
  const fields = record === null ? [] : fieldsOf(table?.header ?? [], record, only);
  const lastLine = line + lineBreaks(record ?? []);
  const bytes = await openBytes(file.path);
  const encoding = table?.encoding ?? (await decideEncoding(bytes, file.name));
  const shown = await peekLines(decodedText(bytes, encoding), { line, lastLine }, reach);
  if (shown.kind !== 'lines') return shown;
  const absent = table === null ? new Set<number>() : await absentLines(table, { line, lastLine });
  const lines = shown.lines.map((one) => (absent.has(one.line) ? { ...one, text: '' } : one));
  return { ...shown, lines: only === null ? lines : [], cited: { line, lastLine, fields } };
}

/** The file as a table; null when it cannot be read as one, and then has lines only. */
async function tableIn(file: { path: string; name: string }): Promise<CsvTable | null> {
  try {
    return await openCsv(file.path, file.name);
  } catch (error) {
    if (error instanceof RefusedFile) return null;
    throw error;
  }
}

/** The cells of the record that starts at a line, header included; null when none does. */
async function recordAt(table: CsvTable, line: number): Promise<readonly string[] | null> {
  if (line === table.headerLine) return table.header;
  try {
    for await (const row of table.rows()) {
      if (row.line === line) return row.cells;
      if (row.line > line) return null;
    }
  } catch (error) {
    // A record that cannot be read ends the table: the lines of the file are there all the same.
    if (!(error instanceof RefusedFile)) throw error;
  }
  return null;
}

/** The lines near those cited whose record says an absence, which a list of time entries shows of nobody else. */
async function absentLines(
  table: CsvTable,
  cited: { line: number; lastLine: number },
): Promise<ReadonlySet<number>> {
  const lines = new Set<number>();
  if (!isTimeHeader(table.header)) return lines;
  try {
    for await (const { line, cells } of table.rows()) {
      if (line > cited.lastLine + LINES_AROUND) break;
      const lastLine = line + lineBreaks(cells);
      if (lastLine < cited.line - LINES_AROUND || line === cited.line || !isAbsenceRecord(cells)) continue;
      for (let own = line; own <= lastLine; own += 1) lines.add(own);
    }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
  }
  return lines;
}

function fieldsOf(
  header: readonly string[],
  cells: readonly string[],
  only: ReadonlySet<number> | null,
): CitedField[] {
  return cells
    .map((text, column) => ({ column, name: cutText(header[column] ?? ''), text: cutText(text.trim()) }))
    .filter(({ column, text }) => text !== '' && (only === null || only.has(column)))
    .slice(0, MOST_FIELDS)
    .map(({ name, text }) => ({ name, text }));
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(LINE_BREAK)?.length ?? 0), 0);
}
