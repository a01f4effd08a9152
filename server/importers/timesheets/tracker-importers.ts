import { defineProblem } from '../../domain/problem.js';
import { lookAtHead } from '../look.js';
import {
  RefusedFile,
  wholeFile,
  type FileLook,
  type Importer,
  type ReadPiece,
  type SourceFile,
} from '../importer.js';
import { openCsv } from '../tables/csv.js';
import { ambiguousDate } from '../tables/value-problems.js';
import { loadWorkbook } from '../tables/workbook.js';
import type { Sheet } from '../table.js';
import { clockify } from './profiles/clockify.js';
import { kimai } from './profiles/kimai.js';
import { toggl } from './profiles/toggl.js';
import { readTracker } from './read-tracker.js';
import { csvTimeTable, sheetTexts, sheetTimeTable, type TimeTable } from './time-table.js';
import { matchesProfile, type TrackerProfile } from './tracker-profile.js';

/** Rows searched for the header of a sheet: titles and filters may come first. */
const HEADER_SEARCH = 30;

export const headerNotFound = defineProblem<{ format: string }>(
  'header-not-found',
  'error',
  ({ format }) => ({
    fr: `Les colonnes d’un export ${format} ne se trouvent pas dans ce fichier.`,
    en: `The columns of a ${format} export are not found in this file.`,
  }),
);

/** Time trackers read from their own export, one importer each. */
export const trackerImporters: readonly Importer[] = [kimai, clockify, toggl].map(importerOf);

function importerOf(profile: TrackerProfile): Importer {
  return {
    format: profile.format,
    kind: 'timesheet',
    claims: (look: FileLook) =>
      // The header of a text was already decided; that of a sheet is searched.
      look.sheets.some(({ sheet, rows }) =>
        rows.slice(0, sheet === null ? 1 : HEADER_SEARCH).some((row) => matchesProfile(profile, row)),
      )
        ? 'named'
        : null,
    async *read(file: SourceFile): AsyncGenerator<ReadPiece> {
      const tables = await tablesOf(file, profile);
      if (tables.length === 0) {
        throw new RefusedFile(headerNotFound.make(wholeFile(file.name), { format: profile.format }));
      }
      for (const table of tables) yield* readTracker(table, profile, file.answers[ambiguousDate.code]);
    },
  };
}

/** The lists of this tool in the file: one for a text file, one for each visible sheet that has its header. */
async function tablesOf(file: SourceFile, profile: TrackerProfile): Promise<TimeTable[]> {
  if ((await lookAtHead(file)).family !== 'zip') {
    const table = await openCsv(file.path, file.name);
    return matchesProfile(profile, table.header) ? [csvTimeTable(table, file.name)] : [];
  }
  const workbook = await loadWorkbook(file.path, file.name);
  return workbook.sheets.flatMap((sheet) => {
    const headerRow = sheet.hidden ? null : findHeaderRow(sheet, profile);
    return headerRow === null ? [] : [sheetTimeTable(sheet, headerRow, file.name)];
  });
}

function findHeaderRow(sheet: Sheet, profile: TrackerProfile): number | null {
  for (let row = 1; row <= Math.min(sheet.rowCount, HEADER_SEARCH); row += 1) {
    if (matchesProfile(profile, sheetTexts(sheet, row))) return row;
  }
  return null;
}
