import type { CivilDate } from '../../domain/civil-date.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { SheetCell } from '../table.js';
import type { DayOrder } from '../tables/date-text.js';
import { secondsOfDay } from './clock-text.js';
import { parseTrackerDate } from './day-order.js';
import { parseInstant } from './instant-text.js';
import { timeOfInstants, type RowTime } from './row-time.js';
import type { TimeRow } from './time-table.js';
import type { TrackerColumns, TrackerField } from './tracker-profile.js';

/** The cell of a field, or null when the file has no such column. */
export function cellOf(row: TimeRow, columns: TrackerColumns, field: TrackerField): SheetCell | null {
  const column = columns.get(field);
  return column === undefined ? null : row.cell(column);
}

/** How the dates and instants of a file are read, once decided. */
export interface DayReading {
  order: DayOrder | null;
  zone: string;
}

/** The cells of a row by field, as texts, dates and times. */
export class RowCells {
  constructor(
    private readonly titles: readonly string[],
    private readonly columns: TrackerColumns,
    private readonly days: DayReading,
  ) {}

  has(field: TrackerField): boolean {
    return this.columns.has(field);
  }

  cell(row: TimeRow, field: TrackerField): SheetCell | null {
    return cellOf(row, this.columns, field);
  }

  /** Trimmed; null for an empty cell and for a column that the file has not. */
  text(row: TimeRow, field: TrackerField): string | null {
    const text = this.cell(row, field)?.text.trim() ?? '';
    return text === '' ? null : text;
  }

  /** The title of a column as written. */
  header(field: TrackerField): string {
    return this.titles[this.columns.get(field) ?? -1] ?? field;
  }

  at(row: TimeRow, field: TrackerField): SourceRef {
    return row.at(this.columns.get(field));
  }

  date(row: TimeRow, field: TrackerField): CivilDate | null {
    const cell = this.cell(row, field);
    return cell === null ? null : (cell.date ?? parseTrackerDate(cell.text, this.days.order));
  }

  /** When the row starts and ends, from instants or from dates and times apart. */
  time(row: TimeRow): RowTime {
    if (this.has('startAt')) {
      const instant = (field: TrackerField) => parseInstant(this.text(row, field) ?? '');
      return timeOfInstants(instant('startAt'), instant('endAt'), this.days.zone);
    }
    return {
      date: this.date(row, 'date'),
      endDate: this.date(row, 'endDate'),
      start: this.seconds(row, 'startTime'),
      end: this.seconds(row, 'endTime'),
    };
  }

  private seconds(row: TimeRow, field: TrackerField): number | null {
    const cell = this.cell(row, field);
    return cell === null ? null : (cell.seconds ?? secondsOfDay(cell.text));
  }
}
