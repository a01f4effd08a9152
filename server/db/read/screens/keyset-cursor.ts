import { isCivilDate } from '../../../domain/civil-date.js';
import { WrongCursor, type Page } from '../../../usecases/reads/page.js';

/** What a value of a cursor may be; anything else was not made here. */
export type CursorKind = 'bigint' | 'date' | 'text';

const BIGINT = /^-?\d{1,18}$/;
const LONGEST = 2000;

/** A bigint as PostgreSQL takes it. */
export const isBigint = (text: string): boolean => BIGINT.test(text);

const FITS: Record<CursorKind, (value: string) => boolean> = {
  bigint: isBigint,
  date: (value) => value === 'infinity' || value === '-infinity' || isCivilDate(value),
  text: (value) => !value.includes('\0'),
};

/** The place after a row of a list: what it is sorted by, then its id. `list` names the list and its order. */
export function encodeCursor(list: string, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...values])).toString('base64url');
}

/** The values of a cursor of that list, each checked before it comes near SQL. @throws WrongCursor */
export function decodeCursor(cursor: string, list: string, kinds: readonly CursorKind[]): string[] {
  const [name, ...values] = parse(cursor);
  const fits = values.length === kinds.length && kinds.every((kind, index) => isOf(kind, values[index]));
  if (name !== list || !fits) throw new WrongCursor();
  return values as string[];
}

function isOf(kind: CursorKind, value: unknown): boolean {
  return typeof value === 'string' && FITS[kind](value);
}

function parse(cursor: string): unknown[] {
  if (cursor.length > LONGEST) throw new WrongCursor();
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? (parsed as unknown[]) : [];
  } catch {
    throw new WrongCursor();
  }
}

/**
 * One page out of rows that were asked with one more than its limit: the one more says that there is a next page.
 * @param keyOf what the list is sorted by, then the id.
 */
export function pageOf<R, T>(
  rows: readonly R[],
  page: { list: string; limit: number; keyOf: (row: R) => readonly string[] },
  map: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const hasMore = rows.length > page.limit && last !== undefined;
  return { items: shown.map(map), next: hasMore ? encodeCursor(page.list, page.keyOf(last)) : null };
}
