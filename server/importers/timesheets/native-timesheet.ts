import type { SourceRef } from '../../domain/source-ref.js';
import type { ReadTimesheetEntry } from '../../domain/timesheet.js';
import {
  RefusedFile,
  wholeFile,
  type Claim,
  type FileLook,
  type Importer,
  type ReadPiece,
  type SourceFile,
} from '../importer.js';
import { missingColumn, nativeName, unknownColumn } from '../tables/column-problems.js';
import { openCsv } from '../tables/csv.js';
import type { CsvTable } from '../table.js';
import { readNativeHeader, type NativeHeader } from './native-columns.js';
import { NativeRows } from './native-rows.js';

const BATCH = 500;

/** Reads a native timesheet: strict values, entries in batches, every fault of a row at its line. */
async function* readNativeTimesheet(table: CsvTable, file: string): AsyncGenerator<ReadPiece> {
  const headerAt: SourceRef = { file, line: table.headerLine };
  const header = readNativeHeader(table.header);
  if (header === null) throw refusal(file, ['date', 'quantity', 'person']);
  if (!header.columns.has('unit')) throw refusal(file, ['unit']);
  yield { type: 'columns', columns: columnMap(header, table.header) };
  for (const { header: name } of header.unknown) {
    yield { type: 'problem', problem: unknownColumn.make(headerAt, { column: name }) };
  }

  const rows = new NativeRows(header.columns, file);
  let batch: ReadTimesheetEntry[] = [];
  for await (const { line, cells } of table.rows()) {
    const entry = rows.read(cells, line);
    if (entry !== null) batch.push(entry);
    if (batch.length === BATCH) {
      yield { type: 'entries', entries: batch };
      batch = [];
    }
    for (const problem of rows.takeProblems()) yield { type: 'problem', problem };
  }
  if (batch.length > 0) yield { type: 'entries', entries: batch };
  for (const problem of table.problems()) yield { type: 'problem', problem };
}

function refusal(file: string, columns: readonly string[]): RefusedFile {
  return new RefusedFile(missingColumn.make(wholeFile(file), { columns: columns.map(nativeName) }));
}

function columnMap(header: NativeHeader, written: readonly string[]): Record<string, string> {
  return Object.fromEntries([...header.columns].map(([name, index]) => [name, written[index] ?? '']));
}

/** Déclic's own timesheet CSV. Published headers are named; French synonyms are only likely. */
export const nativeTimesheet: Importer = {
  format: 'native',
  kind: 'timesheet',
  claims(look: FileLook): Claim {
    const only = look.sheets.length === 1 ? look.sheets[0] : undefined;
    if (only?.sheet !== null) return null;
    const header = readNativeHeader(only.rows[0] ?? []);
    if (header === null) return null;
    if (!header.columns.has('unit')) return header.published ? 'likely' : null;
    return header.published ? 'named' : 'likely';
  },
  async *read(file: SourceFile) {
    yield* readNativeTimesheet(await openCsv(file.path, file.name), file.name);
  },
};
