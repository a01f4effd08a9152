import type { Problem } from '../../domain/problem.js';
import type { ReadTimesheetEntry } from '../../domain/timesheet.js';
import type { ReadPiece, SourceFile } from '../importer.js';
import { emptyTable } from '../tables/table-problems.js';
import { ambiguousDate } from '../tables/value-problems.js';
import { DayOrderEvidence } from './day-order.js';
import { parseInstant } from './instant-text.js';
import { answeredPerson } from './record-entries.js';
import { timeZoneUnknown } from './record-problems.js';
import { cellOf } from './row-cells.js';
import type { TimeTable } from './time-table.js';
import { TrackerRows } from './tracker-rows.js';
import { findColumns, type TrackerColumns, type TrackerProfile } from './tracker-profile.js';
import { ZoneEvidence } from './time-zone.js';

/** Entries handed over at once; the file itself is never held whole. */
const BATCH = 500;
const ROWS_OF_COMPLETE_DATES = 200;
const DATE_FIELDS = ['date', 'endDate', 'periodEnd', 'enteredOn'] as const;
const TIME_FIELDS = ['startTime', 'endTime'] as const;

/**
 * Reads the export of one time tracker: decides the order of its dates and its time zone over the whole file, then gives
 * entries in batches, each problem after the batch it belongs to. Answers settle what nothing in the file tells.
 */
export async function* readTracker(
  table: TimeTable,
  profile: TrackerProfile,
  answers: SourceFile['answers'],
): AsyncGenerator<ReadPiece> {
  yield* readEntries(table, findColumns(profile, table.header), profile, answers);
}

/** Reads a list of entries of which it is known what each column holds, as `readTracker` does. */
export async function* readEntries(
  table: TimeTable,
  columns: TrackerColumns,
  profile: Pick<TrackerProfile, 'plainQuantity'>,
  answers: SourceFile['answers'],
): AsyncGenerator<ReadPiece> {
  const sheet = table.headerAt.sheet;
  const named = Object.fromEntries([...columns].map(([field, index]) => [field, table.header[index] ?? '']));
  yield { type: 'columns', ...(sheet === undefined ? {} : { sheet }), columns: named };

  const { evidence, zones } = await gatherDateEvidence(table, columns);
  let order = evidence.decide();
  if (order === 'ambiguous') {
    const answer = answers[ambiguousDate.code];
    if (answer !== 'day-first' && answer !== 'month-first') {
      const { at, seen } = evidence.undecided ?? { at: table.headerAt, seen: '' };
      yield { type: 'problem', problem: ambiguousDate.make(at, { seen, others: 0 }, seen) };
      return;
    }
    order = answer;
  }
  const zone = zones.decide(answers[timeZoneUnknown.code]);
  if ('ambiguous' in zone) {
    const { at, seen } = zone.ambiguous;
    yield { type: 'problem', problem: timeZoneUnknown.make(at, { seen }, seen) };
    return;
  }

  const days = { order, zone: zone.zone };
  const reader = new TrackerRows(table, profile, columns, days, answeredPerson(answers));
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
async function gatherDateEvidence(
  table: TimeTable,
  columns: TrackerColumns,
): Promise<{ evidence: DayOrderEvidence; zones: ZoneEvidence }> {
  const evidence = new DayOrderEvidence();
  const zones = new ZoneEvidence();
  let seen = 0;
  for await (const row of table.rows()) {
    if (row.beyondHeader) continue;
    for (const field of DATE_FIELDS) {
      const cell = cellOf(row, columns, field);
      if (cell !== null && cell.date === undefined)
        evidence.seeDate(cell.text, () => row.at(columns.get(field)));
    }
    for (const field of TIME_FIELDS) evidence.seeTime(cellOf(row, columns, field)?.text ?? '');
    const startAt = cellOf(row, columns, 'startAt')?.text ?? '';
    zones.see(parseInstant(startAt), startAt, () => row.at(columns.get('startAt')));
    seen += 1;
    if (seen === ROWS_OF_COMPLETE_DATES && !evidence.hasNumbers && !columns.has('startAt')) break;
  }
  return { evidence, zones };
}
