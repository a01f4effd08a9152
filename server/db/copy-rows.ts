import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value COPY can write. Numbers and dates travel as text; objects as JSON; lists as arrays of text. */
export type CopyValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly string[]
  | Readonly<Record<string, unknown>>
  | JsonList;

/** A list stored as jsonb, to tell it from an array of text. */
export class JsonList {
  constructor(readonly items: readonly unknown[]) {}
}

/** Column → value of one row to copy. */
export type CopyRow = Readonly<Record<string, CopyValue>>;

const escapeText = (text: string): string =>
  /[\\\n\r\t]/.test(text)
    ? text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')
    : text;

const arrayItem = (text: string): string => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;

// PostgreSQL text cannot hold NUL; a reader that lets one through must not stop an import.
const withoutNul = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text);

/** One value in COPY's text format. */
function copyText(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escapeText(withoutNul(value));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof JsonList) return escapeText(withoutNul(JSON.stringify(value.items)));
  if (Array.isArray(value))
    return escapeText(withoutNul(`{${(value as readonly string[]).map(arrayItem).join(',')}}`));
  return escapeText(withoutNul(JSON.stringify(value)));
}

/** Copies rows into a table (in the transaction of `client`); columns absent from a row are NULL. */
export async function copyRows(
  client: Client,
  table: string,
  columns: readonly string[],
  rows: readonly CopyRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const lines = function* (): Generator<string> {
    for (const row of rows) yield `${columns.map((column) => copyText(row[column])).join('\t')}\n`;
  };
  const target = client.query(copyFrom(`COPY ${table} (${names}) FROM STDIN`));
  await pipeline(Readable.from(chunked(lines())), target);
}

/** Lines joined into pieces of about 64 kB: a write per line would cost more than the copy. */
function* chunked(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length > 65_536) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}
