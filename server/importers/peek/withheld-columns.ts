import { headersOf, tableNamed, tableOfHeaders } from '../native-registers/register-headers.js';
import { matchHeaders } from '../tables/header-match.js';

/**
 * The columns, from 0, that alone may be shown of a register that drops what it does not know: absences carry no reason,
 * and what reading leaves out must not come back by showing the file. Null when every column may be.
 * @param names what the table may be named after: its file, its sheet
 * @param header titles as written, from the first column
 */
export function onlyColumns(names: readonly string[], header: readonly string[]): ReadonlySet<number> | null {
  const named = names.map(tableNamed).find((table) => table !== undefined);
  const table = named ?? tableOfHeaders(header);
  if (table?.dropUnknown !== true) return null;
  return new Set(matchHeaders(header, headersOf(table)).columns.values());
}
