import type { SourceRef } from '../../domain/source-ref.js';

/** A row as pg gives it: dates, numerics and bigints as text. */
export type Row = Record<string, unknown> & { key: string };

/** A column that is never null. */
export const text = (row: Row, name: string): string => row[name] as string;
/** A column of text, or of an exact decimal, that may be null. */
export const orNull = (row: Row, name: string): string | null => (row[name] ?? null) as string | null;

/** The place of a row: columns named `<prefix>File`, `<prefix>Sheet`, `<prefix>Cell`, `<prefix>Line` or `<prefix>Row`, `<prefix>Path`. */
export function sourceOf(row: Row, prefix = 'source'): SourceRef {
  const at = columnsOf(prefix);
  return place({
    file: row[at.file],
    sheet: row[at.sheet],
    cell: row[at.cell],
    line: row[at.line] ?? (row[at.sheet] == null ? row[at.row] : undefined),
    row: row[at.row],
    page: row[at.page],
    path: row[at.path],
  });
}

/** Names that are put together for each of a million rows take longer than the rows. */
const knownColumns = new Map<string, Record<keyof PlaceColumns, string>>();

function columnsOf(prefix: string): Record<keyof PlaceColumns, string> {
  let columns = knownColumns.get(prefix);
  if (columns === undefined) {
    columns = {
      file: `${prefix}File`,
      sheet: `${prefix}Sheet`,
      cell: `${prefix}Cell`,
      line: `${prefix}Line`,
      row: `${prefix}Row`,
      page: `${prefix}Page`,
      path: `${prefix}Path`,
    };
    knownColumns.set(prefix, columns);
  }
  return columns;
}

interface PlaceColumns {
  file: unknown;
  sheet?: unknown;
  cell?: unknown;
  line?: unknown;
  row?: unknown;
  page?: unknown;
  path?: unknown;
}

/** Builds a SourceRef without empty keys. A row of a sheet is its first cell. */
export function place(columns: PlaceColumns): SourceRef {
  const at: SourceRef = { file: columns.file as string };
  if (columns.sheet != null) at.sheet = columns.sheet as string;
  if (columns.cell != null) at.cell = columns.cell as string;
  else if (columns.sheet != null && columns.row != null) at.cell = `A${columns.row as number}`;
  if (columns.line != null) at.line = columns.line as number;
  if (columns.page != null) at.page = columns.page as number;
  if (columns.path != null) at.path = columns.path as string;
  return at;
}
