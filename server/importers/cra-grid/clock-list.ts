import { exact } from '../../domain/decimal.js';
import { readClock, readHours } from './clock-cells.js';
import { hoursOfRow, readClockRow } from './clock-readings.js';
import type { GridQuantity } from './grid-entry.js';
import { cellsOfTime, fieldsOf, timeKind, type Counted, type ListCell } from './list-cells.js';
import type { ListRole } from './list-columns.js';
import type { ListCells, ListContext } from './list-reading.js';
import { listTotalProblems, listTotals } from './list-totals.js';

const CLOCKS = ['start', 'end', 'breakStart', 'breakEnd'] as const;

/**
 * Layout V5: arrivals, breaks and departures. The clock counts, and a column of hours is compared with it; where no break
 * is written, a column that states less has left it out and counts. Comments are not read.
 */
export function readClocks(context: ListContext): ListCells {
  const hours = (context.list.columns.get('hours') ?? context.list.columns.get('count') ?? []).slice(0, 1);
  const roles = rolesByColumn(context, hours[0]);
  const { cells, problems } = cellsOfTime(context, [...roles.keys()], isFilled);
  const byDay = new Map<number, ListCell[]>();
  for (const cell of cells) byDay.set(cell.day, [...(byDay.get(cell.day) ?? []), cell]);
  const quantities: GridQuantity[] = [];
  const counted: Counted[] = [];
  const unread = new Set<number>();
  for (const [day, ofRow] of byDay) {
    const [first] = ofRow;
    if (first === undefined) continue;
    const { row } = first;
    const kind = timeKind(context, row);
    const read = readClockRow(context, roles, ofRow);
    if (read.absent || kind === null) continue;
    problems.push(...read.problems);
    const result = hoursOfRow(context, read);
    problems.push(...result.problems);
    const inColumn = read.stated?.hours ?? (read.formula === null ? null : read.clock);
    const [column] = hours;
    if (column !== undefined && inColumn !== null)
      counted.push({ row, column, quantity: inColumn, mark: false, work: true });
    if (column !== undefined && read.columnUnknown) unread.add(column);
    if (result.hours === null || exact(result.hours).eq(0)) continue;
    const place = {
      day,
      row,
      column: read.stated?.cell.column ?? first.column,
      mark: false,
      note: null,
      spansDays: false,
    };
    quantities.push({
      ...place,
      quantity: result.hours,
      fields: fieldsOf(context, row),
      internal: kind === 'internal',
    });
  }
  const totals = listTotals(context, hours, counted, unread);
  return { quantities, unit: 'hour', problems, totalProblems: listTotalProblems(totals, 'hour', false) };
}

function rolesByColumn({ list }: ListContext, hours: number | undefined): Map<number, ListRole> {
  const roles = new Map<number, ListRole>();
  for (const role of [...CLOCKS, 'breakLength'] as const) {
    for (const column of list.columns.get(role) ?? []) roles.set(column, role);
  }
  if (hours !== undefined) roles.set(hours, 'hours');
  return new Map([...roles].sort(([left], [right]) => left - right));
}

const isFilled = (cell: ListCell['cell']): boolean =>
  readClock(cell).kind === 'time' || readHours(cell).kind === 'quantity';
