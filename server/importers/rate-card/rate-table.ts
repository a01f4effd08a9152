import type { SourceRef } from '../../domain/source-ref.js';
import { LIMITS } from '../limits.js';
import type { SheetCell } from '../table.js';
import { refuse, sheetTooLarge } from '../tables/table-problems.js';
import { cellText, type TableRow, type TableSource } from '../tables/table-source.js';
import { rateColumns, timeUnitIn, type RateColumns, type RateField } from './rate-headers.js';

/** Titles may come first, merged or not. */
const HEADER_ROWS = 30;
const EMPTY: SheetCell = { text: '', kind: 'empty' };
/** `Marché n° 2026-014`, `Référence du marché : X`, `Contract No. X`: in the titles, the contract of all the prices. */
const CONTRACT_LABEL =
  /^(?:(?:num[ée]ro|n\s?[°º]|r[ée]f(?:\.|[ée]rence)?)\s+(?:du\s+)?(?:march[ée]|contrat)|march[ée]\s+n\s?[°º]|contrat\s+n\s?[°º]|contract\s+(?:no\.?|number|ref(?:\.|erence)?))\s*:?\s*(.*)$/i;

/** A rate card once its header is found. */
export interface RateTable {
  source: TableSource;
  headerAt: SourceRef;
  columns: RateColumns;
  /** Header of a column as written. */
  header: (column: number) => string;
  body: readonly TableRow[];
  /** Contract that the titles name. */
  contract: string | null;
  /** Unit of time that the titles name. */
  unit: 'day' | 'hour' | null;
}

/** The cell of a row in a field's column; an empty one where the table has no such column. */
export function cellOf(table: RateTable, row: TableRow, field: RateField): SheetCell {
  const column = table.columns.fields.get(field);
  return column === undefined ? EMPTY : (row.cells[column] ?? EMPTY);
}

/** Finds the header of a rate card: the row of the first thirty that names most columns. Null when there is none. */
export async function findRateTable(source: TableSource, file: string): Promise<RateTable | null> {
  const rows: TableRow[] = [];
  for await (const row of source.rows())
    if (rows.push(row) > LIMITS.sheet.rows) throw refuse(sheetTooLarge, file, LIMITS.sheet);
  const texts = rows.slice(0, HEADER_ROWS).map(({ cells }) => shown(cells));
  const found = bestHeader(texts);
  const row = found === null ? undefined : rows[found.index];
  if (found === null || row === undefined) return null;
  const titles = texts.slice(0, found.index);
  return {
    source,
    headerAt: source.at(row.row),
    columns: found.columns,
    header: (column) => cellText(row.cells[column] ?? EMPTY),
    body: rows.slice(found.index + 1),
    contract: contractIn(titles),
    unit: timeUnitIn(titles.flat().join(' ')),
  };
}

/** What a row shows, a merged text once. */
const shown = (cells: readonly SheetCell[]): string[] =>
  cells.map((cell) => (cell.merged === 'covered' ? '' : cellText(cell)));

/** The row that names most columns of a rate card, the first one on a tie. */
export function bestHeader(
  rows: readonly (readonly string[])[],
): { index: number; columns: RateColumns } | null {
  let best: { index: number; columns: RateColumns; size: number } | null = null;
  for (const [index, cells] of rows.slice(0, HEADER_ROWS).entries()) {
    const columns = rateColumns(cells);
    const size = columns === null ? 0 : columns.fields.size + columns.years.size;
    if (columns !== null && size > (best?.size ?? 0)) best = { index, columns, size };
  }
  return best;
}

function contractIn(titles: readonly (readonly string[])[]): string | null {
  for (const row of titles) {
    const filled = row.filter((text) => text !== '');
    for (const [index, text] of filled.entries()) {
      const found = CONTRACT_LABEL.exec(text);
      if (!found) continue;
      // The value stands behind its label, or in the next cell.
      const value = found[1] === undefined || found[1] === '' ? filled[index + 1] : found[1];
      // A title goes on behind the reference: `Marché n° 2026-014 – Bordereau des prix`.
      const ref = value?.split(/\s[–—-]\s|[;,(]/)[0]?.trim() ?? '';
      if (/\d/.test(ref)) return ref;
    }
  }
  return null;
}
