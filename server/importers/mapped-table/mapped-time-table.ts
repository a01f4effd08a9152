import type { Problem } from '../../domain/problem.js';
import type { SheetCell } from '../table.js';
import { goesBeyond } from '../tables/row-shapes.js';
import { decimalMarkOf, readForeignNumber, type DecimalMark } from '../tables/number-text.js';
import { cellText, type TableRow, type TableSource } from '../tables/table-source.js';
import { ambiguousNumber } from '../tables/value-problems.js';
import { EMPTY_CELL } from '../tables/empty-cell.js';
import type { TimeRow, TimeTable } from '../timesheets/time-table.js';
import { repeats, type FoundTable } from './find-table.js';
import { totalOf, type LabelColumns } from './time-totals.js';

const FRENCH_CLOCK = /^(\d{1,2}) ?h ?([0-5]\d)?$/i;
/** A number without a unit: its marks may mean thousands or decimals. */
const BARE_NUMBER = /^[-−\d\s.,'’]*\d$/;

/** Which columns hold what tells one row from another. `duration` is null where there are a start and an end alone. */
interface TellingColumns extends LabelColumns {
  /** Starts and ends. Under a merged cell they would count twice, as a duration would. */
  clock: readonly number[];
}

/** The rows of a table below its header, as a list of time entries; repeated headers are left out. */
export function mappedTimeTable(
  source: TableSource,
  { header }: FoundTable,
  columns: TellingColumns,
  mark: DecimalMark | null,
): TimeTable {
  const titles = header.cells.map(cellText);
  const { duration, clock } = columns;
  return {
    header: titles,
    headerAt: source.at(header.row),
    async *rows() {
      for await (const row of bodyOf(source, header)) {
        const { cells } = row;
        if (isRemark(cells, columns)) continue;
        const total = totalOf(cells, columns);
        yield {
          at: (column) => source.at(row.row, column),
          cell: (column) => {
            const cell = cells[column] ?? EMPTY_CELL;
            if (column !== duration && !clock.includes(column)) return cell;
            if (cell.merged === 'covered') return EMPTY_CELL;
            return column === duration ? exactNumber(cell, mark) : clockCell(cell);
          },
          hidden: row.hidden,
          beyondHeader: source.sheet === null && goesBeyond(titles, texts(cells)),
          ...(total === null ? {} : { total }),
        } satisfies TimeRow;
      }
    },
    problems: () => source.problems(),
  };
}

const texts = (cells: readonly SheetCell[]): string[] => cells.map(({ text }) => text);

/** A row without a day and without a duration, or a time of any kind, loses nothing: a signature, a note, VAT. */
function isRemark(cells: readonly SheetCell[], { day, duration, clock }: TellingColumns): boolean {
  const telling = [day, duration, ...clock].filter((column) => column !== null);
  return telling.every((column) => (cells[column] ?? EMPTY_CELL).kind === 'empty');
}

async function* bodyOf(source: TableSource, header: TableRow): AsyncGenerator<TableRow> {
  const isHeader = repeats(header);
  for await (const row of source.rows()) {
    if (row.row > header.row && !isHeader(row)) yield row;
  }
}

/** `9h30` and `17 h` are times of the day as they are durations; a column of starts or ends says which. */
function clockCell(cell: SheetCell): SheetCell {
  const time = cell.kind === 'text' ? FRENCH_CLOCK.exec(cell.text) : null;
  return time === null ? cell : { ...cell, text: `${time[1] ?? ''}:${time[2] ?? '00'}` };
}

/** `1 234,5` with the mark of its column, as a number that has one reading. */
function exactNumber(cell: SheetCell, mark: DecimalMark | null): SheetCell {
  if (cell.kind !== 'text' || !BARE_NUMBER.test(cell.text)) return cell;
  const read = readForeignNumber(cell.text, mark);
  return typeof read === 'string' ? { ...cell, text: read } : cell;
}

/** The decimal mark of the column of durations, from all its rows, then from the answer; or the question that is left. */
export async function durationMark(
  source: TableSource,
  header: TableRow,
  column: number,
  answer: string | undefined,
): Promise<{ mark: DecimalMark | null } | { question: Problem }> {
  const marked = new Set<string>();
  let first: { row: number; text: string } | null = null;
  let others = 0;
  for await (const { row, cells, hidden } of bodyOf(source, header)) {
    const cell = cells[column];
    if (cell?.kind !== 'text' || hidden || !BARE_NUMBER.test(cell.text) || !/[.,]/.test(cell.text)) continue;
    marked.add(cell.text);
    if (!isAmbiguous(cell.text)) continue;
    if (first === null) first = { row, text: cell.text };
    else others += 1;
  }
  const mark = decimalMarkOf(marked) ?? answeredMark(answer);
  if (mark !== null || first === null) return { mark };
  const reading = readForeignNumber(first.text, null);
  if (reading === null || typeof reading === 'string') return { mark };
  const values = { seen: first.text, others, ...reading };
  return { question: ambiguousNumber.make(source.at(first.row, column), values, first.text) };
}

function isAmbiguous(text: string): boolean {
  const read = readForeignNumber(text, null);
  return read !== null && typeof read !== 'string';
}

function answeredMark(answer: string | undefined): DecimalMark | null {
  if (answer === 'decimal-point') return '.';
  return answer === 'decimal-comma' ? ',' : null;
}
