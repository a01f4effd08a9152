import { exact, type Decimal } from '../../domain/decimal.js';
import { fold } from '../../domain/names.js';
import type { Problem } from '../../domain/problem.js';
import { hoursOfSeconds, type PlainUnit } from '../timesheets/duration-text.js';
import { endBeforeStart } from '../timesheets/timesheet-problems.js';
import { readGridCell } from './cell-words.js';
import { readBreak, readClock, readHours } from './clock-cells.js';
import { workedSeconds, type ClockTime } from './clock-row.js';
import { clockIncomplete, hoursDiffer } from './cra-list-problems.js';
import type { ListCell } from './list-cells.js';
import type { ListRole } from './list-columns.js';
import type { ListContext } from './list-reading.js';
import { unreadCell } from './unread-cell.js';

const TOLERANCE = '0.01';
/** A departure before the arrival is the next morning, unless that makes a longer shift than people work. */
const LONGEST_NIGHT = 14 * 3600;

/** What the cells of one row come to. */
interface ClockRow {
  /** Hours by the clock, breaks left out; null when they cannot be known. */
  clock: Decimal | null;
  pastMidnight: boolean;
  hasBreak: boolean;
  stated: { hours: Decimal; cell: ListCell } | null;
  /** The cell of a formula saved without its result, which the clock recomputes. */
  formula: ListCell | null;
  /** The cell of hours, or the formula in it, cannot be known: the column has no sum to compare. */
  columnUnknown: boolean;
  /** An absence stands in place of the times. */
  absent: boolean;
  /** A time stands alone. */
  incomplete: ListCell | null;
  problems: Problem[];
}

/** Reads the times, breaks and hours of one row. */
export function readClockRow(
  context: ListContext,
  roles: ReadonlyMap<number, ListRole>,
  cells: readonly ListCell[],
): ClockRow {
  const row: ClockRow = {
    ...{ clock: null, pastMidnight: false, hasBreak: false, stated: null, formula: null },
    ...{ columnUnknown: false, absent: false, incomplete: null },
    problems: [],
  };
  const times: ClockTime[] = [];
  let breaks = 0;
  let unread = false;
  for (const one of cells) {
    const { cell, column } = one;
    const role = roles.get(column);
    const at = context.at(one.row, column);
    if (role === 'hours') {
      const reading = readHours(cell);
      row.absent ||= reading.kind === 'absence';
      if (reading.kind === 'quantity') row.stated = { hours: reading.quantity, cell: one };
      if (reading.kind === 'unread' && reading.reason === 'formula') row.formula = one;
      else row.problems.push(...unreadCell(at, cell, reading));
      row.columnUnknown = reading.kind === 'unread' && reading.reason !== 'formula';
    } else if (role === 'breakLength') {
      if (readGridCell(cell).kind === 'empty') continue;
      const seconds = readBreak(cell, breakUnit(context.list.headers.get(column) ?? ''));
      row.hasBreak = true;
      if (seconds === null) row.problems.push(...unreadCell(at, cell, { kind: 'unread', reason: 'word' }));
      unread ||= seconds === null;
      breaks += seconds ?? 0;
    } else if (role === 'start' || role === 'end' || role === 'breakStart' || role === 'breakEnd') {
      const reading = readClock(cell);
      row.absent ||= reading.kind === 'absence';
      row.problems.push(...(reading.kind === 'unread' ? unreadCell(at, cell, reading) : []));
      unread ||= reading.kind === 'unread';
      if (reading.kind !== 'time') continue;
      row.hasBreak ||= role === 'breakStart' || times.some((time) => time.role === 'end');
      row.incomplete ??= one;
      times.push({ role, seconds: reading.seconds });
    }
  }
  // A morning worked before an afternoon of leave is time.
  row.absent &&= times.length === 0 && row.stated === null;
  const worked = unread ? null : workedSeconds(times, breaks);
  if (unread || worked !== null) row.incomplete = null;
  row.columnUnknown ||= row.formula !== null && worked === null && times.length > 0;
  if (worked === null) return row;
  // Nothing but a column of hours could tell such a night from two times swapped.
  if (isTooLong(worked) && row.stated === null) return { ...row, incomplete: cells[0] ?? null };
  return { ...row, clock: hoursOfSeconds(worked.seconds), pastMidnight: worked.pastMidnight };
}

const isTooLong = ({ seconds, pastMidnight }: { seconds: number; pastMidnight: boolean }): boolean =>
  pastMidnight && seconds > LONGEST_NIGHT;

function breakUnit(header: string): PlainUnit | null {
  const folded = fold(header);
  if (/\b(min|mn|minutes?)\b/.test(folded)) return 'minute';
  return /\b(h|heures?|hours?)\b/.test(folded) ? 'hour' : null;
}

/** The hours of a row, and what two sources that differ say. */
export function hoursOfRow(
  context: ListContext,
  row: ClockRow,
): { hours: Decimal | null; problems: Problem[] } {
  const { clock, stated } = row;
  if (row.incomplete !== null && stated === null) {
    const { row: line, column } = row.incomplete;
    return { hours: null, problems: [clockIncomplete.make(context.at(line, column), {})] };
  }
  if (clock === null || stated === null) {
    return { hours: clock ?? stated?.hours ?? null, problems: [] };
  }
  const at = context.at(stated.cell.row, stated.cell.column);
  const differs = exact(clock).minus(stated.hours).abs().gt(TOLERANCE);
  if (!differs) return { hours: stated.hours, problems: [] };
  if (row.pastMidnight && exact(clock).times(3600).gt(LONGEST_NIGHT)) {
    return { hours: stated.hours, problems: [endBeforeStart.make(at, {}, stated.cell.cell.text)] };
  }
  const kept = !row.hasBreak && exact(stated.hours).lt(clock) ? 'stated' : 'clock';
  const problem = hoursDiffer.make(at, { clock, stated: stated.hours, kept }, stated.cell.cell.text);
  return { hours: kept === 'stated' ? stated.hours : clock, problems: [problem] };
}
