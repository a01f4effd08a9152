import type { CivilDate } from '../../domain/civil-date.js';
import { exact } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { ReadTimesheetEntry } from '../../domain/timesheet.js';
import type { Sheet } from '../table.js';
import { readApproval, type StatedApproval } from './approval.js';
import {
  dayNotInMonth,
  emptyGrid,
  mergedQuantity,
  monthUnknown,
  personUnknown,
  unitUnclear,
} from './cra-problems.js';
import { findDayAxes, type DayAxis } from './day-axis.js';
import type { SheetInput, SheetReading } from './grid-layout.js';
import { readGridMonth } from './grid-month.js';
import { readGridRows } from './grid-rows.js';
import { compareRowTotals, compareTotalRows, findTotalColumns, totalProblems } from './grid-totals.js';
import { decideUnit } from './grid-unit.js';
import { labelledPerson, readHeaderLabels, type LabelledValue, type LabelName } from './header-labels.js';
import { readNameColumns, type GridRow } from './mission-row.js';
import { monthClaims } from './month-claims.js';
import { unitInWords } from './row-words.js';
import { readWeekday, type WeekdayReading } from './weekday-words.js';

type Labels = ReadonlyMap<LabelName, LabelledValue>;

/** Rows of one sheet that belong to one grid: what stands above it, the days, what stands below. */
interface GridPlace {
  axis: DayAxis;
  headerFrom: number;
  /** Last row before the next grid. */
  untilRow: number;
}

/**
 * Layout V4: missions in rows, days in columns. Reads every grid of the sheet: dates, person, unit, quantities,
 * then recomputes the totals. Each entry leads to its cell; a grid that cannot be read is stopped with its reason.
 */
export function readMissionRows(input: SheetInput): SheetReading {
  const axes = findDayAxes(input.sheet);
  const reading: SheetReading = { entries: [], problems: [], stopped: [], columns: {} };
  let labels: Labels = new Map();
  let headerFrom = 1;
  for (const [index, axis] of axes.entries()) {
    const next = axes[index + 1];
    const untilRow = next === undefined ? input.sheet.rowCount : firstRowOf(input.sheet, next) - 1;
    // A second grid may repeat only what changes (the month); the rest holds from the form above.
    labels = new Map([
      ...labels,
      ...readHeaderLabels(input.sheet, headerFrom, firstRowOf(input.sheet, axis) - 1),
    ]);
    headerFrom = readGrid(input, { axis, headerFrom, untilRow }, labels, reading) + 1;
  }
  return reading;
}

/** Reads one grid into `reading`; returns its last row. */
function readGrid(input: SheetInput, place: GridPlace, labels: Labels, reading: SheetReading): number {
  const { sheet, file, answers } = input;
  const { axis } = place;
  const at = (row: number, column: number): SourceRef => ({
    file,
    sheet: sheet.name,
    cell: sheet.address(row, column),
  });
  const axisAt = (column: number): SourceRef => at(axis.line, column);
  const firstColumn = axis.days[0]?.index ?? 1;
  const names = readNameColumns(sheet, axis);
  const firstRow = weekdayRowBelow(sheet, axis) ? axis.line + 2 : axis.line + 1;
  const grid = readGridRows(sheet, file, axis, names, firstRow, place.untilRow);
  const missions = grid.rows.filter((row) => row.kind === 'mission' || row.kind === 'internal');
  const counted = grid.rows.filter((row) => row.kind !== 'total' && row.kind !== 'ignored');

  const claims = monthClaims({ sheet, file, labels, fromRow: place.headerFrom, toRow: axis.line - 1 });
  const month = readGridMonth({
    days: axis.days,
    weekdays: weekdayWords(sheet, axis),
    claims,
    answer: monthAnswer(answers[monthUnknown.code], sheet.name),
    axisAt: ({ index }) => axisAt(index),
  });
  if (month.dates === null) {
    reading.stopped.push(month.stop);
    return grid.lastRow;
  }
  const person = labelledPerson(labels) ?? answers[personUnknown.code] ?? null;
  if (person === null && missions.some((row) => row.fields.person === undefined)) {
    reading.stopped.push(personUnknown.make(axisAt(firstColumn), {}));
    return grid.lastRow;
  }

  const totalColumns = findTotalColumns(sheet, axis);
  const words = namedUnits(labels, totalColumns);
  const comparable = totalColumns.filter(({ unit }) => unit === null || words.size < 2);
  const rowTotals = compareRowTotals(sheet, file, counted, comparable);
  const unit = decideUnit({
    values: quantitiesOf(counted),
    words: words.size === 1 ? ([...words][0] ?? null) : null,
    totalsStated: rowTotals.length,
    totalsAgreeing: rowTotals.filter((total) => total.agrees).length,
    answer: answers[unitUnclear.code],
  });
  if (unit === null) {
    reading.stopped.push(unitUnclear.make(axisAt(firstColumn), {}));
    return grid.lastRow;
  }

  const approval = readApproval(
    sheet,
    [
      [place.headerFrom, axis.line - 1],
      [grid.lastRow + 1, place.untilRow],
    ],
    labels.get('status')?.text ?? null,
  );
  reading.problems.push(...month.problems, ...grid.problems);
  const before = reading.entries.length;
  for (const row of missions) {
    addEntries({ row, unit, person, approval, dates: month.dates, axis, labels, sheet, at }, reading);
  }
  reading.problems.push(...totalProblems(rowTotals));
  reading.problems.push(...totalProblems(compareTotalRows(sheet, file, axis, grid.rows)));
  if (reading.entries.length === before) reading.problems.push(emptyGrid.make(axisAt(firstColumn), {}));
  for (const [field, column] of names.fields) reading.columns[field] ??= sheet.cell(axis.line, column).text;
  return grid.lastRow;
}

/** One answer is for the only grid that asks; with several, `Sheet=2026-09|Other=2026-10` names each. */
function monthAnswer(answer: string | undefined, sheet: string): string | undefined {
  if (answer?.includes('=') !== true) return answer;
  const pairs = answer.split('|').map((pair) => pair.split('=').map((part) => part.trim()));
  return pairs.find(([name]) => name === sheet)?.[1];
}

function quantitiesOf(rows: readonly GridRow[]): { quantity: string; mark: boolean }[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => (cell.kind === 'quantity' && !exact(cell.quantity).eq(0) ? [cell] : [])),
  );
}

/** Units that the form names: a label, or the headers of its totals. */
function namedUnits(labels: Labels, totals: readonly { unit: 'day' | 'hour' | null }[]): Set<'day' | 'hour'> {
  const label = unitInWords(labels.get('unit')?.text ?? '');
  if (label !== null) return new Set([label]);
  return new Set(totals.flatMap(({ unit }) => (unit === null ? [] : [unit])));
}

interface RowContext {
  row: GridRow;
  unit: 'day' | 'hour';
  person: string | null;
  approval: StatedApproval | null;
  dates: readonly (CivilDate | null)[];
  axis: DayAxis;
  labels: Labels;
  sheet: Sheet;
  at: (row: number, column: number) => Problem['at'];
}

/** A cell of 0 says that nothing was done that day: it is no entry. */
function addEntries(context: RowContext, reading: SheetReading): void {
  const { row, axis, dates, sheet, at } = context;
  for (const [position, { index, day }] of axis.days.entries()) {
    const cell = row.cells[position];
    if (cell?.kind !== 'quantity' || exact(cell.quantity).eq(0)) continue;
    const source = at(row.row, index);
    const date = dates[position] ?? null;
    if (date === null) {
      const month = dates.find((known) => known !== null)?.slice(0, 7) ?? '';
      reading.problems.push(dayNotInMonth.make(source, { day, month }, cell.quantity));
      continue;
    }
    if (spansDays(sheet, row.row, index))
      reading.problems.push(mergedQuantity.make(source, { date }, cell.quantity));
    reading.entries.push(entryOf(context, date, cell.quantity, source));
  }
}

function entryOf(
  context: RowContext,
  date: CivilDate,
  quantity: string,
  source: SourceRef,
): ReadTimesheetEntry {
  const { row, unit, person, approval } = context;
  // The contract of the form is that of its missions; time of the supplier's own belongs to no contract.
  const labels: Labels = row.kind === 'internal' ? new Map() : context.labels;
  return {
    personKey: null,
    personName: row.fields.person ?? person,
    contractRef: row.fields.contract ?? labels.get('contract')?.text ?? null,
    orderRef: row.fields.order ?? labels.get('order')?.text ?? null,
    date,
    quantity,
    unit,
    project: row.fields.project ?? null,
    task: row.fields.task ?? null,
    deliverableRef: row.fields.deliverable ?? null,
    note: null,
    billable: row.kind === 'internal' ? false : null,
    approvalState: approval?.state ?? null,
    approvedBy: approval?.by ?? null,
    approvedOn: approval?.on ?? null,
    enteredOn: null,
    source,
  };
}

function spansDays(sheet: Sheet, row: number, column: number): boolean {
  if (sheet.cell(row, column).merged !== 'master') return false;
  const next = sheet.cell(row, column + 1);
  return next.merged === 'covered' && next.master === sheet.address(row, column);
}

/** Weekday words of each day: from the row above or below the days, else from the cells of the days. */
function weekdayWords(sheet: Sheet, axis: DayAxis): (WeekdayReading | null)[] {
  const row = weekdayRowAbove(sheet, axis)
    ? axis.line - 1
    : weekdayRowBelow(sheet, axis)
      ? axis.line + 1
      : null;
  if (row === null) return axis.days.map(({ weekday }) => weekday);
  return axis.days.map(({ index }) => readWeekday(sheet.cell(row, index).text));
}

/** The row of days, or the row of weekdays above it. */
const firstRowOf = (sheet: Sheet, axis: DayAxis): number =>
  weekdayRowAbove(sheet, axis) ? axis.line - 1 : axis.line;
const weekdayRowAbove = (sheet: Sheet, axis: DayAxis): boolean => isWeekdayRow(sheet, axis, axis.line - 1);
const weekdayRowBelow = (sheet: Sheet, axis: DayAxis): boolean => isWeekdayRow(sheet, axis, axis.line + 1);

/** Letters of the week over nearly every day; a row of `J` and `M` marks under fewer days is a mission. */
function isWeekdayRow(sheet: Sheet, axis: DayAxis, row: number): boolean {
  if (row < 1) return false;
  const words = axis.days.filter(({ index }) => {
    const cell = sheet.cell(row, index);
    return cell.kind === 'text' && readWeekday(cell.text) !== null;
  });
  const distinct = new Set(words.map(({ index }) => sheet.cell(row, index).text.toLowerCase()));
  return words.length * 10 >= axis.days.length * 9 && distinct.size >= 4;
}
