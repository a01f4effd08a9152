import { exact } from '../../domain/decimal.js';
import type { Sheet } from '../table.js';
import { unitUnclear } from './cra-problems.js';
import type { DayAxis } from './day-axis.js';
import type { SheetInput, SheetReading } from './grid-layout.js';
import { eachGrid, type GridPlace } from './grid-places.js';
import { readGridRows } from './grid-rows.js';
import { compareRowTotals, compareTotalRows, findTotalColumns, totalProblems } from './grid-totals.js';
import { decideUnit } from './grid-unit.js';
import { readNameColumns, type GridRow } from './mission-row.js';
import { unitInWords } from './row-words.js';
import type { GridQuantity, Labels } from './grid-entry.js';
import { settleGrid, sheetAnswer } from './settle-grid.js';
import { weekdayRowBelow, weekdayWords } from './weekday-row.js';

/**
 * Layout V4: missions in rows, days in columns. Reads every grid of the sheet: dates, person, unit, quantities,
 * then recomputes the totals. Each entry leads to its cell; a grid that cannot be read is stopped with its reason.
 */
export function readMissionRows(input: SheetInput): SheetReading {
  const reading: SheetReading = { entries: [], problems: [], stopped: [], columns: {} };
  eachGrid(input.sheet, (place) => readGrid({ ...input, sheet: place.sheet }, place, reading));
  return reading;
}

/** Reads one grid into `reading`; returns its last row. */
function readGrid(input: SheetInput, place: GridPlace, reading: SheetReading): number {
  const { sheet, file, answers } = input;
  const { axis, labels } = place;
  const names = readNameColumns(sheet, axis);
  const firstRow = weekdayRowBelow(sheet, axis) ? axis.line + 2 : axis.line + 1;
  const grid = readGridRows(sheet, file, axis, names, firstRow, place.untilRow);
  const missions = grid.rows.filter((row) => row.kind === 'mission' || row.kind === 'internal');
  const counted = grid.rows.filter((row) => row.kind !== 'total' && row.kind !== 'ignored');

  const totalColumns = findTotalColumns(sheet, axis);
  const words = namedUnits(labels, totalColumns);
  const comparable = totalColumns.filter(({ unit }) => unit === null || words.size < 2);
  const rowTotals = compareRowTotals(sheet, file, counted, comparable);
  const unit = decideUnit({
    values: quantitiesOf(counted),
    words: words.size === 1 ? ([...words][0] ?? null) : null,
    totalsStated: rowTotals.length,
    totalsAgreeing: rowTotals.filter((total) => total.agrees).length,
    answer: sheetAnswer(answers[unitUnclear.code], sheet.name),
  });
  settleGrid(
    input,
    {
      days: axis.days,
      weekdays: weekdayWords(sheet, axis),
      placeOf: ({ index }) => [axis.line, index],
      labels,
      header: [place.headerFrom, axis.line - 1],
      footer: [grid.lastRow + 1, place.untilRow],
      quantities: missions.flatMap((row) => workOf(sheet, axis, row)),
      unit,
      problems: grid.problems,
      totalProblems: [
        ...totalProblems(rowTotals),
        ...totalProblems(compareTotalRows(sheet, file, axis, grid.rows)),
      ],
    },
    reading,
  );
  for (const [field, column] of names.fields) reading.columns[field] ??= sheet.cell(axis.line, column).text;
  return grid.lastRow;
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

function workOf(sheet: Sheet, axis: DayAxis, row: GridRow): GridQuantity[] {
  return axis.days.flatMap(({ index }, day) => {
    const cell = row.cells[day];
    if (cell?.kind !== 'quantity') return [];
    const { quantity, mark } = cell;
    const internal = row.kind === 'internal';
    const spansDays = isMergedAcross(sheet, row.row, index);
    return [
      {
        day,
        row: row.row,
        column: index,
        quantity,
        mark,
        fields: row.fields,
        note: null,
        internal,
        spansDays,
      },
    ];
  });
}

/** A merged cell that also covers the next day. */
function isMergedAcross(sheet: Sheet, row: number, column: number): boolean {
  if (sheet.cell(row, column).merged !== 'master') return false;
  const next = sheet.cell(row, column + 1);
  return next.merged === 'covered' && next.master === sheet.address(row, column);
}
