import type { Problem } from '../../domain/problem.js';
import { exact } from '../../domain/decimal.js';
import type { Sheet } from '../table.js';
import { hiddenLeftOut, rowWithoutName } from './cra-problems.js';
import type { DayAxis } from './day-axis.js';
import { labelName } from './header-labels.js';
import { hasContent, hasQuantity, readGridRow, type GridRow, type NameColumns } from './mission-row.js';
import { unreadCell } from './unread-cell.js';

/** A blank band of this many rows ends a grid; one or two only separate its parts. */
const BLANK_BAND = 3;

/** The rows of one grid, its last row, and what could not be used. */
interface GridRows {
  rows: GridRow[];
  lastRow: number;
  problems: Problem[];
}

/**
 * Reads the rows under a row of days, until a blank band or `untilRow`. Hidden rows and columns are kept out and
 * told; a cell that is not understood is told and stays out of every sum.
 */
export function readGridRows(
  sheet: Sheet,
  file: string,
  axis: DayAxis,
  columns: NameColumns,
  fromRow: number,
  untilRow: number,
): GridRows {
  const at = (row: number, column: number) => ({ file, sheet: sheet.name, cell: sheet.address(row, column) });
  const rows: GridRow[] = [];
  const problems: Problem[] = [];
  let lastRow = fromRow - 1;
  let lastFilled = fromRow - 1;
  let closing: Closing = 'no';
  for (let row = fromRow; row <= untilRow; row += 1) {
    const read = readGridRow(sheet, axis, columns, row);
    if (!hasContent(read)) {
      if (row - lastFilled >= BLANK_BAND) break;
      continue;
    }
    lastFilled = row;
    if (!hasQuantity(read)) {
      if (startsFooter(read)) closing = 'footer';
      if (isFooter(read, closing) || read.kind === 'unnamed') continue;
      if (!read.hidden) rows.push(read);
      continue;
    }
    lastRow = row;
    closing = read.kind === 'total' ? 'totals' : 'no';
    if (read.hidden) {
      problems.push(hiddenLeftOut.make(at(row, 1), { what: 'row', name: String(row) }));
    } else if (read.kind === 'unnamed') {
      problems.push(rowWithoutName.make(at(row, axis.days[0]?.index ?? 1), {}));
    } else {
      // A mission may start with a word of the footer (« Validation des lots »): its quantities tell.
      rows.push(read.kind === 'end' ? { ...read, kind: 'mission' } : read);
    }
  }
  problems.push(...leaveOutHiddenColumns(sheet, axis, rows, at));
  problems.push(...unreadCells(sheet, axis, rows, at));
  return { rows, lastRow, problems };
}

/** Whether the rows being read may be the signatures, comments or next form below a grid. */
type Closing = 'no' | 'totals' | 'footer';
/** A signature block puts a few words under the days; a row of unreadable cells has more. */
const FOOTER_WORDS = 2;

function startsFooter(row: GridRow): boolean {
  return row.kind === 'end' || row.names.some((name) => labelName(name.split(':')[0] ?? '') !== null);
}

/** Only a row without any quantity can be a footer: nothing that counts is ever skipped. */
function isFooter(row: GridRow, closing: Closing): boolean {
  if (closing === 'footer') return true;
  const words = row.cells.filter((cell) => cell.kind === 'unread').length;
  return closing === 'totals' && words > 0 && words <= FOOTER_WORDS;
}

type At = (row: number, column: number) => Problem['at'];

function leaveOutHiddenColumns(sheet: Sheet, axis: DayAxis, rows: GridRow[], at: At): Problem[] {
  const problems: Problem[] = [];
  for (const [day, { index }] of axis.days.entries()) {
    if (!sheet.isColumnHidden(index)) continue;
    const filled = rows.find((row) => {
      const cell = row.cells[day];
      return cell?.kind === 'quantity' && !exact(cell.quantity).eq(0);
    });
    if (filled !== undefined) {
      const name = sheet.address(1, index).replace(/\d+$/, '');
      problems.push(hiddenLeftOut.make(at(filled.row, index), { what: 'column', name }));
    }
    for (const row of rows) row.cells[day] = { kind: 'empty' };
  }
  return problems;
}

function unreadCells(sheet: Sheet, axis: DayAxis, rows: readonly GridRow[], at: At): Problem[] {
  return rows
    .filter((row) => row.kind === 'mission' || row.kind === 'internal')
    .flatMap((row) =>
      axis.days.flatMap(({ index }, day) => {
        const cell = row.cells[day];
        if (cell === undefined) return [];
        return unreadCell(at(row.row, index), sheet.cell(row.row, index), cell);
      }),
    );
}
