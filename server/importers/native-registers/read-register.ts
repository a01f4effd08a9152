import type { Problem } from '../../domain/problem.js';
import type { RegisterColumn, RegisterTable } from '../../domain/register-column.js';
import type { RegisterRow } from '../../domain/register-tables.js';
import type { ReadPiece } from '../importer.js';
import { missingColumn, nativeName, repeatedColumn, unknownColumn } from '../tables/column-problems.js';
import { matchHeaders, normaliseHeader } from '../tables/header-match.js';
import { rowTooLong } from '../tables/native-value-problems.js';
import { cellText, type TableRow, type TableSource } from '../tables/table-source.js';
import { headersOf, isRequired } from './register-headers.js';
import { readRegisterValue } from './register-value.js';
import { hasKey, settleRepeated } from './repeated-rows.js';
import { checkOrder } from './row-order.js';

/** Rows given at once: enough for one COPY batch, never a whole file. */
const BATCH_ROWS = 500;

/** A column of the table and where the file has it; -1 when it has not. */
interface PlacedColumn {
  column: RegisterColumn;
  index: number;
}

/**
 * Reads one register. The first row that is not blank is its header. A row without a required value is left out
 * with its problems, all of them; an optional value that cannot be used becomes null. One `register` piece at
 * least comes out, even of an empty register, unless a required column is missing.
 */
export async function* readRegister(source: TableSource, table: RegisterTable): AsyncGenerator<ReadPiece> {
  let placed: PlacedColumn[] | null = null;
  let width = 0;
  let batch: RegisterRow[] = [];
  const keyed: RegisterRow[] = [];
  for await (const row of source.rows()) {
    if (placed === null) {
      const header = readHeader(source, table, row);
      yield* asPieces(header.problems);
      if (!header.placed) return;
      yield columnsPiece(source, row, header.placed);
      placed = header.placed;
      width = row.cells.length;
      continue;
    }
    const read = readRow(source, table, placed, width, row);
    yield* asPieces(read.problems);
    if (!read.row) continue;
    // Rows that may be about one thing wait for each other.
    if (hasKey(table)) keyed.push(read.row);
    else if (batch.push(read.row) >= BATCH_ROWS) {
      yield { type: 'register', table: table.name, rows: batch };
      batch = [];
    }
  }
  if (placed !== null && keyed.length > 0) {
    const columns = placed;
    const settled = settleRepeated(table, keyed, (row, name) => source.at(row.row, indexOf(columns, name)));
    yield* asPieces(settled.problems);
    batch = settled.rows;
    while (batch.length > BATCH_ROWS)
      yield { type: 'register', table: table.name, rows: batch.splice(0, BATCH_ROWS) };
  }
  yield { type: 'register', table: table.name, rows: batch };
  yield* asPieces(source.problems());
}

function* asPieces(problems: readonly Problem[]): Iterable<ReadPiece> {
  for (const problem of problems) yield { type: 'problem', problem };
}

function readHeader(
  source: TableSource,
  table: RegisterTable,
  row: TableRow,
): { placed: PlacedColumn[] | null; problems: Problem[] } {
  const written = row.cells.map(cellText);
  const index = headersOf(table);
  const { columns, unused } = matchHeaders(written, index);
  const problems: Problem[] = [];
  // Other columns of a register without unknown ones are not even named: they may carry a reason of absence.
  for (const column of table.dropUnknown ? [] : unused) {
    const at = source.at(row.row, column);
    const header = written[column] ?? '';
    const repeats = index.has(normaliseHeader(header));
    problems.push(
      repeats ? repeatedColumn.make(at, { column: header }) : unknownColumn.make(at, { column: header }),
    );
  }
  const missing = table.columns.filter((column) => isRequired(column) && !columns.has(column.name));
  if (missing.length > 0) {
    const names = missing.map((column) => nativeName(column.name));
    problems.push(missingColumn.make(source.at(row.row), { columns: names }));
    return { placed: null, problems };
  }
  const placed = table.columns.map((column) => ({ column, index: columns.get(column.name) ?? -1 }));
  return { placed, problems };
}

function columnsPiece(source: TableSource, row: TableRow, placed: readonly PlacedColumn[]): ReadPiece {
  const columns: Record<string, string> = {};
  for (const { column, index } of placed) {
    const cell = row.cells[index];
    if (cell) columns[column.name] = cellText(cell);
  }
  return { type: 'columns', ...(source.sheet === null ? {} : { sheet: source.sheet }), columns };
}

function readRow(
  source: TableSource,
  table: RegisterTable,
  placed: readonly PlacedColumn[],
  width: number,
  row: TableRow,
): { row: RegisterRow | null; problems: Problem[] } {
  // A sheet is a grid: what stands beside its titles shifts nothing.
  const beyond = source.sheet === null && row.cells.slice(width).some((cell) => cell.kind !== 'empty');
  if (beyond && !table.dropUnknown) return { row: null, problems: [rowTooLong.make(source.at(row.row), {})] };
  const problems: Problem[] = [];
  const values: Record<string, string | null> = {};
  const unusable: string[] = [];
  let usable = true;
  for (const { column, index } of placed) {
    const cell = row.cells[index] ?? { text: '', kind: 'empty' };
    const at = source.at(row.row, index < 0 ? undefined : index);
    const read = readRegisterValue(cell, column, at);
    values[column.name] = read.value;
    if (read.problem) problems.push(read.problem);
    if (read.problem && read.value === null) unusable.push(column.name);
    if (read.value === null && isRequired(column)) usable = false;
  }
  const order = checkOrder(table, values, (name) => source.at(row.row, indexOf(placed, name)));
  problems.push(...order.problems);
  unusable.push(...order.reversed);
  if (!usable || !order.usable) return { row: null, problems };
  const sheet = source.sheet === null ? {} : { sheet: source.sheet };
  const told = unusable.length === 0 ? {} : { unusable };
  return { row: { row: row.row, ...sheet, values, ...told }, problems };
}

/** Where the file has a column; undefined when it has not. */
function indexOf(placed: readonly PlacedColumn[], name: string): number | undefined {
  const index = placed.find(({ column }) => column.name === name)?.index ?? -1;
  return index < 0 ? undefined : index;
}
