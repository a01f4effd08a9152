import type { Claim, DocumentKind, FileLook, Importer } from '../importer.js';
import type { TableRow } from '../tables/table-source.js';
import { findTable, isMostly, type FoundTable } from './find-table.js';
import { guessedKind, isTitledTime, knownRoles } from './propose-roles.js';
import { readMapped } from './read-mapped.js';
import type { TableKind } from './roles.js';

/**
 * Tables that no other reader knows: a person says once what each column holds. One importer for what the folder says they
 * are, one for files without a folder, where the answer says it as well.
 */
export const mappedImporters: readonly Importer[] = (
  [
    ['mapped-csv', (sheet: string | null) => sheet === null],
    ['mapped-xlsx', (sheet: string | null) => sheet !== null],
  ] as const
).flatMap(([format, isOwn]) => [
  importerOf(format, isOwn, { part: 'timesheets', kind: 'timesheet', table: 'timesheet' }),
  importerOf(format, isOwn, { part: 'invoices', kind: 'invoice', table: 'invoices' }),
  importerOf(format, isOwn, { part: 'any', kind: 'unknown', table: null }),
]);

/** A folder, and what a table in it is. */
interface Place {
  part: FileLook['part'];
  kind: DocumentKind;
  table: TableKind | null;
}

function importerOf(format: string, isOwn: (sheet: string | null) => boolean, place: Place): Importer {
  return {
    format,
    kind: place.kind,
    claims: (look) => claim(look, isOwn, place),
    read: (file) => readMapped(file, { format, kind: place.table, because: null }),
  };
}

function claim(look: FileLook, isOwn: (sheet: string | null) => boolean, { part, table }: Place): Claim {
  if (look.part !== part || look.inside === true) return null;
  const isTable = look.sheets.some(({ sheet, rows }) => {
    const found = isOwn(sheet) ? findTable(rows.map(lookedRow)) : null;
    return found !== null && couldBe(table, found);
  });
  return isTable ? 'mappable' : null;
}

const lookedRow = (cells: readonly string[], index: number): TableRow => ({
  row: index + 1,
  hidden: false,
  cells: cells.map((text) => ({ text: text.trim(), kind: text.trim() === '' ? 'empty' : 'text' })),
});

/** A timesheet has days and durations, invoices have numbers; where no folder says what it is, its titles must. */
function couldBe(kind: TableKind | null, { columns }: FoundTable): boolean {
  if (kind === 'invoices')
    return columns.length >= MIN_COLUMNS && columns.some((one) => isMostly(one, 'numbers'));
  if (kind === null) {
    const guessed = guessedKind(columns);
    return guessed !== null && (knownRoles(columns, guessed) >= MIN_COLUMNS || isTitledTime(columns));
  }
  const day = columns.find((one) => isMostly(one, 'dates'));
  const isDuration = (one: FoundTable['columns'][number]): boolean =>
    one !== day && isMostly(one, 'durations', 'times');
  return day !== undefined && columns.some(isDuration);
}

const MIN_COLUMNS = 3;
