import { exact, type Decimal } from '../../domain/decimal.js';
import { couldBeDate } from '../invoice-table/column-content.js';
import { decimalMarkOf, readForeignNumber } from '../tables/number-text.js';
import type { SheetCell } from '../table.js';
import type { FoundTable } from './find-table.js';
import type { ColumnMapping } from './mapping-answer.js';
import type { TableSource } from '../tables/table-source.js';

/** What one row of another file may count in the unit that was answered; beyond it the unit may have changed. */
const MOST: Readonly<Record<ColumnMapping['kind'], Readonly<Record<string, number>>>> = {
  timesheet: { days: 2, hours: 24, minutes: 1440 },
  invoices: { days: 31 },
};
/** A column whose values are all as small as this counts something larger: days rather than hours, hours rather than minutes. */
const LEAST: Readonly<Record<ColumnMapping['kind'], Readonly<Record<string, number>>>> = {
  timesheet: { hours: 1, minutes: 12 },
  invoices: {},
};

/**
 * The column whose numbers speak against the unit that was answered for another file with the same titles: 7.5 days in a
 * day, hours that are all 1 or 0.5. Null where none does. Durations that write their unit say nothing about it.
 */
export async function doubtfulUnit(
  { kind, columns }: ColumnMapping,
  sheets: readonly { source: TableSource; table: FoundTable }[],
): Promise<string | null> {
  for (const role of Object.keys(MOST[kind])) {
    const name = columns.get(role);
    if (name === undefined) continue;
    const numbers = await numbersOf(name, columns.get('date'), sheets);
    const least = LEAST[kind][role];
    const isTooMuch = numbers.some((number) => exact(number).gt(MOST[kind][role] ?? 0));
    const isTooLittle = least !== undefined && numbers.every((number) => exact(number).lte(least));
    if (numbers.length > 0 && (isTooMuch || isTooLittle)) return name;
  }
  return null;
}

/** The bare numbers of a column, in the rows that have a day where the table has days: totals have none. */
async function numbersOf(
  name: string,
  date: string | undefined,
  sheets: readonly { source: TableSource; table: FoundTable }[],
): Promise<Decimal[]> {
  const cells: SheetCell[] = [];
  for (const { source, table } of sheets) {
    const indexOf = (wanted: string | undefined): number =>
      table.columns.find((one) => one.name === wanted)?.index ?? -1;
    const [column, day] = [indexOf(name), indexOf(date)];
    for await (const row of source.rows()) {
      const cell = row.cells[column];
      const dayCell = row.cells[day];
      if (row.row <= table.header.row || cell === undefined || cell.seconds !== undefined) continue;
      if (day >= 0 && (dayCell === undefined || !couldBeDate(dayCell))) continue;
      cells.push(cell);
    }
  }
  const mark = decimalMarkOf(cells.map(({ text }) => text));
  return cells.flatMap(({ kind, number, text }) => {
    const read = kind === 'number' ? number : readForeignNumber(text, mark ?? '.');
    return typeof read === 'string' && !exact(read).eq(0) ? [read] : [];
  });
}
