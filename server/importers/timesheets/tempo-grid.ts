import { isCivilDate, type CivilDate } from '../../domain/civil-date.js';
import { exact, sum, toDecimal, type Decimal } from '../../domain/decimal.js';
import { fold } from '../../domain/names.js';
import type { Problem } from '../../domain/problem.js';
import { totalDiffers } from '../cra-grid/cra-problems.js';
import type { FileLook, Importer, ReadPiece, SourceFile } from '../importer.js';
import type { SheetCell } from '../table.js';
import { readDateText } from '../tables/date-text.js';
import { rowTooLong } from '../tables/native-value-problems.js';
import { hoursOfSeconds, parseDuration } from './duration-text.js';
import { EMPTY_ENTRY, piecesOf, type RecordedEntry } from './record-entries.js';
import { timeTablesOf } from './time-tables.js';
import type { TimeRow, TimeTable } from './time-table.js';
import { badDuration, hiddenRowsLeftOut } from './timesheet-problems.js';
import { headerKey } from './tracker-profile.js';

/** Columns by name, and the day of each of the others whose name is a date. */
interface GridColumns {
  issue: number;
  key: number;
  /** Hours of the row in all. */
  logged: number;
  person: number;
  days: readonly { index: number; date: CivilDate }[];
}

/** What a grid says, whose totals are checked once its rows are read. */
interface Records {
  entries: RecordedEntry[];
  problems: Problem[];
}

const TOTAL = 'total';

/** `01/Dec/25`, as the grid writes its days in English; a workbook may hold real dates. */
const DAY = /^\d{1,2}\/\p{L}{3,4}\.?\/\d{2}(?:\d{2})?$/u;

function dayOf(title: string): CivilDate | null {
  if (isCivilDate(title)) return title;
  return DAY.test(title) ? readDateText(title, null).date : null;
}

/** Null when the header is not that of a grid: an issue, its key and at least one day. */
function gridColumns(header: readonly string[]): GridColumns | null {
  const keys = header.map(headerKey);
  const first = (...names: string[]) => keys.findIndex((key) => names.includes(key));
  const columns: GridColumns = {
    issue: first('issue', 'issue summary'),
    key: first('key', 'issue key'),
    logged: first('logged'),
    person: first('user', 'full name', 'username', 'worker'),
    days: header.flatMap((title, index) => {
      const date = dayOf(title.trim());
      return date === null ? [] : [{ index, date }];
    }),
  };
  return columns.issue < 0 || columns.key < 0 || columns.days.length === 0 ? null : columns;
}

/** True for the titles of such a grid. */
export const isTempoGrid = (header: readonly string[]): boolean => gridColumns(header) !== null;

/** The report of Tempo Timesheets that is a grid: issues in rows, days in columns, hours in cells. */
export const tempoGrid: Importer = {
  format: 'tempo',
  kind: 'timesheet',
  claims: ({ sheets }: FileLook) =>
    sheets.some(({ sheet, rows }) => (sheet === null ? rows.slice(0, 1) : rows).some(isTempoGrid))
      ? 'named'
      : null,
  async *read(file: SourceFile): AsyncGenerator<ReadPiece> {
    const records: Records = { entries: [], problems: [] };
    for (const table of await timeTablesOf(file, 'tempo', isTempoGrid)) {
      const columns = gridColumns(table.header);
      if (columns === null) continue;
      yield { type: 'columns', ...sheetOf(table), columns: columnMap(table.header, columns) };
      await readGrid(table, columns, records);
    }
    const entries = records.entries.map((entry) => ({ entry, problems: [] }));
    yield* piecesOf(() => [...entries, { entry: null, problems: records.problems }], file);
  },
};

const sheetOf = ({ headerAt: { sheet } }: TimeTable) => (sheet === undefined ? {} : { sheet });

function columnMap(
  header: readonly string[],
  { issue, key, person, days }: GridColumns,
): Record<string, string> {
  const named = { personName: person, date: days[0]?.index ?? -1, task: key, note: issue };
  return Object.fromEntries(
    Object.entries(named).flatMap(([field, index]) => (index < 0 ? [] : [[field, header[index] ?? '']])),
  );
}

async function readGrid(table: TimeTable, columns: GridColumns, records: Records): Promise<void> {
  const rows: RecordedEntry[] = [];
  let hidden = 0;
  for await (const row of table.rows()) {
    if (row.hidden) {
      hidden += 1;
      continue;
    }
    if (row.beyondHeader) {
      records.problems.push(rowTooLong.make(row.at(), {}));
      continue;
    }
    if (isTotal(row, columns)) {
      checkTotals(row, columns, rows, records.problems);
      continue;
    }
    const read = readRow(row, columns, table.header, records.problems);
    checkSum(row.cell(columns.logged), row.at(columns.logged), read, records.problems);
    rows.push(...read);
  }
  records.entries.push(...rows);
  if (hidden > 0) records.problems.push(hiddenRowsLeftOut.make(table.headerAt, { count: hidden }));
  records.problems.push(...table.problems());
}

const textIn = (row: TimeRow, index: number): string | null => {
  const text = index < 0 ? '' : row.cell(index).text.trim();
  return text === '' ? null : text;
};

/** The word stands in one of the cells before the days; a key never is that word. */
function isTotal(row: TimeRow, { days, key }: GridColumns): boolean {
  const before = Math.min(...days.map(({ index }) => index));
  return (
    textIn(row, key) === null &&
    Array.from({ length: before }, (_, index) => textIn(row, index)).some(
      (text) => fold(text ?? '') === TOTAL,
    )
  );
}

function readRow(
  row: TimeRow,
  columns: GridColumns,
  header: readonly string[],
  problems: Problem[],
): RecordedEntry[] {
  return columns.days.flatMap(({ index, date }) => {
    const cell = row.cell(index);
    if (cell.kind === 'empty') return [];
    const hours = hoursIn(cell);
    if (hours === null) {
      problems.push(badDuration.make(row.at(index), { column: header[index] ?? '' }, cell.text));
      return [];
    }
    if (exact(hours).eq(0)) return [];
    return {
      ...EMPTY_ENTRY,
      personName: textIn(row, columns.person),
      day: date,
      writtenDay: date,
      quantity: hours,
      writtenQuantity: cell.text,
      unit: 'hour',
      task: textIn(row, columns.key),
      note: textIn(row, columns.issue),
      source: row.at(index),
    };
  });
}

/** Null for what is no number of hours; a bare number is one. */
function hoursIn(cell: SheetCell): Decimal | null {
  if (cell.seconds !== undefined && cell.date === undefined) return hoursOfSeconds(cell.seconds);
  const read = parseDuration(cell.text, 'hour');
  return read === null || read === 'unknown-unit' || read.unit === 'day' ? null : read.quantity;
}

function checkTotals(
  row: TimeRow,
  { days, logged }: GridColumns,
  entries: readonly RecordedEntry[],
  problems: Problem[],
): void {
  checkSum(row.cell(logged), row.at(logged), entries, problems);
  for (const { index, date } of days) {
    const ofDay = entries.filter(({ day }) => day === date);
    checkSum(row.cell(index), row.at(index), ofDay, problems);
  }
}

/** A total that the grid states and that its cells do not make is told; the cells count. */
function checkSum(
  cell: SheetCell,
  at: Problem['at'],
  entries: readonly RecordedEntry[],
  problems: Problem[],
): void {
  const stated = cell.kind === 'empty' ? null : hoursIn(cell);
  if (stated === null) return;
  const computed = sum(entries.map(({ quantity }) => quantity));
  if (computed.minus(stated).abs().lt('0.01')) return;
  problems.push(totalDiffers.make(at, { stated, computed: toDecimal(computed) }, cell.text));
}
