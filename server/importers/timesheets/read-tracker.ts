import type { CivilDate } from '../../domain/civil-date.js';
import { readLabels } from '../../domain/line-labels.js';
import type { Problem } from '../../domain/problem.js';
import type { ReadTimesheetEntry } from '../../domain/timesheet.js';
import type { ReadPiece } from '../importer.js';
import type { SheetCell } from '../table.js';
import type { DayOrder } from '../tables/date-text.js';
import { rowTooLong } from '../tables/native-value-problems.js';
import { emptyTable } from '../tables/table-problems.js';
import { ambiguousDate, badDate } from '../tables/value-problems.js';
import { secondsOfDay } from './clock-text.js';
import { DayLoad } from './day-load.js';
import { DayOrderEvidence, parseTrackerDate } from './day-order.js';
import { EntryTotal } from './entry-total.js';
import type { TimeRow, TimeTable } from './time-table.js';
import {
  hiddenRowsLeftOut,
  missingPerson,
  moreThanOneDayOfHours,
  rowNotAnEntry,
  unknownYesNo,
} from './timesheet-problems.js';
import { readRowDuration } from './tracker-duration.js';
import {
  findColumns,
  type TrackerColumns,
  type TrackerField,
  type TrackerProfile,
} from './tracker-profile.js';
import { readYesNo } from './yes-no-words.js';

/** Entries handed over at once; the file itself is never held whole. */
const BATCH = 500;
const ROWS_OF_COMPLETE_DATES = 200;
const DATE_FIELDS = ['date', 'endDate', 'enteredOn'] as const;
const TIME_FIELDS = ['startTime', 'endTime'] as const;

/**
 * Reads the export of one time tracker: decides the order of its dates over the whole file, then gives entries in
 * batches, each problem after the batch it belongs to. `answer` settles an order that nothing in the file tells.
 */
export async function* readTracker(
  table: TimeTable,
  profile: TrackerProfile,
  answer: string | undefined,
): AsyncGenerator<ReadPiece> {
  const columns = findColumns(profile, table.header);
  const sheet = table.headerAt.sheet;
  const named = Object.fromEntries([...columns].map(([field, index]) => [field, table.header[index] ?? '']));
  yield { type: 'columns', ...(sheet === undefined ? {} : { sheet }), columns: named };

  const evidence = await gatherDateEvidence(table, columns);
  let order = evidence.decide();
  if (order === 'ambiguous') {
    if (answer !== 'day-first' && answer !== 'month-first') {
      const { at, seen } = evidence.undecided ?? { at: table.headerAt, seen: '' };
      yield { type: 'problem', problem: ambiguousDate.make(at, { seen, others: 0 }, seen) };
      return;
    }
    order = answer;
  }

  const reader = new TrackerRows(table, profile, columns, order);
  let batch: ReadTimesheetEntry[] = [];
  let explained = false;
  for await (const row of table.rows()) {
    const entry = reader.read(row);
    if (entry !== null) batch.push(entry);
    if (batch.length === BATCH) {
      yield { type: 'entries', entries: batch };
      batch = [];
    }
    const problems = reader.takeProblems();
    explained ||= entry !== null || hasError(problems);
    for (const problem of problems) yield { type: 'problem', problem };
  }
  if (batch.length > 0) yield { type: 'entries', entries: batch };
  const last = [...reader.finish(), ...table.problems()];
  if (!explained && !hasError(last)) last.push(emptyTable.make(table.headerAt, { of: 'timesheet entries' }));
  for (const problem of last) yield { type: 'problem', problem };
}

const hasError = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

/**
 * A first reading of the dates alone. A file whose first rows print complete dates is not read twice: a date in
 * numbers further down is then a problem of its row, never a guess.
 */
async function gatherDateEvidence(table: TimeTable, columns: TrackerColumns): Promise<DayOrderEvidence> {
  const evidence = new DayOrderEvidence();
  let seen = 0;
  for await (const row of table.rows()) {
    if (row.beyondHeader) continue;
    for (const field of DATE_FIELDS) {
      const cell = cellOf(row, columns, field);
      if (cell !== null && cell.date === undefined)
        evidence.seeDate(cell.text, () => row.at(columns.get(field)));
    }
    for (const field of TIME_FIELDS) evidence.seeTime(cellOf(row, columns, field)?.text ?? '');
    seen += 1;
    if (seen === ROWS_OF_COMPLETE_DATES && !evidence.hasNumbers) break;
  }
  return evidence;
}

function cellOf(row: TimeRow, columns: TrackerColumns, field: TrackerField): SheetCell | null {
  const column = columns.get(field);
  return column === undefined ? null : row.cell(column);
}

/** Turns rows into entries, one after the other, and keeps what only the end of the file can tell. */
class TrackerRows {
  private readonly load = new DayLoad();
  private readonly total = new EntryTotal();
  private readonly unknownWords = new Set<string>();
  private hiddenRows = 0;
  private problems: Problem[] = [];

  constructor(
    private readonly table: TimeTable,
    private readonly profile: TrackerProfile,
    private readonly columns: TrackerColumns,
    private readonly order: DayOrder | null,
  ) {}

  takeProblems(): Problem[] {
    const taken = this.problems;
    if (taken.length > 0) this.problems = [];
    return taken;
  }

  finish(): Problem[] {
    if (this.hiddenRows > 0) {
      this.problems.push(hiddenRowsLeftOut.make(this.table.headerAt, { count: this.hiddenRows }));
    }
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
    const dateText = this.text(row, 'date');
    const person = this.text(row, 'personName') ?? this.text(row, 'account') ?? this.text(row, 'email');
    if (dateText === null && person === null) {
      this.checkTotalRow(row);
      return null;
    }
    const date = this.date(row, 'date');
    if (date === null) {
      const column = this.header('date');
      this.problems.push(
        badDate.make(this.at(row, 'date'), { column, required: true }, dateText ?? undefined),
      );
      return null;
    }
    const { duration, problems } = this.duration(row, date);
    this.problems.push(...problems);
    if (duration === null) return null;
    this.check(row, person, date, duration);
    const labels = readLabels((this.text(row, 'tags') ?? '').replaceAll(',', ';'));
    return {
      personKey: null,
      personName: person,
      contractRef: labels.contract ?? null,
      orderRef: this.text(row, 'orderRef') ?? labels.order ?? null,
      date,
      quantity: duration.quantity,
      unit: duration.unit,
      project: this.text(row, 'project'),
      task: this.text(row, 'task'),
      deliverableRef: labels.deliverable ?? null,
      note: this.text(row, 'note'),
      billable: this.billable(row),
      approvalState: null,
      approvedBy: null,
      approvedOn: null,
      enteredOn: this.date(row, 'enteredOn'),
      source: this.at(row, this.columns.has('quantity') ? 'quantity' : 'decimalQuantity'),
    };
  }

  private text(row: TimeRow, field: TrackerField): string | null {
    const text = cellOf(row, this.columns, field)?.text.trim() ?? '';
    return text === '' ? null : text;
  }

  private header(field: TrackerField): string {
    return this.table.header[this.columns.get(field) ?? -1] ?? field;
  }

  private at(row: TimeRow, field: TrackerField): Problem['at'] {
    return row.at(this.columns.get(field));
  }

  private date(row: TimeRow, field: TrackerField): CivilDate | null {
    const cell = cellOf(row, this.columns, field);
    if (cell === null) return null;
    return cell.date ?? parseTrackerDate(cell.text, this.order);
  }

  private seconds(row: TimeRow, field: TrackerField): number | null {
    const cell = cellOf(row, this.columns, field);
    if (cell === null) return null;
    return cell.seconds ?? secondsOfDay(cell.text);
  }

  private duration(row: TimeRow, date: CivilDate): ReturnType<typeof readRowDuration> {
    return readRowDuration({
      quantity: cellOf(row, this.columns, 'quantity'),
      quantityHeader: this.header('quantity'),
      plainQuantity: this.profile.plainQuantity,
      decimal: cellOf(row, this.columns, 'decimalQuantity'),
      decimalHeader: this.header('decimalQuantity'),
      date,
      endDate: this.date(row, 'endDate'),
      start: this.seconds(row, 'startTime'),
      end: this.seconds(row, 'endTime'),
      at: this.at(row, 'quantity'),
    });
  }

  private billable(row: TimeRow): boolean | null {
    const text = this.text(row, 'billable') ?? '';
    const billable = readYesNo(text);
    if (billable !== 'unknown') return billable;
    if (!this.unknownWords.has(text)) {
      this.unknownWords.add(text);
      const column = this.header('billable');
      this.problems.push(unknownYesNo.make(this.at(row, 'billable'), { column }, text));
    }
    return null;
  }

  private check(
    row: TimeRow,
    person: string | null,
    date: CivilDate,
    duration: { unit: 'hour' | 'day'; quantity: string },
  ): void {
    this.total.add(duration.quantity);
    if (person === null) this.problems.push(missingPerson.make(this.at(row, 'personName'), {}));
    if (person === null || duration.unit === 'day') return;
    const hours = this.load.add(person, date, duration.quantity);
    if (hours === null) return;
    this.problems.push(moreThanOneDayOfHours.make(this.at(row, 'quantity'), { person, date, hours }));
  }

  /** A last row without date or person is the tool's own total: it must equal the entries above, or it is told. */
  private checkTotalRow(row: TimeRow): void {
    const cell = cellOf(row, this.columns, 'quantity');
    if (cell === null || cell.kind === 'formula-without-value') return;
    if (this.total.equals(cell, this.profile.plainQuantity)) return;
    this.problems.push(rowNotAnEntry.make(this.at(row, 'quantity'), {}, cell.text));
  }
}
