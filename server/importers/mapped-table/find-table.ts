import { secondsOfDay } from '../timesheets/clock-text.js';
import { parseDuration } from '../timesheets/duration-text.js';
import { parseInstant } from '../timesheets/instant-text.js';
import { INVOICE_HEADERS } from '../invoice-table/invoice-synonyms.js';
import { couldBeDate, couldBeNumber } from '../invoice-table/column-content.js';
import { normaliseHeader } from '../tables/header-match.js';
import { readForeignNumber } from '../tables/number-text.js';
import { cellText, type TableRow } from '../tables/table-source.js';
import { LIMITS } from '../limits.js';
import type { SheetCell } from '../table.js';
import { TIME_HEADERS } from './time-headers.js';

/** Titles, filters and blank rows may stand above the header. */
export const HEADER_ROWS = 30;
/** Rows below the header on which a column is judged, and from which its samples come. */
export const JUDGED_ROWS = 50;
const SAMPLES = 3;
const LONGEST_SAMPLE = 60;
/** As many names as a sheet has columns make an answer of the length that a form admits. */
const LONGEST_NAME = 80;

/** What the cells of a column look like; a column of empty cells looks like nothing. */
export interface ColumnLooks {
  filled: number;
  dates: number;
  numbers: number;
  /** Durations that say their unit: `7:30`, `7h30`, `0,5 j`, a duration of the workbook. */
  hours: number;
  days: number;
  /** Any of the last three: people mix them in one column. */
  durations: number;
  times: number;
}

/** One column of a table: its name in the answer, unique, and what is in it. */
export interface FoundColumn {
  /** From 0. */
  index: number;
  name: string;
  /** As written; null for a column without a title. */
  title: string | null;
  /** Three different values, as shown. */
  samples: readonly string[];
  looks: ColumnLooks;
}

/** A table with its header. */
export interface FoundTable {
  /** The row of the header, and those above it. */
  header: TableRow;
  above: readonly TableRow[];
  columns: readonly FoundColumn[];
}

/**
 * Finds the header among the first rows of a table: the row with most known titles, else the first of those with most texts;
 * it has two titles at least and a row below it. Null where there is none.
 */
export function findTable(rows: readonly TableRow[]): FoundTable | null {
  let best: { index: number; score: number } | null = null;
  for (const [index, row] of rows.slice(0, HEADER_ROWS).entries()) {
    const score = index + 1 < rows.length ? scoreOf(row) : 0;
    if (score > (best?.score ?? 0)) best = { index, score };
  }
  const header = best === null ? undefined : rows[best.index];
  if (best === null || header === undefined) return null;
  const body = rows.slice(best.index + 1, best.index + 1 + JUDGED_ROWS);
  return { header, above: rows.slice(0, best.index), columns: columnsOf(header, body) };
}

/** Known titles count first, then how many texts the row has; a row with a number or a date in it is no header. */
function scoreOf({ cells }: TableRow): number {
  const filled = cells.filter((cell) => cell.kind !== 'empty' && cell.merged !== 'covered');
  if (filled.length < 2 || !filled.every(isTitle)) return 0;
  const keys = new Set(filled.map((cell) => normaliseHeader(cell.text)));
  const known = [...keys].filter((key) => TIME_HEADERS.has(key) || INVOICE_HEADERS.has(key)).length;
  return known * 1000 + filled.length;
}

const isTitle = (cell: SheetCell): boolean =>
  cell.kind === 'text' &&
  /\p{L}/u.test(cell.text) &&
  !couldBeDate(cell) &&
  cell.text.length <= LIMITS.text.characters;

/** Tells the header where it stands again, at the top of a page, whatever its spaces and capitals. */
export function repeats(header: TableRow): (row: TableRow) => boolean {
  const keyAt = ({ cells }: TableRow, index: number): string => normaliseHeader(cells[index]?.text ?? '');
  const first = header.cells.findIndex(({ text }) => text.trim() !== '');
  const keys = header.cells.map((_, index) => keyAt(header, index));
  return (row) =>
    // One cell spares the others of nearly every row.
    keyAt(row, first) === keys[first] &&
    keys.every((key, index) => keyAt(row, index) === key) &&
    row.cells.slice(keys.length).every(({ text }) => text.trim() === '');
}

function columnsOf(header: TableRow, body: readonly TableRow[]): FoundColumn[] {
  const width = Math.max(header.cells.length, ...body.map(({ cells }) => cells.length));
  return named(
    Array.from({ length: width }, (_, index) => {
      const written = header.cells[index];
      const text = written === undefined || written.merged === 'covered' ? '' : cellText(written);
      const title = text === '' ? null : oneLine(text);
      const cells = body.flatMap((row) => row.cells[index] ?? []).filter((cell) => cell.merged !== 'covered');
      return { index, title, samples: samplesOf(cells), looks: looksOf(cells) };
    }).filter(({ title, looks }) => title !== null || looks.filled > 0),
  );
}

/** Titles name their columns. The second `Durée` is `Durée (2)`, or the next number that no title has. */
function named(columns: readonly Omit<FoundColumn, 'name'>[]): FoundColumn[] {
  const bases = columns.map(baseName);
  const [titles, taken] = [new Set(bases), new Set<string>()];
  return columns.map((column, at) => {
    const base = bases[at] ?? '';
    let name = base;
    for (let next = 2; taken.has(name) || (name !== base && titles.has(name)); next += 1)
      name = `${base} (${next})`;
    taken.add(name);
    return { ...column, name };
  });
}

/** A column without a title goes by its letter; so does one whose title could be taken for a field that is no column. */
function baseName({ index, title }: Omit<FoundColumn, 'name'>): string {
  const letter = `[${letterOf(index)}]`;
  if (title === null) return letter;
  const short = title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME)}…` : title;
  return short.startsWith('@') ? `${letter} ${short}` : short;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `A`, `B`… as a spreadsheet names its columns. */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : letterOf(rest - 1)}${String.fromCharCode(65 + (index % 26))}`;
}

function samplesOf(cells: readonly SheetCell[]): string[] {
  const texts = new Set(cells.map((cell) => oneLine(cellText(cell))).filter((text) => text !== ''));
  return [...texts]
    .slice(0, SAMPLES)
    .map((text) => (text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text));
}

function looksOf(cells: readonly SheetCell[]): ColumnLooks {
  const looks: ColumnLooks = { filled: 0, dates: 0, numbers: 0, hours: 0, days: 0, durations: 0, times: 0 };
  for (const cell of cells) {
    if (cell.kind === 'empty' || cell.kind === 'error' || cell.kind === 'formula-without-value') continue;
    looks.filled += 1;
    const before = looks.numbers + looks.hours + looks.days;
    if (couldBeDate(cell) && !isGrouped(cell)) looks.dates += 1;
    else if (cell.seconds === undefined && couldBeNumber(cell)) looks.numbers += 1;
    if (cell.date === undefined && cell.seconds !== undefined) looks.hours += 1;
    else if (cell.kind === 'text') count(looks, cell.text);
    if (cell.kind === 'date' && (cell.seconds ?? 0) > 0) looks.times += 1;
    if (looks.numbers + looks.hours + looks.days > before) looks.durations += 1;
  }
  return looks;
}

/** `1 200,00` has three parts as a date has; its groups say that it is a number. */
const isGrouped = ({ kind, text }: SheetCell): boolean =>
  kind === 'text' && !/^\d{8}$/.test(text) && readForeignNumber(text, null) !== null;

function count(looks: ColumnLooks, text: string): void {
  const duration = parseDuration(text, null);
  if (duration !== null && duration !== 'unknown-unit')
    looks[duration.unit === 'day' ? 'days' : 'hours'] += 1;
  // `½` and `1/4` are numbers, in whatever unit.
  else if (duration !== null && !/^[\s\d.,-]+$/.test(text)) looks.numbers += 1;
  if (secondsOfDay(text) !== null || parseInstant(text) !== null) looks.times += 1;
}

/** Most of what is in the column is of this look. */
export const isMostly = ({ looks }: FoundColumn, ...wanted: readonly (keyof ColumnLooks)[]): boolean => {
  const most = Math.max(...wanted.map((look) => looks[look]));
  return looks.filled > 0 && most * 2 > looks.filled;
};
