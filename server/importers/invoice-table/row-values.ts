import type { CivilDate } from '../../domain/civil-date.js';
import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { SheetCell } from '../table.js';
import { rangeParts, readMonthText } from '../tables/date-text.js';
import { twoReadings } from '../tables/number-text.js';
import { cellText, type TableRow } from '../tables/table-source.js';
import { badPeriod } from './invoice-problems.js';
import type { InvoiceField } from './invoice-synonyms.js';
import type { InvoiceTable } from './invoice-table.js';
import { splitQuantity, unitCodeOf } from './unit-words.js';

const EMPTY: SheetCell = { text: '', kind: 'empty' };

/** Typed access to one row of a table by field. An absent column reads as empty; a cell is read, and reported, once. */
export class RowValues {
  private readonly known = new Map<string, string | null>();

  constructor(
    private readonly table: InvoiceTable,
    readonly row: TableRow,
    private readonly problems: Problem[],
  ) {}

  /** A covered cell shows the value of its master: right for a name, wrong for an amount, which would count twice. */
  cell(field: InvoiceField): SheetCell {
    return this.row.cells[this.table.columns.get(field) ?? -1] ?? EMPTY;
  }

  at(field?: InvoiceField): SourceRef {
    return this.table.source.at(
      this.row.row,
      field === undefined ? undefined : this.table.columns.get(field),
    );
  }

  isEmpty(field: InvoiceField): boolean {
    const cell = this.cell(field);
    return cell.kind === 'empty' || (cell.kind === 'text' && cell.text.trim() === '');
  }

  text(field: InvoiceField): string | null {
    return this.once(`text ${field}`, () => {
      if (this.isEmpty(field)) return null;
      const unusable = this.table.values(field).isUnusable(this.cell(field), this.at(field));
      return unusable ? null : cellText(this.cell(field));
    });
  }

  number(field: InvoiceField | null): Decimal | null {
    if (field === null || this.isEmpty(field) || this.cell(field).merged === 'covered') return null;
    return this.once(`number ${field}`, () =>
      this.table.values(field).number(this.cell(field), this.at(field)),
    );
  }

  percent(field: InvoiceField | null): Decimal | null {
    if (field === null || this.isEmpty(field)) return null;
    return this.once(`percent ${field}`, () =>
      this.table.values(field).percent(this.cell(field), this.at(field)),
    );
  }

  date(field: InvoiceField): CivilDate | null {
    if (this.isEmpty(field)) return null;
    return this.once(`date ${field}`, () => this.table.values(field).date(this.cell(field), this.at(field)));
  }

  private once(key: string, read: () => string | null): string | null {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const value = read();
    this.known.set(key, value);
    return value;
  }

  /** The text of a number with two readings, where the one with a thousands mark was taken; null otherwise. */
  doubtfulText(field: InvoiceField | null, read: Decimal | null): string | null {
    if (field === null || read === null || this.cell(field).kind !== 'text') return null;
    const { text } = this.cell(field);
    const number = splitQuantity(text)?.number ?? text;
    return twoReadings(number)?.thousands === read ? number.trim() : null;
  }

  /** Quantity and unit of the line: the unit written with the number, then the unit column, then the titles. */
  quantity(): { quantity: Decimal | null; unitCode: string | null } {
    const field = this.quantityField();
    const stated = this.text('unit');
    const titled = this.unitOfTitles(field);
    const unitCode = stated === null ? titled : unitCodeOf(stated);
    if (field === undefined || this.cell(field).merged === 'covered') return { quantity: null, unitCode };
    const cell = this.cell(field);
    // A duration of the workbook, such as 7:30, is hours whatever the title says.
    if (cell.kind === 'number' && cell.seconds !== undefined)
      return { quantity: toDecimal(exact(cell.seconds).div(3600).round(6)), unitCode: 'HUR' };
    const split = cell.kind === 'text' ? splitQuantity(cell.text) : null;
    const values = this.table.values(field);
    if (split) {
      return {
        quantity: values.number({ text: split.number, kind: 'text' }, this.at(field)),
        unitCode: split.unitCode,
      };
    }
    return { quantity: values.number(cell, this.at(field)), unitCode };
  }

  /** The column in which this line has its quantity. */
  quantityField(): 'days' | 'hours' | 'quantity' | undefined {
    return (['days', 'hours', 'quantity'] as const).find((name) => !this.isEmpty(name));
  }

  private unitOfTitles(quantity: InvoiceField | undefined): string | null {
    if (quantity === 'days') return 'DAY';
    if (quantity === 'hours') return 'HUR';
    if (!this.isEmpty('dailyRate')) return 'DAY';
    return this.isEmpty('hourlyRate') ? null : 'HUR';
  }

  /** Period of the line: its two dates, its day of work, or a period in one cell (`septembre 2026`). */
  period(): { start: CivilDate | null; end: CivilDate | null } {
    const start = this.date('periodStart');
    const end = this.date('periodEnd');
    if (start !== null || end !== null) return { start, end };
    const day = this.date('workDate');
    if (day !== null) return { start: day, end: day };
    return this.isEmpty('period') ? { start: null, end: null } : this.periodInOneCell(this.cell('period'));
  }

  private periodInOneCell(cell: SheetCell): { start: CivilDate | null; end: CivilDate | null } {
    const unknown = { start: null, end: null };
    if (this.table.values('period').isUnusable(cell, this.at('period'))) return unknown;
    // A month is kept by spreadsheets as its first day, shown without a day.
    const month = readMonthText(cell.date === undefined ? cell.text : cell.date.slice(0, 7));
    if (cell.date !== undefined && /d/i.test(cell.numberFormat ?? ''))
      return { start: cell.date, end: cell.date };
    if (month) return month;
    const range = rangeParts(cell.text);
    if (range) {
      const values = this.table.values('period');
      const at = this.at('period');
      const [start, end] = range.map((text) => values.date({ text, kind: 'text' }, at));
      return { start: start ?? null, end: end ?? null };
    }
    const column = this.table.headers.period ?? 'period';
    this.problems.push(badPeriod.make(this.at('period'), { column }, cell.text));
    return unknown;
  }
}
