import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS, { type CellValue, type Worksheet } from 'exceljs';
import type { Problem } from '../../server/domain/problem.js';
import type { ReadTimesheetEntry } from '../../server/domain/timesheet.js';
import { readCraWorkbook } from '../../server/importers/cra-grid/read-cra.js';
import { RefusedFile } from '../../server/importers/importer.js';
import { loadWorkbook } from '../../server/importers/tables/workbook.js';

/** A sheet to build: cells by address, then whatever only exceljs can say (merges, hidden rows, formats). */
export interface TestSheet {
  name: string;
  cells: Record<string, CellValue>;
  adjust?: (sheet: Worksheet) => void;
}

export interface CraReading {
  entries: ReadTimesheetEntry[];
  problems: Problem[];
  refused: Problem | null;
}

/** Writes the sheets as a real .xlsx, loads it with the real reader and reads it as a CRA. */
export async function readCra(
  sheets: readonly TestSheet[],
  options: { file?: string; answers?: Record<string, string> } = {},
): Promise<CraReading> {
  const book = new ExcelJS.Workbook();
  for (const { name, cells, adjust } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const [address, value] of Object.entries(cells)) sheet.getCell(address).value = value;
    adjust?.(sheet);
  }
  const folder = await mkdtemp(join(tmpdir(), 'cra-'));
  try {
    const file = options.file ?? 'cra.xlsx';
    const path = join(folder, 'cra.xlsx');
    await book.xlsx.writeFile(path);
    return collect(await loadWorkbook(path, file), file, options.answers ?? {});
  } finally {
    await rm(folder, { recursive: true });
  }
}

function collect(
  workbook: Awaited<ReturnType<typeof loadWorkbook>>,
  file: string,
  answers: Record<string, string>,
): CraReading {
  const reading: CraReading = { entries: [], problems: [], refused: null };
  try {
    for (const piece of readCraWorkbook(workbook, file, answers)) {
      if (piece.type === 'entries') reading.entries.push(...piece.entries);
      if (piece.type === 'problem') reading.problems.push(piece.problem);
    }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    reading.refused = error.problem;
  }
  return reading;
}

/** First column of the days in the grids built here: A and B hold the names. */
const FIRST_DAY_COLUMN = 3;

export function columnOf(position: number): string {
  let column = FIRST_DAY_COLUMN + position;
  let letters = '';
  while (column > 0) {
    letters = String.fromCharCode(65 + ((column - 1) % 26)) + letters;
    column = Math.floor((column - 1) / 26);
  }
  return letters;
}

/** One row across the days: `at(row, ['1', …])` from the first day on. */
export function across(row: number, values: readonly CellValue[]): Record<string, CellValue> {
  return Object.fromEntries(values.map((value, index) => [`${columnOf(index)}${row}`, value]));
}

export const count = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);

/** French weekday letters of a month that starts on `first` (1 Monday to 7 Sunday). */
export function letters(length: number, first: number): string[] {
  return count(length).map((day) => 'LMMJVSD'.charAt((day + first - 2) % 7));
}

/** September 2026: 30 days, the first a Tuesday; days on row 6, weekday letters on row 5, names in A and B. */
export function september(extra: Record<string, CellValue> = {}): TestSheet {
  return {
    name: 'CRA',
    cells: {
      A1: 'Compte rendu d’activité',
      A2: 'MOIS : Septembre 2026',
      A3: 'NOM',
      B3: 'EXEMPLE',
      C3: 'PRENOM : Julie',
      A4: 'MARCHE N°',
      B4: 'M-2026-07',
      C4: 'Commande : BC-12',
      ...across(5, letters(30, 2)),
      A6: 'Projet',
      B6: 'Tâche',
      ...across(6, count(30)),
      ...extra,
    },
  };
}

export const codes = (reading: CraReading): string[] => reading.problems.map((problem) => problem.code);
