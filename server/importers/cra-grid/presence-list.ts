import { exact, toDecimal } from '../../domain/decimal.js';
import { readGridCell } from './cell-words.js';
import { decideHalfDayUnit } from './half-day-unit.js';
import { decideUnit, type GridUnit } from './grid-unit.js';
import { meaningOfAm, readHalf, readHalfDayCell, type Half } from './half-days.js';
import { cellsOfTime, fieldsOf, rowsCovered, timeKind, type Counted, type ListCell } from './list-cells.js';
import type { ListCells, ListContext } from './list-reading.js';
import { explains, listTotalProblems, listTotals, type ListTotal } from './list-totals.js';
import { namedUnit, presenceColumns, type PresenceColumn } from './presence-columns.js';
import type { GridQuantity } from './grid-entry.js';
import { unreadCell } from './unread-cell.js';

interface PresenceCell extends ListCell {
  person: string | null;
  half: Half | null;
}

/**
 * Layouts V1 and V3: signs or numbers of presence, one row a day or a half-day, in the columns of presence or in one
 * column per person. Columns of absence and comments are not read.
 */
export function readPresence(context: ListContext): ListCells {
  const columns = presenceColumns(context);
  const { cells, problems } = cellsOfTime(
    context,
    columns.map(({ column }) => column),
  );
  const presence = cells.map((cell): PresenceCell => {
    const own = columns.find(({ column }) => column === cell.column);
    return { ...cell, person: own?.person ?? null, half: own?.half ?? halfOfRow(context, cell.row) };
  });
  const am = meaningOfAm(
    presence.flatMap(({ half, cell }) => (half === null ? [] : [{ half, text: cell.text }])),
  );
  const quantities: GridQuantity[] = [];
  const counted: Counted[] = [];
  const unread = new Set<number>();
  for (const one of presence) {
    const { row, column, day, cell, half } = one;
    const reading = half === null ? readGridCell(cell) : readHalfDayCell(cell, half, am);
    const kind = timeKind(context, row);
    if (reading.kind === 'unread' && kind !== null) unread.add(column);
    if (kind !== null) problems.push(...unreadCell(context.at(row, column), cell, reading));
    if (reading.kind !== 'quantity' || exact(reading.quantity).eq(0)) continue;
    const covered = sameDay(context, one);
    const quantity =
      reading.mark && half !== null ? times(reading.quantity, covered.halves) : reading.quantity;
    counted.push({ row, column, quantity, mark: reading.mark, work: kind !== null });
    if (kind === null) continue;
    const fields = { ...fieldsOf(context, row), ...(one.person === null ? {} : { person: one.person }) };
    const place = { day, row, column, note: null, internal: kind === 'internal' };
    quantities.push({ ...place, quantity, mark: reading.mark, fields, spansDays: covered.otherDays });
  }
  const totals = listTotals(
    context,
    columns.map(({ column }) => column),
    counted,
    unread,
  );
  const halves = presence.some(({ half }) => half !== null);
  const unit = (halves ? unitOfHalves : unitOfDays)(context, counted, totals, columns);
  return { quantities, unit, problems, totalProblems: listTotalProblems(totals, unit, halves) };
}

function halfOfRow({ list, sheet }: ListContext, row: number): Half | null {
  const column = list.columns.get('half')?.[0];
  return column === undefined ? null : readHalf(sheet.cell(row, column).text);
}

/** How many halves of its own day a merged cell covers, and whether it covers other days. */
function sameDay(
  context: ListContext,
  { row, column, day }: ListCell,
): { halves: number; otherDays: boolean } {
  const date = context.dated[day]?.day.index;
  const covered = rowsCovered(context, row, column);
  const own = covered.filter((one) => context.dayAt.get(one)?.index === date);
  return { halves: own.length, otherDays: own.length < covered.length };
}

const times = (quantity: string, count: number): string => toDecimal(exact(quantity).times(count));

function unitOfDays(
  context: ListContext,
  counted: readonly Counted[],
  totals: readonly ListTotal[],
  columns: readonly PresenceColumn[],
): GridUnit | null {
  return decideUnit({
    values: counted,
    words: namedUnit(context, columns),
    totalsStated: totals.length,
    totalsAgreeing: totals.filter((total) => explains(total, 'hour')).length,
    answer: context.unitAnswer,
  });
}

function unitOfHalves(
  context: ListContext,
  counted: readonly Counted[],
  totals: readonly ListTotal[],
  columns: readonly PresenceColumn[],
): GridUnit | null {
  // Morning and afternoon of one person may stand side by side, in two columns without a name.
  const nameOf = new Map(
    columns.map(({ column, person }) => [column, person === null ? '' : String(column)]),
  );
  const ones = counted
    .filter(({ mark, quantity }) => !mark && exact(quantity).gte(1))
    .map(({ row, column }) => `${context.dayAt.get(row)?.index ?? row} ${nameOf.get(column) ?? ''}`);
  const bothHalves = new Set(ones).size < ones.length;
  return decideHalfDayUnit({
    values: counted,
    bothHalves,
    words: namedUnit(context, columns),
    totals: totals.flatMap(({ readings }) => readings),
    answer: context.unitAnswer,
  });
}
