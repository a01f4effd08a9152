import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import { readLabels } from '../../domain/line-labels.js';
import type { Problem } from '../../domain/problem.js';
import type { ReadTimesheetEntry } from '../../domain/timesheet.js';
import { totalDiffers } from '../invoice-table/invoice-problems.js';
import { rowTooLong } from '../tables/native-value-problems.js';
import { dateOfOtherWeekday } from '../tables/date-text.js';
import { badDate, badNumber } from '../tables/value-problems.js';
import { DayLoad } from './day-load.js';
import { hoursOfSeconds, parseDuration } from './duration-text.js';
import { EntryTotal, statedTotal } from './entry-total.js';
import {
  breakdownWithoutTotal,
  intervalNotEnded,
  otherHoursDiffer,
  personNotNamed,
} from './record-problems.js';
import { RowCells, type DayReading } from './row-cells.js';
import { RowPeriods } from './row-periods.js';
import { namesPeople, personOf } from './row-person.js';
import type { RowTime } from './row-time.js';
import { RowTotals } from './row-totals.js';
import type { TimeRow, TimeTable } from './time-table.js';
import {
  hiddenRowsLeftOut,
  missingPerson,
  moreThanOneDayOfHours,
  rowNotAnEntry,
  unknownYesNo,
} from './timesheet-problems.js';
import { readRowDuration } from './tracker-duration.js';
import type { TrackerColumns, TrackerField, TrackerProfile } from './tracker-profile.js';
import { readYesNo } from './yes-no-words.js';

/** What a row comes to, once its duration is decided. */
type Time = Pick<ReadTimesheetEntry, 'quantity' | 'unit'>;

/** Turns rows into entries, one after the other, and keeps what only the end of the file can tell. */
export class TrackerRows {
  private readonly load = new DayLoad();
  private readonly total = new EntryTotal();
  private readonly periods = new RowPeriods();
  private readonly totals = new RowTotals();
  private readonly unknownWords = new Set<string>();
  private readonly cells: RowCells;
  private readonly namesPeople: boolean;
  private readsAny = false;
  private hiddenRows = 0;
  private problems: Problem[] = [];

  constructor(
    private readonly table: TimeTable,
    private readonly profile: Pick<TrackerProfile, 'plainQuantity'>,
    columns: TrackerColumns,
    days: DayReading,
    private readonly answeredPerson: string | null,
  ) {
    this.cells = new RowCells(table.header, columns, days);
    this.namesPeople = namesPeople(columns);
  }

  takeProblems(): Problem[] {
    const taken = this.problems;
    if (taken.length > 0) this.problems = [];
    return taken;
  }

  finish(): Problem[] {
    if (this.hiddenRows > 0) {
      this.problems.push(hiddenRowsLeftOut.make(this.table.headerAt, { count: this.hiddenRows }));
    }
    this.problems.push(...this.periods.problems());
    if (this.readsAny && !this.namesPeople && this.answeredPerson === null)
      this.problems.push(personNotNamed.make(this.table.headerAt, {}));
    return this.takeProblems();
  }

  read(row: TimeRow): ReadTimesheetEntry | null {
    if (row.hidden) {
      this.hiddenRows += 1;
      return null;
    }
    if (row.beyondHeader) {
      this.problems.push(rowTooLong.make(row.at(), {}));
      return null;
    }
    if (this.isTotal(row)) {
      this.compareTotal(row);
      return null;
    }
    const named = personOf((field) => this.cells.text(row, field));
    const dateField = this.cells.has('startAt') ? 'startAt' : 'date';
    const dateText = this.cells.text(row, dateField);
    if (dateText === null && named === null) {
      this.checkTotalRow(row);
      return null;
    }
    if (this.isBreakdown(row, dateText)) return null;
    const person = named ?? (this.namesPeople ? null : this.answeredPerson);
    const time = this.cells.time(row);
    const { date } = time;
    if (date === null) {
      this.problems.push(this.unreadDate(row, dateField));
      return null;
    }
    if (this.isOpen(row)) {
      this.problems.push(intervalNotEnded.make(this.cells.at(row, 'startAt'), {}, dateText ?? undefined));
      return null;
    }
    const { duration, problems } = this.duration(row, date, time);
    this.problems.push(...problems);
    if (duration === null || this.coversDays(row, date, duration)) return null;
    this.check(row, person, date, duration);
    return this.entry(row, { person, date, ...duration });
  }

  private entry(row: TimeRow, read: Time & { person: string | null; date: CivilDate }): ReadTimesheetEntry {
    const labels = readLabels((this.cells.text(row, 'tags') ?? '').replaceAll(',', ';'));
    return {
      personKey: null,
      personName: read.person,
      contractRef: this.cells.text(row, 'contractRef') ?? labels.contract ?? null,
      orderRef: this.cells.text(row, 'orderRef') ?? labels.order ?? null,
      date: read.date,
      quantity: read.quantity,
      unit: read.unit,
      project: this.cells.text(row, 'project'),
      task: this.cells.text(row, 'task') ?? this.cells.text(row, 'activity'),
      deliverableRef: labels.deliverable ?? null,
      note: this.cells.text(row, 'note'),
      billable: this.yesNo(row, 'billable'),
      // Whoever approves in a tracker is of the contractor's side. "No" is what a tracker prints where nobody approves there:
      // it says nothing of the buyer.
      approvalState: this.yesNo(row, 'approved') === true ? 'approved_supplier' : null,
      approvedBy: null,
      approvedOn: null,
      enteredOn: this.cells.date(row, 'enteredOn'),
      source: this.cells.at(row, this.cells.has('quantity') ? 'quantity' : 'decimalQuantity'),
    };
  }

  private unreadDate(row: TimeRow, field: TrackerField): Problem {
    const text = this.cells.text(row, field);
    const otherWeekday = text === null ? null : dateOfOtherWeekday(text);
    const values = { column: this.cells.header(field), required: true, otherWeekday };
    return badDate.make(this.cells.at(row, field), values, text ?? undefined);
  }

  private isOpen(row: TimeRow): boolean {
    return this.cells.has('endAt') && this.cells.text(row, 'endAt') === null;
  }

  /** A row that details the total above it is no entry; without that total it is told. */
  private isBreakdown(row: TimeRow, dateText: string | null): boolean {
    if (!this.cells.has('partOf')) return false;
    const key = [dateText, this.cells.text(row, 'periodEnd'), this.cells.text(row, 'project')];
    const detail = this.cells.text(row, 'partOf');
    if (detail === null) this.totals.seeTotal(...key);
    else if (!this.totals.isDetailed(...key))
      this.problems.push(breakdownWithoutTotal.make(this.cells.at(row, 'partOf'), {}, detail));
    return detail !== null;
  }

  /** Hours of several days at once are no entry: nothing says which day. */
  private coversDays(row: TimeRow, date: CivilDate, { quantity }: Time): boolean {
    if (!this.cells.has('periodEnd')) return false;
    const end = this.cells.date(row, 'periodEnd');
    if (end === null || end < date) this.problems.push(this.unreadDate(row, 'periodEnd'));
    else if (end > date) this.periods.leaveOut(date, end, quantity, () => this.cells.at(row, 'quantity'));
    return end !== date;
  }

  private duration(
    row: TimeRow,
    date: CivilDate,
    { endDate, start, end }: RowTime,
  ): ReturnType<typeof readRowDuration> {
    return readRowDuration({
      quantity: this.cells.cell(row, 'quantity'),
      quantityHeader: this.cells.header('quantity'),
      plainQuantity: this.profile.plainQuantity,
      decimal: this.cells.cell(row, 'decimalQuantity'),
      decimalHeader: this.cells.header('decimalQuantity'),
      date,
      endDate,
      start,
      end,
      pause: this.cells.cell(row, 'pause'),
      pauseHeader: this.cells.header('pause'),
      at: this.cells.at(row, 'quantity'),
    });
  }

  private yesNo(row: TimeRow, field: 'billable' | 'approved'): boolean | null {
    const text = this.cells.text(row, field) ?? '';
    const read = readYesNo(text);
    if (read !== 'unknown') return read;
    if (!this.unknownWords.has(text)) {
      this.unknownWords.add(text);
      this.problems.push(
        unknownYesNo.make(this.cells.at(row, field), { column: this.cells.header(field) }, text),
      );
    }
    return null;
  }

  private check(row: TimeRow, person: string | null, date: CivilDate, duration: Time): void {
    this.readsAny = true;
    this.total.add(duration.quantity);
    this.compareHours(row, duration);
    if (person === null && this.namesPeople)
      this.problems.push(missingPerson.make(this.cells.at(row, 'personName'), {}));
    if (person === null || duration.unit === 'day') return;
    const hours = this.load.add(person, date, duration.quantity);
    if (hours === null) return;
    this.problems.push(moreThanOneDayOfHours.make(this.cells.at(row, 'quantity'), { person, date, hours }));
  }

  /** Hours of another column, such as those billed, are told where they are not those that count. */
  private compareHours(row: TimeRow, { quantity, unit }: Time): void {
    const cell = this.cells.cell(row, 'otherQuantity');
    if (cell === null || cell.kind === 'empty' || unit === 'day') return;
    const read = parseDuration(cell.text, 'hour');
    const stated = read === null || read === 'unknown-unit' || read.unit === 'day' ? null : read.quantity;
    const other = cell.seconds === undefined ? stated : hoursOfSeconds(cell.seconds);
    const at = this.cells.at(row, 'otherQuantity');
    const otherColumn = this.cells.header('otherQuantity');
    if (other === null) {
      this.problems.push(badNumber.make(at, { column: otherColumn }, cell.text));
      return;
    }
    if (exact(other).eq(quantity)) return;
    const values = { column: this.cells.header('quantity'), hours: quantity, otherColumn, other };
    this.problems.push(otherHoursDiffer.make(at, values, cell.text));
  }

  /** `maybe` is decided by the sum of the entries above. */
  private isTotal(row: TimeRow): boolean {
    if (row.total !== 'maybe') return row.total === 'sure';
    const stated = this.stated(row);
    return stated !== null && this.total.sumsSeveral && this.total.equals(stated);
  }

  private compareTotal(row: TimeRow): void {
    const stated = this.stated(row);
    if (stated === null) return;
    if (!this.total.equals(stated)) {
      const at = this.cells.at(row, 'quantity');
      const seen = this.cells.cell(row, 'quantity')?.text;
      this.problems.push(totalDiffers.make(at, { stated, computed: this.total.sum }, seen));
    }
    this.total.close();
  }

  /** A row without date or person is a total of the tool's own: it must be that of entries above, or it is told. */
  private checkTotalRow(row: TimeRow): void {
    const cell = this.cells.cell(row, 'quantity');
    if (cell === null || cell.kind === 'formula-without-value') return;
    const stated = this.stated(row);
    if (stated === null || !this.total.equals(stated))
      this.problems.push(rowNotAnEntry.make(this.cells.at(row, 'quantity'), {}, cell.text));
    else this.total.close();
  }

  private stated(row: TimeRow): Decimal | null {
    const cell = this.cells.cell(row, 'quantity');
    return cell === null ? null : statedTotal(cell, this.profile.plainQuantity);
  }
}
