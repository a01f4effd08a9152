import type { FormField } from '../../domain/answer-form.js';
import type { Problem } from '../../domain/problem.js';
import type { ReadPiece, SourceFile } from '../importer.js';
import type { InvoiceField } from '../invoice-table/invoice-synonyms.js';
import { withReaders } from '../invoice-table/invoice-table.js';
import { collectRows, tablePieces } from '../invoice-table/table-invoices.js';
import { readTitleBlock, type TitleValue } from '../invoice-table/title-block.js';
import { cellText, type TableSource } from '../tables/table-source.js';
import { ambiguousNumber } from '../tables/value-problems.js';
import { EMPTY_CELL } from '../tables/empty-cell.js';
import { readEntries } from '../timesheets/read-tracker.js';
import type { TrackerColumns, TrackerField } from '../timesheets/tracker-profile.js';
import { repeats, type FoundTable } from './find-table.js';
import { durationMark, mappedTimeTable } from './mapped-time-table.js';
import { startsOnDays, type ColumnMapping } from './mapping-answer.js';
import { DATE, NUMBER, SUPPLIER } from './mapping-form.js';
import { DURATION_ROLES, INVOICE_ROLES, TIME_ROLES } from './roles.js';

/** One table of a file, with what each of its columns holds. */
export interface MappedTable {
  source: TableSource;
  table: FoundTable;
  fields: readonly FormField[];
  mapping: ColumnMapping;
}

/** The entries or invoices of a table whose columns a person named. */
export async function* readMappedTable(mapped: MappedTable, file: SourceFile): AsyncGenerator<ReadPiece> {
  yield* mapped.mapping.kind === 'timesheet' ? timeEntries(mapped, file) : invoices(mapped, file);
}

/** Role → index of its column in this table; a sheet may have its columns in another place. */
const indexesOf = ({ table, mapping }: MappedTable): Map<string, number> =>
  new Map(
    [...mapping.columns].flatMap(([role, name]) => {
      const column = table.columns.find((one) => one.name === name);
      return column === undefined ? [] : [[role, column.index] as const];
    }),
  );

const PEOPLE = ['person', 'first-name', 'last-name'];

async function* timeEntries(mapped: MappedTable, { answers }: SourceFile): AsyncGenerator<ReadPiece> {
  const { source, table, fields, mapping } = mapped;
  const indexes = indexesOf(mapped);
  const isInstant = startsOnDays(fields, mapping.columns);
  const columns: TrackerColumns = new Map(
    [...indexes].flatMap(([role, index]) => {
      const field = TIME_ROLES[role]?.field;
      return field === undefined ? [] : [[isInstant ? instantOf(field) : field, index] as const];
    }),
  );
  const role = DURATION_ROLES.find((one) => indexes.has(one));
  const duration = role === undefined ? null : (indexes.get(role) ?? null);
  const plainQuantity = (role === undefined ? undefined : TIME_ROLES[role]?.unit) ?? 'hour';
  const read =
    duration === null
      ? { mark: null }
      : await durationMark(source, table.header, duration, answers[ambiguousNumber.code]);
  if ('question' in read) {
    yield { type: 'problem', problem: read.question };
    return;
  }
  const clock = ['start', 'end', 'break'].flatMap((one) => indexes.get(one) ?? []);
  const day = indexes.get('date') ?? (isInstant ? (indexes.get('start') ?? null) : null);
  const people = PEOPLE.flatMap((one) => indexes.get(one) ?? []);
  const list = mappedTimeTable(source, table, { duration, clock, day, people }, read.mark);
  yield* readEntries(list, columns, { plainQuantity }, answers);
}

/** A start and an end that hold the day too. */
function instantOf(field: TrackerField): TrackerField {
  if (field === 'startTime') return 'startAt';
  return field === 'endTime' ? 'endAt' : field;
}

async function* invoices(mapped: MappedTable, file: SourceFile): AsyncGenerator<ReadPiece> {
  const { source, table } = mapped;
  const problems: Problem[] = [];
  const rows = await collectRows(source, file.name);
  const isHeader = repeats(table.header);
  const body = rows.filter((row) => row.row > table.header.row && !isHeader(row));
  const columns = new Map<InvoiceField, number>();
  for (const [role, index] of indexesOf(mapped)) {
    const field = INVOICE_ROLES[role]?.field;
    if (field !== undefined) columns.set(field, index);
  }
  const headerAt = source.at(table.header.row);
  const headers = Object.fromEntries(
    [...columns].map(([field, index]) => [field, cellText(table.header.cells[index] ?? EMPTY_CELL)]),
  );
  const understood = { source, headerAt, columns, headers, title: titleOf(mapped), body };
  const read = withReaders(understood, file.answers, problems);
  yield* tablePieces(read, file.answers, problems);
}

/** What stands above the table; what a person filled in counts instead, at the place of the header. */
function titleOf({ source, table, mapping }: MappedTable): ReadonlyMap<InvoiceField, TitleValue> {
  const title = readTitleBlock(source, table.above);
  for (const [name, field] of OWN) {
    const value = mapping.values.get(name);
    // A form that was confirmed without a value says that the titles hold none.
    if (value === undefined) title.delete(field);
    else title.set(field, { cell: { text: value, kind: 'text' }, at: placeOf(title, field, source, table) });
  }
  return title;
}

const OWN = [
  [NUMBER, 'number'],
  [DATE, 'issueDate'],
  [SUPPLIER, 'supplier'],
] as const;

const placeOf = (
  title: ReadonlyMap<InvoiceField, TitleValue>,
  field: InvoiceField,
  source: TableSource,
  { header }: FoundTable,
): TitleValue['at'] => title.get(field)?.at ?? source.at(header.row);
