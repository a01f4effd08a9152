import type { Problem } from '../../domain/problem.js';
import { checkInvoiceArithmetic } from '../einvoice-arithmetic/check-invoice-arithmetic.js';
import {
  RefusedFile,
  wholeFile,
  type Claim,
  type FileLook,
  type Importer,
  type ReadPiece,
} from '../importer.js';
import { LIMITS } from '../limits.js';
import { emptyTable, refuse, sheetTooLarge } from '../tables/table-problems.js';
import { cellText, openTables, type TableRow, type TableSource } from '../tables/table-source.js';
import { amountColumns } from './amount-columns.js';
import { buildInvoices } from './build-invoices.js';
import { findHeader, isWholeInvoice } from './find-header.js';
import { hiddenRowsRead, noInvoiceTable, sheetWithoutTable } from './invoice-problems.js';
import { understandTable, type InvoiceTable } from './invoice-table.js';
import { isNativeHeader } from './native-columns.js';
import { sortRows } from './sort-rows.js';
import { readTitleBlock } from './title-block.js';
import type { Answers } from './value-reader.js';

/** Invoices in somebody's workbook, one row per line, one or many invoices a sheet. */
export const workbookInvoices: Importer = {
  format: 'invoice-xlsx',
  kind: 'invoice',
  claims: (look) => (look.sheets.some(({ sheet }) => sheet !== null) ? claimTables(look) : null),
  read: readInvoiceTables,
};

/** The same in a delimited text. */
export const csvInvoices: Importer = {
  format: 'invoice-csv',
  kind: 'invoice',
  claims: (look) => {
    const [only] = look.sheets;
    if (only?.sheet !== null || isNativeHeader(only.rows[0] ?? [])) return null;
    return claimTables(look);
  },
  read: readInvoiceTables,
};

/** In `invoices/` any table with amounts is claimed, to name what it lacks; elsewhere it must have a number too. */
function claimTables(look: FileLook): Claim {
  if (look.part !== 'invoices' && look.part !== 'any') return null;
  const claimed = look.sheets.some(({ rows }) => {
    const header = findHeader(rows);
    if (!header) return false;
    if (look.part === 'invoices' || isWholeInvoice(header.columns)) return true;
    return isTitled(rows.slice(0, header.index));
  });
  return claimed ? 'likely' : null;
}

/** A number of invoice stands in the title block above the table. */
function isTitled(rows: readonly (readonly string[])[]): boolean {
  const tableRows = rows.map((cells, index) => ({
    row: index + 1,
    hidden: false,
    cells: cells.map((text) => ({ text, kind: text.trim() === '' ? ('empty' as const) : ('text' as const) })),
  }));
  const nowhere: Pick<TableSource, 'at'> = { at: () => ({ file: '' }) };
  return readTitleBlock(nowhere, tableRows).has('number');
}

async function* readInvoiceTables(file: Parameters<Importer['read']>[0]): AsyncGenerator<ReadPiece> {
  const sources = await openTables(file);
  let refused: Problem | null = null;
  const pending: ReadPiece[] = [];
  let tables = 0;
  for (const source of sources) {
    const problems: Problem[] = [];
    const rows = await collectRows(source, file.name);
    if (rows.length === 0) continue;
    const understood = understandTable(source, rows, file.answers, problems);
    if (understood.kind === 'no-table') {
      const at = source.sheet === null ? wholeFile(file.name) : { file: file.name, sheet: source.sheet };
      pending.push({
        type: 'problem',
        problem: sheetWithoutTable.make(at, { sheet: source.sheet ?? file.name }),
      });
      continue;
    }
    if (understood.kind === 'incomplete') {
      refused ??= understood.problem;
      pending.push({ type: 'problem', problem: understood.problem });
      continue;
    }
    tables += 1;
    yield* tablePieces(understood.table, file.answers, problems);
  }
  // Nothing at all could be read: the file is refused with its first reason.
  if (tables === 0) throw new RefusedFile(refused ?? noInvoiceTable.make(wholeFile(file.name), {}));
  yield* pending;
}

/** Rows of one table, under the limits that hold for sheets. */
export async function collectRows(source: TableSource, name: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of source.rows()) {
    if (rows.push(row) > LIMITS.sheet.rows || row.cells.length > LIMITS.sheet.columns)
      throw refuse(sheetTooLarge, name, LIMITS.sheet);
  }
  return rows;
}

/** The invoices of a table whose columns are known, then all there is to tell of it. */
export function* tablePieces(
  table: InvoiceTable,
  answers: Answers,
  problems: Problem[],
): Iterable<ReadPiece> {
  const sheet = table.source.sheet === null ? {} : { sheet: table.source.sheet };
  yield { type: 'columns', ...sheet, columns: table.headers };
  const { columns, questions } = amountColumns(table, answers);
  problems.push(...questions);
  const hidden = table.body.filter((row) => row.hidden && row.cells.some((cell) => cellText(cell) !== ''));
  if (hidden[0]) problems.push(hiddenRowsRead.make(table.source.at(hidden[0].row), { count: hidden.length }));
  const invoices = buildInvoices(table, columns, sortRows(table, columns, problems), problems);
  for (const invoice of invoices) {
    yield { type: 'invoice', invoice };
    problems.push(...checkInvoiceArithmetic(invoice, invoice.source));
  }
  const told = [...problems, ...table.questions(), ...table.source.problems()];
  if (invoices.length === 0 && !told.some(({ severity }) => severity === 'error'))
    told.push(emptyTable.make(table.headerAt, { of: 'invoice lines' }));
  for (const problem of told) yield { type: 'problem', problem };
}
