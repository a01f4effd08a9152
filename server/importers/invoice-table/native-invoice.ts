import { checkInvoiceArithmetic } from '../einvoice-arithmetic/check-invoice-arithmetic.js';
import type { Importer, ReadPiece } from '../importer.js';
import type { CsvTable } from '../table.js';
import { repeatedColumn, unknownColumn } from '../tables/column-problems.js';
import { openCsv } from '../tables/csv.js';
import { rowTooLong } from '../tables/native-value-problems.js';
import { goesBeyond } from '../tables/row-shapes.js';
import { emptyTable } from '../tables/table-problems.js';
import { noInvoiceNumber } from './invoice-problems.js';
import { isNativeColumn, isNativeHeader, type NativeColumn } from './native-columns.js';
import { buildNativeInvoice, nativeInvoiceKey, type NativeRow } from './native-invoice-rows.js';

/**
 * The native invoice CSV. Strict values; rows of one supplier and number are one invoice, wherever they stand.
 * The file is read twice so that an invoice leaves as soon as its last row has come: memory holds the invoices
 * that are open, and one key for each.
 */
export const nativeInvoices: Importer = {
  format: 'native',
  kind: 'invoice',
  claims(look) {
    if (look.part === 'register' || look.part === 'timesheets') return null;
    const [only] = look.sheets;
    return only?.sheet === null && isNativeHeader(only.rows[0] ?? []) ? 'named' : null;
  },
  async *read(file): AsyncGenerator<ReadPiece> {
    const table = await openCsv(file.path, file.name);
    const { columns, problems } = nativeColumnsOf(table, file.name);
    yield { type: 'columns', columns: Object.fromEntries(columns.written) };
    for (const problem of problems) yield { type: 'problem', problem };
    const lastRows = new Map<string, number>();
    let isEmpty = true;
    for await (const row of nativeRows(table, columns.indexes, file.name)) {
      isEmpty = false;
      const key = row.beyondHeader ? null : nativeInvoiceKey(row);
      if (key !== null) lastRows.set(key, row.line);
    }
    const open = new Map<string, NativeRow[]>();
    for await (const row of nativeRows(table, columns.indexes, file.name)) {
      const key = row.beyondHeader ? null : nativeInvoiceKey(row);
      if (key === null) {
        const kind = row.beyondHeader ? rowTooLong : noInvoiceNumber;
        yield { type: 'problem', problem: kind.make(row.at, {}) };
        continue;
      }
      const rows = open.get(key) ?? [];
      rows.push(row);
      open.set(key, rows);
      if (lastRows.get(key) !== row.line) continue;
      open.delete(key);
      yield* invoicePieces(rows);
    }
    const last = [...table.problems()];
    if (isEmpty && last.length === 0) {
      const at = { file: file.name, line: table.headerLine };
      last.push(emptyTable.make(at, { of: 'invoice lines' }));
    }
    for (const problem of last) yield { type: 'problem', problem };
  },
};

function* invoicePieces(rows: readonly NativeRow[]): Iterable<ReadPiece> {
  const { invoice, problems } = buildNativeInvoice(rows);
  yield { type: 'invoice', invoice };
  for (const problem of problems) yield { type: 'problem', problem };
  for (const problem of checkInvoiceArithmetic(invoice, invoice.source)) yield { type: 'problem', problem };
}

function nativeColumnsOf(table: CsvTable, file: string) {
  const at = { file, line: table.headerLine };
  const indexes = new Map<NativeColumn, number>();
  const written: [string, string][] = [];
  const problems = table.header.flatMap((header, index) => {
    const name = header.toLowerCase();
    if (name === '') return [];
    if (!isNativeColumn(name)) return [unknownColumn.make(at, { column: header })];
    if (indexes.has(name)) return [repeatedColumn.make(at, { column: header })];
    indexes.set(name, index);
    written.push([name, header]);
    return [];
  });
  return { columns: { indexes, written }, problems };
}

async function* nativeRows(
  table: CsvTable,
  indexes: ReadonlyMap<NativeColumn, number>,
  file: string,
): AsyncGenerator<NativeRow & { line: number; beyondHeader: boolean }> {
  for await (const { line, cells } of table.rows()) {
    yield {
      line,
      at: { file, line },
      beyondHeader: goesBeyond(table.header, cells),
      text: (column) => cells[indexes.get(column) ?? -1]?.trim() ?? '',
    };
  }
}
