import { civilDate, isCivilDate, type CivilDate } from '../../../domain/civil-date.js';
import type { Problem } from '../../../domain/problem.js';
import type { SourceRef } from '../../../domain/source-ref.js';
import type { ApprovalState } from '../../../domain/timesheet.js';
import { asObject, textOf, type JsonObject } from '../../json/json-value.js';
import { unknownValue } from '../../tables/native-value-problems.js';
import { badDate } from '../../tables/value-problems.js';
import { EMPTY_ENTRY, type RecordedEntry } from '../record-entries.js';
import { jsonImporter, readQuantity, readRecords, recordsWith } from './json-tracker.js';

/**
 * Processing status of a record. Nothing says whose SAP it is: an approval is the contractor's own until the register
 * says the buyer's. A record changed after its approval waits for another; a cancelled one does not count.
 */
const STATES: Readonly<Record<string, ApprovalState>> = {
  '10': 'draft',
  '20': 'submitted',
  '30': 'approved_supplier',
  '40': 'rejected',
  '50': 'submitted',
  '60': 'rejected',
};
/** The unit in which SAP counts hours; a record in another one says nothing sure of its hours. */
const HOURS = 'H';

/** SAP's cross-application time sheet (CATS), as the S/4HANA service of time sheet entries gives it. */
export const sapCats = jsonImporter({
  format: 'sap-cats',
  recognises: (head) => recordsWith(head, 'TimeSheetDataFields', 'PersonWorkAgreementExternalID').length > 0,
  read: (value, file) =>
    readRecords(recordsWith(value, 'TimeSheetDataFields', 'TimeSheetDate'), file, readRecord),
});

function readRecord(record: JsonObject, at: SourceRef, problems: Problem[]): RecordedEntry | null {
  const written = textOf(record, 'TimeSheetDate');
  const date = written === null ? null : dateOf(written);
  const fields = asObject(record.members.get('TimeSheetDataFields'));
  const unit = textOf(fields, 'HoursUnitOfMeasure') ?? HOURS;
  if (written === null || date === null) {
    problems.push(badDate.make(at, { column: 'TimeSheetDate', required: true }, written ?? undefined));
    return null;
  }
  const hours = readQuantity(fields, 'RecordedHours', at, problems);
  if (hours === null) return null;
  if (unit !== HOURS) {
    const values = { column: 'HoursUnitOfMeasure', required: true, values: [HOURS] };
    problems.push(unknownValue.make(at, values, unit));
    return null;
  }
  return {
    ...EMPTY_ENTRY,
    personName: textOf(record, 'PersonWorkAgreementExternalID'),
    orderRef: textOf(fields, 'PurchaseOrder'),
    day: date,
    writtenDay: written,
    quantity: hours,
    unit: 'hour',
    project: textOf(fields, 'WBSElement') ?? textOf(fields, 'InternalOrder'),
    task: textOf(fields, 'WorkItem') ?? textOf(fields, 'ActivityType'),
    note: textOf(fields, 'TimeSheetNote'),
    approvalState: stateOf(record, at, problems),
    source: at,
  };
}

/** OData writes the civil day as midnight in UTC: `/Date(1788220800000)/`, or `2026-09-01T00:00:00`. */
function dateOf(text: string): CivilDate | null {
  const milliseconds = /^\/Date\((-?\d{1,15})\)\/$/.exec(text)?.[1];
  if (milliseconds !== undefined) {
    const day = new Date(Number(milliseconds));
    return civilDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  }
  const day = text.replace(/T00:00:00(?:\.0+)?Z?$/, '');
  return isCivilDate(day) ? day : null;
}

function stateOf(record: JsonObject, at: SourceRef, problems: Problem[]): ApprovalState | null {
  const status = textOf(record, 'TimeSheetStatus');
  if (status === null) return null;
  const state = Object.hasOwn(STATES, status) ? STATES[status] : undefined;
  if (state !== undefined) return state;
  const values = { column: 'TimeSheetStatus', required: false, values: Object.keys(STATES) };
  problems.push(unknownValue.make(at, values, status));
  return null;
}
