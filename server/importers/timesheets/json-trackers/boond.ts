import { isCivilDate } from '../../../domain/civil-date.js';
import type { Problem } from '../../../domain/problem.js';
import type { SourceRef } from '../../../domain/source-ref.js';
import type { ApprovalState } from '../../../domain/timesheet.js';
import { asObject, itemsOf, textOf, type JsonObject, type JsonValue } from '../../json/json-value.js';
import { unknownValue } from '../../tables/native-value-problems.js';
import { badDate } from '../../tables/value-problems.js';
import { EMPTY_ENTRY, type RecordedEntry, type RecordReading } from '../record-entries.js';
import { exceptionalTimeLeftOut } from '../record-problems.js';
import { jsonImporter, placeOf, readQuantity, readRecords, recordsWith } from './json-tracker.js';

/** Whoever validates in BoondManager works for the contractor. */
const STATES: Readonly<Record<string, ApprovalState>> = {
  savedAndNoValidation: 'draft',
  draft: 'draft',
  waitingForValidation: 'submitted',
  pending: 'submitted',
  validated: 'approved_supplier',
  rejected: 'rejected',
};
/** Work of the person; anything else is an absence, which is not time worked and whose reason is not kept. */
const WORKED: Readonly<Record<string, { billable: boolean }>> = {
  production: { billable: true },
  internal: { billable: false },
};

/** What the entries of one report share. */
interface Report {
  person: string | null;
  state: ApprovalState | null;
}

/**
 * A time report of BoondManager, as its API gives it: days of one person in `regularTimes`, the person in `included`.
 * Internal work is kept as not billable. Exceptional times are told: their unit depends on the kind, which the answer lacks.
 */
export const boond = jsonImporter({
  format: 'boond',
  recognises: (head) => recordsWith(head, 'regularTimes').length > 0,
  *read(value, file) {
    const people = namesOf(value);
    for (const report of recordsWith(value, 'attributes')) {
      const attributes = asObject(report.members.get('attributes'));
      if (attributes?.members.has('regularTimes') === true)
        yield* readReport(report, attributes, people, file);
    }
  },
});

function* readReport(
  report: JsonObject,
  attributes: JsonObject,
  people: ReadonlyMap<string, string>,
  file: string,
): Generator<RecordReading> {
  const resource = asObject(asObject(report.members.get('relationships'))?.members.get('resource'));
  const id = textOf(asObject(resource?.members.get('data')), 'id');
  const problems: Problem[] = [];
  const shared: Report = {
    person: id === null ? null : (people.get(id) ?? null),
    state: stateOf(attributes, file, problems),
  };
  yield { entry: null, problems };
  const times = itemsOf(attributes.members.get('regularTimes')).flatMap((time) => asObject(time) ?? []);
  yield* readRecords(times, file, (time, at, told) => readTime(time, shared, at, told));
  const exceptional = itemsOf(attributes.members.get('exceptionalTimes'));
  const first = asObject(exceptional[0]) ?? attributes;
  const count = exceptional.length;
  if (count > 0)
    yield { entry: null, problems: [exceptionalTimeLeftOut.make(placeOf(first, file), { count })] };
}

function readTime(
  time: JsonObject,
  { person, state }: Report,
  at: SourceRef,
  problems: Problem[],
): RecordedEntry | null {
  const kind = asObject(time.members.get('workUnitType'));
  const activity = textOf(kind, 'activityType') ?? '';
  if (activity === 'absence') return null;
  const worked = Object.hasOwn(WORKED, activity) ? WORKED[activity] : undefined;
  if (worked === undefined) {
    const values = { column: 'activityType', required: true, values: [...Object.keys(WORKED), 'absence'] };
    problems.push(unknownValue.make(at, values, activity));
    return null;
  }
  const date = textOf(time, 'startDate');
  if (date === null || !isCivilDate(date)) {
    problems.push(badDate.make(at, { column: 'startDate', required: true }, date ?? undefined));
    return null;
  }
  const days = readQuantity(time, 'duration', at, problems);
  if (days === null) return null;
  const delivery = asObject(time.members.get('delivery'));
  return {
    ...EMPTY_ENTRY,
    personName: person,
    day: date,
    writtenDay: date,
    quantity: days,
    unit: 'day',
    project: textOf(asObject(time.members.get('project')), 'reference'),
    task: textOf(delivery, 'title') ?? textOf(kind, 'name'),
    billable: worked.billable,
    approvalState: state,
    source: at,
  };
}

function stateOf(attributes: JsonObject, file: string, problems: Problem[]): ApprovalState | null {
  const written = textOf(attributes, 'state');
  if (written === null) return null;
  const state = Object.hasOwn(STATES, written) ? STATES[written] : undefined;
  if (state !== undefined) return state;
  const values = { column: 'state', required: false, values: Object.keys(STATES) };
  problems.push(unknownValue.make(placeOf(attributes, file), values, written));
  return null;
}

/** Names of the people who stand beside the reports, by their identifier. */
function namesOf(value: JsonValue): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  for (const resource of recordsWith(value, 'id', 'attributes')) {
    const id = textOf(resource, 'id');
    const attributes = asObject(resource.members.get('attributes'));
    const name = [textOf(attributes, 'firstName'), textOf(attributes, 'lastName')]
      .filter((part) => part !== null)
      .join(' ');
    if (id !== null && textOf(resource, 'type') === 'resource' && name !== '') people.set(id, name);
  }
  return people;
}
