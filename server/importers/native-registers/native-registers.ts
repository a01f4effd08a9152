import type { RegisterTable } from '../../domain/register-column.js';
import { wholeFile, type Claim, type FileLook, type Importer, type ReadPiece } from '../importer.js';
import { cellText, openTables, type TableSource } from '../tables/table-source.js';
import { readRegister } from './read-register.js';
import { bestHeader } from '../rate-card/rate-table.js';
import { matchHeaders } from '../tables/header-match.js';
import { headersOf, isRequired, tableNamed, tableOfHeaders } from './register-headers.js';
import { unknownSheet } from './register-problems.js';

/**
 * The native registers of a dossier: `register/<table>.csv`, or one workbook whose sheets bear those names.
 * A file outside `register/` is one when its header is made of the native names of one table.
 */
export const nativeRegisters: Importer = {
  format: 'native',
  kind: 'register',
  claims,
  async *read(file): AsyncGenerator<ReadPiece> {
    const sources = await openTables(file);
    for (const source of sources) {
      // A workbook of one sheet may be named after its table, as a text file is.
      const named =
        tableNamed(source.sheet ?? '') ?? (sources.length === 1 ? tableNamed(file.name) : undefined);
      const table = named ?? (await tableInside(source));
      if (table) yield* readRegister(source, table);
      else {
        const sheet = source.sheet ?? file.name;
        const at = source.sheet === null ? wholeFile(file.name) : { file: file.name, sheet };
        yield { type: 'problem', problem: unknownSheet.make(at, { sheet }) };
      }
    }
  },
};

function claims(look: FileLook): Claim {
  if (look.sheets.length === 0) return null;
  if (look.part === 'register') {
    if (look.sheets.length === 1 && isNative(tableNamed(look.name), look.sheets[0])) return 'named';
    if (look.sheets.some((one) => one.sheet !== null && isNative(tableNamed(one.sheet), one))) return 'named';
  }
  if (look.part !== 'register' && look.part !== 'any') return null;
  const byHeader = look.sheets.some(({ rows }) => tableOfHeaders(firstFilled(rows)) !== undefined);
  return byHeader ? 'named' : null;
}

/** A name tells a register; but a rate card as contractors send it bears that name too, and has a reader of its own. */
function isNative(table: RegisterTable | undefined, sheet: FileLook['sheets'][number] | undefined): boolean {
  if (table?.name !== 'rate_card' || bestHeader(sheet?.rows ?? []) === null) return table !== undefined;
  const { columns } = matchHeaders(firstFilled(sheet?.rows ?? []), headersOf(table));
  return table.columns.every((column) => !isRequired(column) || columns.has(column.name));
}

const firstFilled = (rows: readonly (readonly string[])[]) =>
  rows.find((row) => row.some((cell) => cell.trim() !== '')) ?? [];

async function tableInside(source: TableSource): Promise<RegisterTable | undefined> {
  for await (const row of source.rows()) return tableOfHeaders(row.cells.map(cellText));
  return undefined;
}
