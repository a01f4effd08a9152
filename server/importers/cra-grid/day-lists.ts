import { readActivities } from './activity-list.js';
import { readClocks } from './clock-list.js';
import { columnWindow } from './column-window.js';
import { listWithoutDays } from './cra-list-problems.js';
import { findDayLists, type DayList } from './day-list.js';
import type { SheetInput, SheetReading } from './grid-layout.js';
import { labelsBeside } from './grid-places.js';
import { readHeaderLabels } from './header-labels.js';
import {
  readListDays,
  unitAnswerOf,
  type ListCells,
  type ListContext,
  type ListDays,
} from './list-reading.js';
import { weekdaysOfList } from './list-weekdays.js';
import { readPresence } from './presence-list.js';
import { unitInWords } from './row-words.js';
import type { Labels } from './grid-entry.js';
import { settleGrid } from './settle-grid.js';

const READERS: Readonly<Record<DayList['layout'], (context: ListContext) => ListCells>> = {
  V1: readPresence,
  V3: readPresence,
  V5: readClocks,
  V6: readActivities,
};

interface DatedList {
  list: DayList;
  days: ListDays;
}

/** What stands above a list and holds for it. */
interface Form {
  labels: Labels;
  headerFrom: number;
}

/**
 * Layouts V1, V3, V5 and V6: days in rows. Reads every list of a sheet. Labels hold for the lists below them until they
 * are written again, and for lists side by side.
 */
export function readDayLists(input: SheetInput): SheetReading {
  const reading: SheetReading = { entries: [], problems: [], stopped: [], columns: {} };
  let form: Form = { labels: new Map(), headerFrom: 1 };
  let below = 1;
  let headerRow = 0;
  for (const dated of listsWithDays(input)) {
    const { list } = dated;
    if (list.headerRow !== headerRow) {
      const own = readHeaderLabels(input.sheet, below, list.headerRow - 1);
      form = { labels: new Map([...form.labels, ...own]), headerFrom: below };
      headerRow = list.headerRow;
    }
    const isBeside = list.fromColumn > 1 || list.toColumn < input.sheet.columnCount;
    const own = isBeside ? besideOthers(input, list, form) : { input, form };
    below = Math.max(below, readList(own.input, dated, own.form, reading) + 1);
  }
  return reading;
}

/** A list beside another sees its own columns; its labels are those of the form, its month its own. */
function besideOthers(input: SheetInput, list: DayList, { labels, headerFrom }: Form) {
  const { fromColumn, toColumn, headerRow } = list;
  const sheet = columnWindow(input.sheet, (column) => column >= fromColumn && column <= toColumn);
  const own = labelsBeside(labels, sheet, headerFrom, headerRow - 1);
  return { input: { ...input, sheet }, form: { labels: own, headerFrom } };
}

/** A header without days below it is another form, such as a table of signatures, unless nothing else has days. */
function listsWithDays(input: SheetInput): DatedList[] {
  const lists = findDayLists(input.sheet).map((list) => ({ list, days: readListDays(input, list) }));
  const dated = lists.filter(({ days }) => !('stop' in days) || days.stop.code !== listWithoutDays.code);
  return dated.length > 0 ? dated : lists.slice(0, 1);
}

/** Reads one list into `reading`; returns its last row. */
function readList(input: SheetInput, { list, days }: DatedList, form: Form, reading: SheetReading): number {
  const { sheet, file } = input;
  if ('stop' in days) {
    reading.stopped.push(days.stop);
    return list.headerRow;
  }
  const context: ListContext = {
    sheet,
    list,
    dated: days.dated,
    dayAt: new Map(days.dated.map(({ row, day }) => [row, day])),
    totals: days.rows.filter(({ kind }) => kind === 'total'),
    others: days.rows.filter(({ kind }) => kind === 'other'),
    unitAnswer: unitAnswerOf(input),
    unitLabel: unitInWords(form.labels.get('unit')?.text ?? ''),
    at: (row, column) => ({ file, sheet: sheet.name, cell: sheet.address(row, column) }),
  };
  const cells = READERS[list.layout](context);
  settleGrid(
    input,
    {
      ...cells,
      days: days.dated.map(({ day }) => day),
      weekdays: weekdaysOfList(sheet, list, days.dated),
      placeOf: ({ index }) => [index, list.dateColumn],
      labels: form.labels,
      header: [form.headerFrom, list.headerRow - 1],
      footer: [days.lastRow + 1, list.untilRow],
      problems: [...days.problems, ...cells.problems],
    },
    reading,
  );
  for (const [role, [column]] of list.columns) {
    if (column !== undefined) reading.columns[role] ??= list.headers.get(column) ?? '';
  }
  return days.lastRow;
}
