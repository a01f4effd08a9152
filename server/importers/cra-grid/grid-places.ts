import type { Sheet } from '../table.js';
import { columnWindow } from './column-window.js';
import { findDayAxes, type DayAxis } from './day-axis.js';
import { labelledPerson, readHeaderLabels } from './header-labels.js';
import { isTotalHeader } from './row-words.js';
import type { Labels } from './grid-entry.js';
import { firstRowOf } from './weekday-row.js';

/** One grid with its days in columns: what stands above it, the days, what stands below. */
export interface GridPlace {
  /** The sheet without the columns of grids beside this one. */
  sheet: Sheet;
  axis: DayAxis;
  labels: Labels;
  headerFrom: number;
  /** Last row before the next grid. */
  untilRow: number;
  /** Last row before the next form: a grid that repeats neither month nor person belongs to the form above it. */
  formUntil: number;
}

/**
 * Finds the grids of a sheet and hands them to `read`, which answers the last row of each. Labels hold for the grids
 * below until they are written again; a month written above one of several grids side by side is that of its own days.
 */
export function eachGrid(sheet: Sheet, read: (place: GridPlace) => number): void {
  const lines = byLine(findDayAxes(sheet));
  const tops = lines.map(([axis]) => (axis === undefined ? 0 : firstRowOf(sheet, axis) - 1));
  const opensForm = tops.map((to, index) => saysWhose(sheet, (tops[index - 1] ?? 0) + 1, to));
  let labels: Labels = new Map();
  let headerFrom = 1;
  for (const [index, axes] of lines.entries()) {
    const top = tops[index] ?? 0;
    labels = new Map([...labels, ...readHeaderLabels(sheet, headerFrom, top)]);
    const untilRow = tops[index + 1] ?? sheet.rowCount;
    const formUntil = tops.find((_, next) => next > index && opensForm[next] === true) ?? sheet.rowCount;
    const lastRows = axes.map((axis) => {
      const own = axes.length === 1 ? sheet : withoutOthers(sheet, axis, axes);
      const ownLabels = axes.length === 1 ? labels : labelsBeside(labels, own, headerFrom, top);
      return read({ sheet: own, axis, labels: ownLabels, headerFrom, untilRow, formUntil });
    });
    headerFrom = Math.max(...lastRows) + 1;
  }
}

function byLine(axes: readonly DayAxis[]): DayAxis[][] {
  const lines = new Map<number, DayAxis[]>();
  for (const axis of axes) lines.set(axis.line, [...(lines.get(axis.line) ?? []), axis]);
  return [...lines.values()];
}

/** Leaves out the days of the other grids on the line, and the totals that follow them. */
function withoutOthers(sheet: Sheet, axis: DayAxis, axes: readonly DayAxis[]): Sheet {
  const hidden = new Set<number>();
  for (const other of axes.filter((one) => one !== axis)) {
    let column = other.days[0]?.index ?? 1;
    const last = other.days.at(-1)?.index ?? 0;
    for (; column <= last || isTotalHeader(sheet.cell(axis.line, column).text); column += 1)
      hidden.add(column);
  }
  return columnWindow(sheet, (column) => !hidden.has(column));
}

/** Labels of the whole form, but for the month: only one that stands above the grid's own columns is its own. */
export function labelsBeside(labels: Labels, own: Sheet, fromRow: number, toRow: number): Labels {
  const shared = new Map(labels);
  shared.delete('month');
  return new Map([...shared, ...readHeaderLabels(own, fromRow, toRow)]);
}

/** Rows that name a month or a person open a form. */
function saysWhose(sheet: Sheet, fromRow: number, toRow: number): boolean {
  const own = readHeaderLabels(sheet, fromRow, toRow);
  return own.has('month') || labelledPerson(own) !== null;
}
