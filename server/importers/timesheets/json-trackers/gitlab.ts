import type { Decimal } from '../../../domain/decimal.js';
import { isDecimal } from '../../../domain/decimal.js';
import type { Problem } from '../../../domain/problem.js';
import type { SourceRef } from '../../../domain/source-ref.js';
import { asObject, textOf, type JsonObject } from '../../json/json-value.js';
import { badDuration, missingDuration } from '../timesheet-problems.js';
import { hoursOfSeconds, parseDuration } from '../duration-text.js';
import { EMPTY_ENTRY, type RecordedEntry } from '../record-entries.js';
import { durationInDays } from '../record-problems.js';
import { jsonImporter, readInstant, readRecords, recordsWith } from './json-tracker.js';

/** A part of a duration in days or longer: GitLab's own settings say how long a day is, the export does not. */
const LONG_UNIT = /\d\s*(?:mo|w|d)(?![a-z])/i;

/**
 * GitLab's time logs, as its GraphQL API gives them, wherever they stand in the answer. `timeSpent` counts seconds; time
 * taken off again is negative, and told.
 */
export const gitlab = jsonImporter({
  format: 'gitlab',
  recognises: (head) => recordsWith(head, 'spentAt', 'timeSpent').length > 0,
  read: (value, file) => readRecords(recordsWith(value, 'spentAt', 'timeSpent'), file, readTimelog),
});

function readTimelog(record: JsonObject, at: SourceRef, problems: Problem[]): RecordedEntry | null {
  const spent = readInstant(record, 'spentAt', at, problems);
  const written = textOf(record, 'timeSpent');
  const quantity = hoursSpent(written, at, problems);
  if (spent === null || written === null || quantity === null) return null;
  const user = asObject(record.members.get('user'));
  return {
    ...EMPTY_ENTRY,
    personName: textOf(user, 'name') ?? textOf(user, 'username'),
    day: spent.instant,
    writtenDay: spent.text,
    quantity,
    writtenQuantity: written,
    unit: 'hour',
    project: projectOf(record),
    task: taskOf(record),
    note: textOf(record, 'summary') ?? textOf(asObject(record.members.get('note')), 'body'),
    source: at,
  };
}

function hoursSpent(text: string | null, at: SourceRef, problems: Problem[]): Decimal | null {
  if (text === null) {
    problems.push(missingDuration.make(at, {}));
    return null;
  }
  if (isDecimal(text)) return hoursOfSeconds(text);
  if (LONG_UNIT.test(text)) {
    problems.push(durationInDays.make(at, {}, text));
    return null;
  }
  const read = parseDuration(text, null);
  if (read !== null && read !== 'unknown-unit' && read.unit === 'hour') return read.quantity;
  problems.push(badDuration.make(at, { column: 'timeSpent' }, text));
  return null;
}

function projectOf(record: JsonObject): string | null {
  const project = asObject(record.members.get('project'));
  return textOf(project, 'fullPath') ?? textOf(project, 'name');
}

/** `#12 Title` for an issue, `!7 Title` for a merge request: GitLab's own marks. */
function taskOf(record: JsonObject): string | null {
  for (const [name, mark] of [
    ['issue', '#'],
    ['mergeRequest', '!'],
  ] as const) {
    const work = asObject(record.members.get(name));
    const [iid, title] = [textOf(work, 'iid'), textOf(work, 'title')];
    const parts = [...(iid === null ? [] : [mark + iid]), ...(title === null ? [] : [title])];
    if (parts.length > 0) return parts.join(' ');
  }
  return null;
}
