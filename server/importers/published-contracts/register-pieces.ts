import type { Problem } from '../../domain/problem.js';
import { registerTable, type RegisterRow } from '../../domain/register-tables.js';
import type { ReadPiece } from '../importer.js';
import { settleRepeated } from '../native-registers/repeated-rows.js';
import { rowsOf } from './contract-rows.js';
import { FileNotes } from './file-notes.js';
import type { PublishedContract } from './published-contract.js';

/** Rows given at once, as for a register. */
const BATCH_ROWS = 500;

/** What a reader of published contracts gives as it goes through a file. */
export interface ContractReading {
  notes: FileNotes;
  /** Problems met so far and not told yet; emptied as they are told. */
  problems: Problem[];
}

/** A reading that has met nothing yet. */
export const newReading = (): ContractReading => ({ notes: new FileNotes(), problems: [] });

/**
 * The pieces of a file of published contracts: what its columns are, its registers, and its problems. A contract that the
 * file has twice is settled as in a register.
 */
export function* registerPieces(
  file: string,
  columns: Record<string, string>,
  published: Iterable<PublishedContract>,
  reading: ContractReading,
): Generator<ReadPiece> {
  yield { type: 'columns', columns };
  const contracts: RegisterRow[] = [];
  const subcontractors: RegisterRow[] = [];
  for (const contract of published) {
    const rows = rowsOf(contract, reading.notes, reading.problems);
    contracts.push(...rows.contracts);
    subcontractors.push(...rows.subcontractors);
    yield* told(reading.problems.splice(0));
  }
  const table = registerTable('contracts');
  if (table === undefined) throw new RangeError('no register of contracts');
  const settled = settleRepeated(table, contracts, ({ row, sheet }) =>
    sheet === undefined ? { file, line: row } : { file, sheet, cell: `A${row}` },
  );
  yield* batches('contracts', settled.rows);
  if (subcontractors.length > 0) yield* batches('subcontractors', subcontractors);
  yield* told([...reading.problems, ...settled.problems, ...reading.notes.problems()]);
}

function* told(problems: readonly Problem[]): Iterable<ReadPiece> {
  for (const problem of problems) yield { type: 'problem', problem };
}

function* batches(table: string, rows: readonly RegisterRow[]): Iterable<ReadPiece> {
  for (let from = 0; from === 0 || from < rows.length; from += BATCH_ROWS)
    yield { type: 'register', table, rows: rows.slice(from, from + BATCH_ROWS) };
}
