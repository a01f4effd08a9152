import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { SheetCell } from '../table.js';
import { missingColumn } from '../tables/column-problems.js';
import { dayOrderOf } from '../tables/date-text.js';
import type { TableRow, TableSource } from '../tables/table-source.js';
import { cellText } from '../tables/table-source.js';
import { contradictedFields, isDateField } from './column-content.js';
import { findHeader, hasAmount } from './find-header.js';
import { columnContentDiffers } from './invoice-problems.js';
import { FIELD_NAMES, type InvoiceField } from './invoice-synonyms.js';
import { readTitleBlock, type TitleValue } from './title-block.js';
import { ColumnValues, type Answers } from './value-reader.js';

/** A table of invoices once its columns are understood. */
export interface InvoiceTable {
  source: TableSource;
  headerAt: SourceRef;
  columns: ReadonlyMap<InvoiceField, number>;
  /** Field → header as written, for people. */
  headers: Record<string, string>;
  title: ReadonlyMap<InvoiceField, TitleValue>;
  body: readonly TableRow[];
  /** Reader of one field; made once, so that its questions can be asked at the end. */
  values(field: InvoiceField): ColumnValues;
  /** Questions of every column read so far. */
  questions(): Problem[];
}

/** What became of a sheet: a table, nothing to read, or a table without what an invoice needs. */
type Understood =
  { kind: 'table'; table: InvoiceTable } | { kind: 'no-table' } | { kind: 'incomplete'; problem: Problem };

/** Finds the header, checks columns against their content, and names what is missing: no guessing. */
export function understandTable(
  source: TableSource,
  rows: readonly TableRow[],
  answers: Answers,
  problems: Problem[],
): Understood {
  const header = findHeader(rows.map((row) => row.cells.map(cellText)));
  const headerRow = header && rows[header.index];
  if (!header || !headerRow) return { kind: 'no-table' };
  const body = rows.slice(header.index + 1);
  const title = readTitleBlock(source, rows.slice(0, header.index));
  const columns = new Map(header.columns);
  const written = (field: InvoiceField) => cellText(headerRow.cells[columns.get(field) ?? -1] ?? EMPTY);
  for (const field of contradictedFields(body, columns)) {
    const column = written(field);
    problems.push(columnContentDiffers.make(source.at(headerRow.row, columns.get(field)), { column }));
    columns.delete(field);
  }
  numberFromBareHeader(columns, title, body);
  const missing = [
    ...(columns.has('number') || title.has('number') ? [] : [FIELD_NAMES.number]),
    ...(columns.has('issueDate') || title.has('issueDate') ? [] : [FIELD_NAMES.issueDate]),
    ...(hasAmount(columns) ? [] : [FIELD_NAMES.amount]),
  ];
  if (missing.length > 0) {
    return {
      kind: 'incomplete',
      problem: missingColumn.make(source.at(headerRow.row), { columns: missing }),
    };
  }
  const headers = Object.fromEntries([...columns.keys()].map((field) => [field, written(field)]));
  const headerAt = source.at(headerRow.row);
  const understood = { source, headerAt, columns, headers, title, body };
  return { kind: 'table', table: withReaders(understood, answers, problems) };
}

const EMPTY: SheetCell = { text: '', kind: 'empty' };

/** A column titled `N°` alone numbers the lines; when it does not count 1, 2, 3 it numbers the invoices. */
function numberFromBareHeader(
  columns: Map<InvoiceField, number>,
  title: ReadonlyMap<InvoiceField, TitleValue>,
  body: readonly TableRow[],
): void {
  const column = columns.get('lineId');
  if (columns.has('number') || title.has('number') || column === undefined) return;
  const values = body.map((row) => cellText(row.cells[column] ?? EMPTY)).filter((text) => text !== '');
  if (values.every((text, index) => text === String(index + 1))) return;
  columns.delete('lineId');
  columns.set('number', column);
}

/** The table with a reader for each of its columns, once it is known which field each holds. */
export function withReaders(
  table: Omit<InvoiceTable, 'values' | 'questions'>,
  answers: Answers,
  problems: Problem[],
): InvoiceTable {
  const { columns, headers, title, body } = table;
  const readers = new Map<InvoiceField, ColumnValues>();
  const cellsOf = (field: InvoiceField) => {
    const column = columns.get(field);
    const titled = title.get(field)?.cell;
    const cells = column === undefined ? [] : body.map((row) => row.cells[column] ?? EMPTY);
    return titled ? [...cells, titled] : cells;
  };
  const orders = new Set(
    [...columns.keys()]
      .filter(isDateField)
      .map((field) =>
        dayOrderOf(
          cellsOf(field)
            .filter((cell) => cell.kind === 'text')
            .map((cell) => cell.text),
        ),
      )
      .filter((order) => order !== null),
  );
  const [sibling] = orders;
  return {
    ...table,
    values(field) {
      const known = readers.get(field);
      if (known) return known;
      const shared = orders.size === 1 ? (sibling ?? null) : null;
      const reader = new ColumnValues(headers[field] ?? field, cellsOf(field), answers, problems, shared);
      readers.set(field, reader);
      return reader;
    },
    questions: () => [...readers.values()].flatMap((reader) => reader.questions()),
  };
}
