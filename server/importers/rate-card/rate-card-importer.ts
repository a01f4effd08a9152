import type { Problem } from '../../domain/problem.js';
import {
  RefusedFile,
  wholeFile,
  type Claim,
  type FileLook,
  type Importer,
  type SourceFile,
} from '../importer.js';
import type { ReadPiece } from '../importer.js';
import { isInvoiceHeader } from '../invoice-table/find-header.js';
import { openTables } from '../tables/table-source.js';
import { noRateTable, rateSheetLeftOut } from './rate-card-problems.js';
import { RateRows } from './rate-rows.js';
import { bestHeader, findRateTable, type RateTable } from './rate-table.js';

/** Column of the register → field of a rate card. */
const REGISTER_COLUMNS = [
  ['contract_ref', 'contract'],
  ['profile', 'profile'],
  ['unit', 'unit'],
  ['rate', 'price'],
  ['valid_from', 'validFrom'],
  ['valid_to', 'validTo'],
] as const;

/** Prices of profiles or work units in somebody's delimited text. */
export const csvRateCards: Importer = rateCards('mapped-csv', (sheet) => sheet === null);

/** The same in a workbook, each visible sheet that has such a table. */
export const workbookRateCards: Importer = rateCards('mapped-xlsx', (sheet) => sheet !== null);

function rateCards(format: string, isOwn: (sheet: string | null) => boolean): Importer {
  return { format, kind: 'register', claims: (look) => claim(look, isOwn), read };
}

function claim(look: FileLook, isOwn: (sheet: string | null) => boolean): Claim {
  if (look.part !== 'register' && look.part !== 'any') return null;
  const found = look.sheets.some(
    ({ sheet, rows }) => isOwn(sheet) && !rows.some(isInvoiceHeader) && bestHeader(rows) !== null,
  );
  return found ? 'likely' : null;
}

async function* read(file: SourceFile): AsyncGenerator<ReadPiece> {
  const leftOut: Problem[] = [];
  const sources = await openTables(file);
  for (const source of sources) {
    const { sheet, hidden } = source;
    const table = hidden ? null : await findRateTable(source, file.name);
    if (table !== null) yield* piecesOf(table, file);
    else if (sheet === null) leftOut.push(noRateTable.make(wholeFile(file.name), {}));
    else leftOut.push(rateSheetLeftOut.make({ file: file.name, sheet }, { sheet, hidden }));
  }
  if (leftOut.length === sources.length) throw new RefusedFile(noRateTable.make(wholeFile(file.name), {}));
  for (const problem of leftOut) yield { type: 'problem', problem };
}

function* piecesOf(table: RateTable, file: SourceFile): Generator<ReadPiece> {
  const { sheet } = table.source;
  yield { type: 'columns', ...(sheet === null ? {} : { sheet }), columns: columnsOf(table) };
  const { rates, workUnits, problems } = new RateRows(table, file.answers);
  yield { type: 'register', table: 'rate_card', rows: rates };
  if (workUnits.length > 0) yield { type: 'register', table: 'work_units', rows: workUnits };
  for (const problem of [...problems, ...table.source.problems()]) yield { type: 'problem', problem };
}

function columnsOf({ columns, header }: RateTable): Record<string, string> {
  const placed = REGISTER_COLUMNS.flatMap(([name, field]) => {
    const column = columns.fields.get(field);
    return column === undefined ? [] : [[name, header(column)]];
  });
  const first = columns.years.get(1);
  return Object.fromEntries([...placed, ...(first === undefined ? [] : [['rate', header(first)]])]) as Record<
    string,
    string
  >;
}
