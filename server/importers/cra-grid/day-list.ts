import type { Sheet } from '../table.js';
import { listRole, type ListRole } from './list-columns.js';
import { halfColumn, layoutOf, type HeaderCell, type ListLayout } from './list-layout.js';

/** A list of days: one row or two a day, what each column holds, and where it stands on its sheet. */
export interface DayList {
  layout: ListLayout;
  headerRow: number;
  fromColumn: number;
  toColumn: number;
  /** Last row before the next list below. */
  untilRow: number;
  dateColumn: number;
  /** Columns of each role, from the left. */
  columns: ReadonlyMap<ListRole, readonly number[]>;
  /** Headers as written, by column. */
  headers: ReadonlyMap<number, string>;
}

/** The first list of a sheet starts among these columns; others may stand to its right. */
const HEADER_COLUMNS = 40;
const DATE_START = /^\s*(date|jour|day|n)/i;

const FOUND = new WeakMap<Sheet, readonly DayList[]>();

/** Every list of days of a sheet, from the top, then from the left. Looked for once: several layouts ask. */
export function findDayLists(sheet: Sheet): readonly DayList[] {
  const known = FOUND.get(sheet);
  if (known !== undefined) return known;
  const found = searchLists(sheet);
  FOUND.set(sheet, found);
  return found;
}

function searchLists(sheet: Sheet): DayList[] {
  const found: DayList[] = [];
  let above: DayList[] = [];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const lists = listsAt(sheet, row);
    if (lists.length === 0) continue;
    for (const list of above) list.untilRow = row - 1;
    found.push(...lists);
    above = lists;
  }
  return found;
}

/** The cheap question first: a sheet may have millions of cells that are no header. */
function hasDateHeader(sheet: Sheet, row: number): boolean {
  for (let column = 1; column <= Math.min(sheet.columnCount, HEADER_COLUMNS); column += 1) {
    const cell = sheet.cell(row, column);
    if (cell.kind === 'text' && DATE_START.test(cell.text) && listRole(cell.text) === 'date') return true;
  }
  return false;
}

/** The lists whose header is this row: a second date column to the right of quantities starts another list. */
function listsAt(sheet: Sheet, row: number): DayList[] {
  if (!hasDateHeader(sheet, row)) return [];
  const cells = headerCells(sheet, row);
  const parts: HeaderCell[][] = [];
  for (const cell of cells) {
    const last = parts.at(-1);
    if (last === undefined || (cell.role === 'date' && layoutOf(sheet, row, last, cells) !== null)) {
      parts.push([cell]);
    } else last.push(cell);
  }
  return parts.flatMap((part, index) => {
    const layout = layoutOf(sheet, row, part, cells);
    const [first] = part;
    if (layout === null || first === undefined) return [];
    const next = parts[index + 1]?.[0];
    return [
      {
        layout,
        headerRow: row,
        fromColumn: index === 0 ? 1 : first.column,
        toColumn: next === undefined ? sheet.columnCount : next.column - 1,
        untilRow: sheet.rowCount,
        dateColumn: part.find(({ role }) => role === 'date')?.column ?? first.column,
        columns: byRole(part, layout === 'V3' ? halfColumn(sheet, row, part, cells) : null),
        headers: new Map(part.map(({ column, text }) => [column, text])),
      },
    ];
  });
}

function headerCells(sheet: Sheet, row: number): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const cell = sheet.cell(row, column);
    if (cell.kind !== 'text') continue;
    // A header merged sideways is written once.
    if (cell.merged === 'covered' && sheet.cell(row, column - 1).text === cell.text) continue;
    cells.push({ column, text: cell.text.replace(/\s+/g, ' ').trim(), role: listRole(cell.text) });
  }
  return cells;
}

function byRole(cells: readonly HeaderCell[], half: number | null): Map<ListRole, number[]> {
  const columns = new Map<ListRole, number[]>(half === null ? [] : [['half', [half]]]);
  for (const { role, column } of cells) {
    if (role === null || role === 'half') continue;
    columns.set(role, [...(columns.get(role) ?? []), column]);
  }
  return columns;
}
