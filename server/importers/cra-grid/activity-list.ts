import { exact } from '../../domain/decimal.js';
import { parseDuration } from '../timesheets/duration-text.js';
import type { SheetCell } from '../table.js';
import { readGridCell, type CellReading } from './cell-words.js';
import { decideUnit, type GridUnit } from './grid-unit.js';
import { cellsOfTime, fieldsOf, rowsCovered, textOf, timeKind, type Counted } from './list-cells.js';
import type { ListCells, ListContext } from './list-reading.js';
import { explains, listTotalProblems, listTotals } from './list-totals.js';
import { unitInWords } from './row-words.js';
import type { GridQuantity } from './grid-entry.js';
import { unreadCell } from './unread-cell.js';

/** A quantity whose cell may say its own unit: `1h15` is 1.25 h under any header. */
type ActivityReading = CellReading & { ownUnit?: 'hour' };

/** Layout V6: one row per activity, its time in decimal hours, or as written (`1h15`). */
export function readActivities(context: ListContext): ListCells {
  const { list } = context;
  const columns = (list.columns.get('hours') ?? list.columns.get('count') ?? []).slice(0, 1);
  const { cells, problems } = cellsOfTime(context, columns);
  const quantities: GridQuantity[] = [];
  const counted: Counted[] = [];
  const unread = new Set<number>();
  for (const { row, column, day, cell } of cells) {
    const reading = readActivityCell(cell);
    const kind = timeKind(context, row);
    if (kind !== null) problems.push(...unreadCell(context.at(row, column), cell, reading));
    if (reading.kind === 'unread' && kind !== null) unread.add(column);
    if (reading.kind !== 'quantity' || exact(reading.quantity).eq(0)) continue;
    const { quantity, mark, ownUnit } = reading;
    counted.push({ row, column, quantity, mark, work: kind !== null });
    if (kind === null) continue;
    quantities.push({
      ...{ day, row, column, quantity, mark },
      ...(ownUnit === undefined ? {} : { ownUnit }),
      fields: fieldsOf(context, row),
      note: textOf(context, 'note', row),
      internal: kind === 'internal',
      spansDays: coversOtherDays(context, row, column),
    });
  }
  const totals = listTotals(context, columns, counted, unread);
  const plain = quantities.filter(({ ownUnit }) => ownUnit === undefined);
  const unit =
    plain.length === 0 && quantities.length > 0 ? 'hour' : unitOf(context, columns[0], plain, totals);
  return { quantities, unit, problems, totalProblems: listTotalProblems(totals, unit, false) };
}

/** A duration written in hours and minutes counts hours; anything else reads as the cell of a grid. */
function readActivityCell(cell: SheetCell): ActivityReading {
  if (cell.seconds !== undefined && cell.kind === 'number') return { ...readGridCell(cell), ownUnit: 'hour' };
  const duration = cell.kind === 'text' ? parseDuration(cell.text, null) : null;
  if (duration === null || duration === 'unknown-unit' || duration.unit !== 'hour') return readGridCell(cell);
  if (exact(duration.quantity).lt(0)) return { kind: 'unread', reason: 'negative' };
  return { kind: 'quantity', quantity: duration.quantity, mark: false, ownUnit: 'hour' };
}

/** The header says hours or days; without its word the numbers and the totals tell. */
function unitOf(
  context: ListContext,
  column: number | undefined,
  values: readonly GridQuantity[],
  totals: ReturnType<typeof listTotals>,
): GridUnit | null {
  const header = column === undefined ? '' : (context.list.headers.get(column) ?? '');
  const words = unitInWords(header) ?? context.unitLabel;
  if (words === 'hour' && context.unitAnswer === undefined)
    return values.some(({ mark }) => mark) ? null : 'hour';
  return decideUnit({
    values,
    words,
    totalsStated: totals.length,
    totalsAgreeing: totals.filter((total) => explains(total, 'hour')).length,
    answer: context.unitAnswer,
  });
}

function coversOtherDays(context: ListContext, row: number, column: number): boolean {
  const own = context.dayAt.get(row);
  return rowsCovered(context, row, column).some((one) => {
    const other = context.dayAt.get(one);
    return other !== undefined && (other.day !== own?.day || other.date !== own.date);
  });
}
