import { basename } from 'node:path';
import type { Text } from '../../domain/text.js';
import type { Problem } from '../../domain/problem.js';
import { RefusedFile } from '../../importers/importer.js';
import { readRegister } from '../../importers/native-registers/read-register.js';
import { openCsv } from '../../importers/tables/csv.js';
import { csvSource, type TableSource } from '../../importers/tables/table-source.js';
import { UsageError } from '../usage-error.js';
import { historyRow, type HistoryRow } from './history-row.js';
import { HISTORY_TABLE } from './history-table.js';

interface History {
  /** In the order of the file. */
  rows: HistoryRow[];
  /** What could not be read, each at its line. */
  problems: Problem[];
}

/**
 * Reads a history, a CSV file. A row that cannot be used is left out with its problems, the others go on.
 * Throws UsageError when the file cannot be opened, lacks a required column or has no usable row.
 */
export async function readHistory(path: string): Promise<History> {
  const rows: HistoryRow[] = [];
  const problems: Problem[] = [];
  try {
    for await (const piece of readRegister(await openHistory(path), HISTORY_TABLE)) {
      if (piece.type === 'problem') problems.push(piece.problem);
      else if (piece.type === 'register') rows.push(...piece.rows.flatMap((row) => historyRow(row) ?? []));
    }
  } catch (error) {
    if (error instanceof RefusedFile) throw unreadable(path, error.problem.message);
    throw error;
  }
  const missing = problems.find(({ code }) => code === 'missing-column');
  if (missing !== undefined) throw unreadable(path, missing.message);
  if (rows.length > 0) return { rows, problems };
  const [first] = problems;
  throw unreadable(path, first?.message ?? { fr: 'aucune ligne à lire.', en: 'no row to read.' });
}

async function openHistory(path: string): Promise<TableSource> {
  const name = basename(path);
  try {
    return csvSource(await openCsv(path, name), name);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw unreadable(path, { fr: 'ce fichier ne peut pas être ouvert.', en: 'this file cannot be opened.' });
  }
}

const unreadable = (path: string, reason: Text): UsageError =>
  new UsageError({ fr: `${path} : ${reason.fr}`, en: `${path}: ${reason.en}` });
