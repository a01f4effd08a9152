import type { SourceRef } from '../../domain/source-ref.js';

/** A row as pg gives it: dates, numerics and bigints as text. */
export type Row = Record<string, unknown> & { key: string };

/** A column that is never null. */
export const text = (row: Row, name: string): string => row[name] as string;
/** A column of text, or of an exact decimal, that may be null. */
export const orNull = (row: Row, name: string): string | null => (row[name] ?? null) as string | null;

/** The place of a row: columns named `<prefix>File`, `<prefix>Sheet`, `<prefix>Cell`, `<prefix>Line` or `<prefix>Row`, `<prefix>Path`. */
export function sourceOf(row: Row, prefix = 'source'): SourceRef {
  return place({
    file: row[`${prefix}File`],
    sheet: row[`${prefix}Sheet`],
    cell: row[`${prefix}Cell`],
    line: row[`${prefix}Line`] ?? (row[`${prefix}Sheet`] == null ? row[`${prefix}Row`] : undefined),
    row: row[`${prefix}Row`],
    page: row[`${prefix}Page`],
    path: row[`${prefix}Path`],
  });
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
