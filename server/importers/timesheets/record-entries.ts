import type { CivilDate } from '../../domain/civil-date.js';
import { exact } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { ReadTimesheetEntry } from '../../domain/timesheet.js';
import { wholeFile, type ReadPiece, type SourceFile } from '../importer.js';
import { emptyTable } from '../tables/table-problems.js';
import { DayLoad } from './day-load.js';
import type { WrittenInstant } from './instant-text.js';
import { personNotNamed, timeZoneUnknown } from './record-problems.js';
import { dayIn, ZoneEvidence, type ZoneReading } from './time-zone.js';
import { missingPerson, moreThanOneDayOfHours, negativeDuration } from './timesheet-problems.js';

const BATCH = 500;

/** An entry whose day may still depend on the time zone of the file. */
export interface RecordedEntry extends Omit<ReadTimesheetEntry, 'date'> {
  day: CivilDate | WrittenInstant;
  /** The day or the instant as written. */
  writtenDay: string;
  /** The quantity as written, where it is written otherwise. */
  writtenQuantity?: string;
}

/** What one record of a file comes to: an entry or none, and what could not be read of it. */
export interface RecordReading {
  entry: RecordedEntry | null;
  problems: readonly Problem[];
}

/** An entry of which nothing is known but its place; readers fill in what their tool writes. */
export const EMPTY_ENTRY = {
  personKey: null,
  personName: null,
  contractRef: null,
  orderRef: null,
  project: null,
  task: null,
  deliverableRef: null,
  note: null,
  billable: null,
  approvalState: null,
  approvedBy: null,
  approvedOn: null,
  enteredOn: null,
} as const satisfies Partial<ReadTimesheetEntry>;

/**
 * Gives the entries of a file in batches, and its problems. The time zone is asked once, and nothing is read meanwhile: every
 * day may be another. The person is asked once when the file names nobody; the entries are read meanwhile.
 * @param readings the records of the file, in its order; gone through twice, and never held
 */
export function* piecesOf(
  readings: () => Iterable<RecordReading>,
  { name, answers }: Pick<SourceFile, 'name' | 'answers'>,
): Generator<ReadPiece> {
  const { zone, namesNobody } = lookThrough(readings(), answers);
  if ('ambiguous' in zone) {
    const { at, seen } = zone.ambiguous;
    yield { type: 'problem', problem: timeZoneUnknown.make(at, { seen }, seen) };
    return;
  }
  const person = namesNobody ? answeredPerson(answers) : null;
  const checks = new EntryChecks(!namesNobody);
  let batch: ReadTimesheetEntry[] = [];
  let isExplained = false;
  for (const { entry: recorded, problems } of readings()) {
    const entry = recorded === null ? null : dated(recorded, zone.zone, person);
    const written = recorded?.writtenQuantity;
    const told = entry === null ? problems : [...problems, ...checks.of(entry, written)];
    if (entry !== null && !isNegative(entry)) batch.push(entry);
    isExplained ||= batch.length > 0 || told.some(({ severity }) => severity === 'error');
    if (batch.length === BATCH) {
      yield { type: 'entries', entries: batch };
      batch = [];
    }
    for (const problem of told) yield { type: 'problem', problem };
  }
  if (batch.length > 0) yield { type: 'entries', entries: batch };
  if (namesNobody && person === null)
    yield { type: 'problem', problem: personNotNamed.make(wholeFile(name), {}) };
  if (!isExplained)
    yield { type: 'problem', problem: emptyTable.make(wholeFile(name), { of: 'timesheet entries' }) };
}

/** What only the whole file tells: how its instants become days, and whether it names anybody. */
function lookThrough(
  readings: Iterable<RecordReading>,
  answers: SourceFile['answers'],
): { zone: ZoneReading; namesNobody: boolean } {
  const zones = new ZoneEvidence();
  let [someone, any] = [false, false];
  for (const { entry } of readings) {
    if (entry === null) continue;
    any = true;
    someone ||= entry.personName !== null;
    const { day, writtenDay, source } = entry;
    if (typeof day !== 'string') zones.see(day, writtenDay, () => source);
  }
  return { zone: zones.decide(answers[timeZoneUnknown.code]), namesNobody: any && !someone };
}

const isNegative = ({ quantity }: ReadTimesheetEntry): boolean => exact(quantity).lt(0);

/** What every entry is checked for, whatever its tool. */
class EntryChecks {
  private readonly load = new DayLoad();

  constructor(private readonly needsPerson: boolean) {}

  of(entry: ReadTimesheetEntry, writtenQuantity?: string): Problem[] {
    const { personName: person, date, quantity, unit, source } = entry;
    if (isNegative(entry)) return [negativeDuration.make(source, {}, writtenQuantity ?? quantity)];
    if (person === null) return this.needsPerson ? [missingPerson.make(source, {})] : [];
    const hours = unit === 'day' ? null : this.load.add(person, date, quantity);
    return hours === null ? [] : [moreThanOneDayOfHours.make(source, { person, date, hours })];
  }
}

/** The entry on its day, of the person answered where it names none. */
function dated(recorded: RecordedEntry, zone: string, person: string | null): ReadTimesheetEntry {
  const { day, personName, quantity, unit, source } = recorded;
  const date = typeof day === 'string' ? day : dayIn(zone, day);
  const { personKey, contractRef, orderRef, project, task, deliverableRef, note } = recorded;
  const { billable, approvalState, approvedBy, approvedOn, enteredOn } = recorded;
  return {
    personKey,
    personName: personName ?? person,
    contractRef,
    orderRef,
    date,
    quantity,
    unit,
    project,
    task,
    deliverableRef,
    note,
    billable,
    approvalState,
    approvedBy,
    approvedOn,
    enteredOn,
    source,
  };
}

/** The person given as an answer, for a file that names nobody; null without one. */
export function answeredPerson(answers: SourceFile['answers']): string | null {
  const answer = answers[personNotNamed.code]?.trim() ?? '';
  return answer === '' ? null : answer;
}
