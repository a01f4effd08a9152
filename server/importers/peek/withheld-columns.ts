import type { RegisterTable } from '../../domain/register-column.js';
import type { PeekReach } from '../../domain/source-peek.js';
import { headersOf, tableNamed, tableOfHeaders } from '../native-registers/register-headers.js';
import { matchHeaders } from '../tables/header-match.js';
import { DATA_COLUMNS } from './data-columns.js';

/**
 * The columns, from 0, that alone may be shown of a register that drops what it does not know: absences carry no reason,
 * and what reading leaves out must not come back by showing the file. In reach of data alone, those on data of a register of
 * AI use, and none of any other table. Null when every column may be.
 * @param names what the table may be named after: its file, its sheet
 * @param header titles as written, from the first column
 */
export function onlyColumns(
  names: readonly string[],
  header: readonly string[],
  reach: PeekReach,
): ReadonlySet<number> | null {
  const named = names.map(tableNamed).find((table) => table !== undefined);
  const table = named ?? tableOfHeaders(header);
  if (reach === 'data') return dataColumns(table, header);
  if (table?.dropUnknown !== true) return null;
  return new Set(matchHeaders(header, headersOf(table)).columns.values());
}

function dataColumns(table: RegisterTable | undefined, header: readonly string[]): ReadonlySet<number> {
  const shown = DATA_COLUMNS.get(table?.name ?? '');
  if (table === undefined || shown === undefined) return new Set();
  const { columns } = matchHeaders(header, headersOf(table));
  return new Set([...columns].filter(([name]) => shown.has(name)).map(([, column]) => column));
}
