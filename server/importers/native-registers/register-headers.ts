import type { RegisterColumn, RegisterTable } from '../../domain/register-column.js';
import { REGISTER_TABLES } from '../../domain/register-tables.js';
import { indexSynonyms, normaliseHeader, type HeaderIndex } from '../tables/header-match.js';
import { HEADER_SYNONYMS, TABLE_SYNONYMS } from './header-synonyms.js';

/** Native name and French synonyms of every column of a table. Throws RangeError when two columns share one. */
export function headersOf(table: RegisterTable): HeaderIndex<string> {
  return indexSynonyms(
    Object.fromEntries(
      table.columns.map(({ name, synonyms = [] }) => [
        name,
        [name, ...(HEADER_SYNONYMS[name] ?? []), ...synonyms],
      ]),
    ),
  );
}

const TABLES_BY_NAME: ReadonlyMap<string, RegisterTable> = new Map(
  REGISTER_TABLES.flatMap((table) =>
    [table.name, ...(TABLE_SYNONYMS[table.name] ?? [])].map(
      (name) => [normaliseHeader(name), table] as const,
    ),
  ),
);

/** The table that a file or a sheet is named after: `register/contracts.csv`, `Marchés`. */
export function tableNamed(name: string): RegisterTable | undefined {
  const base = name.slice(name.lastIndexOf('/') + 1).replace(/\.(?:csv|tsv|txt|xlsx)$/i, '');
  return TABLES_BY_NAME.get(normaliseHeader(base));
}

const MIN_NATIVE_HEADERS = 2;

/**
 * The table whose native names a header is made of: every header known to it, every required one present.
 * Two tables fit a short header; the one with more required columns is meant.
 */
export function tableOfHeaders(header: readonly string[]): RegisterTable | undefined {
  const written = header.map((cell) => cell.trim().toLowerCase()).filter((cell) => cell !== '');
  if (written.length < MIN_NATIVE_HEADERS) return undefined;
  const fitting = REGISTER_TABLES.filter((table) => {
    const names = new Set(table.columns.map((column) => column.name));
    return (
      written.every((name) => names.has(name)) &&
      table.columns.every((column) => column.required !== true || written.includes(column.name))
    );
  });
  return fitting.sort((a, b) => requiredCount(b) - requiredCount(a))[0];
}

const requiredCount = (table: RegisterTable) => table.columns.filter(isRequired).length;
/** A row without a value in this column is left out. */
export const isRequired = (column: RegisterColumn): boolean => column.required === true;
