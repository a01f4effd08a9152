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
import { isInvoiceHeader } from '../invoice-table/find-header.js';
import { missingColumn, nativeName, unknownColumn } from '../tables/column-problems.js';
import { openCsv } from '../tables/csv.js';
import { rowTooLong } from '../tables/native-value-problems.js';
import { goesBeyond } from '../tables/row-shapes.js';
import { emptyTable } from '../tables/table-problems.js';
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
  let isEmpty = true;
  for await (const { line, cells } of table.rows()) {
    isEmpty = false;
    if (goesBeyond(table.header, cells)) {
      yield { type: 'problem', problem: rowTooLong.make({ file, line }, {}) };
      continue;
    }
    const entry = rows.read(cells, line);
    if (entry !== null) batch.push(entry);
    if (batch.length === BATCH) {
      yield { type: 'entries', entries: batch };
      batch = [];
    }
    for (const problem of rows.takeProblems()) yield { type: 'problem', problem };
  }
  if (batch.length > 0) yield { type: 'entries', entries: batch };
  const last = [...table.problems()];
  if (isEmpty && last.length === 0) last.push(emptyTable.make(headerAt, { of: 'timesheet entries' }));
  for (const problem of last) yield { type: 'problem', problem };
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
    const [first = []] = only.rows;
    const header = readNativeHeader(first);
    if (header === null) return null;
    // Invoices too name people, dates and quantities: a number of invoice and an amount tell them apart.
    if (look.part !== 'timesheets' && isInvoiceHeader(first)) return null;
    if (!header.columns.has('unit')) return header.published ? 'likely' : null;
    return header.published ? 'named' : 'likely';
  },
  async *read(file: SourceFile) {
    yield* readNativeTimesheet(await openCsv(file.path, file.name), file.name);
  },
};
